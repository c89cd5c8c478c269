import { type HeaderLines, headerValues } from '../exchange.ts';

/** The scheme stands at the start or after a comma; its parameters follow up to the next scheme. */
const bearer = /(?:^|,)\s*bearer(?:\s|,|$)/i;
const quoted = /"(?:[^"\\]|\\.)*"/g;

/** True if some challenge names the scheme Bearer; quoted texts may contain anything. */
export function namesBearer(headers: HeaderLines): boolean {
  return headerValues(headers, 'www-authenticate').some((line) => bearer.test(line.replace(quoted, '""')));
}

/** The parameter `resource_metadata` (RFC 9728, 5.1) of a challenge, quoted or not. */
export function resourceMetadataIn(headers: HeaderLines): string | undefined {
  for (const line of headerValues(headers, 'www-authenticate')) {
    const found = /(?:^|[\s,])resource_metadata\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/i.exec(line);
    const value = found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2];
    if (value !== undefined) return value;
  }
  return undefined;
}
