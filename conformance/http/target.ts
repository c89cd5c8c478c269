import { bareHost, isLoopbackHost, isMetadataHost } from './addresses.ts';
import { TransportMistake } from './mistake.ts';

/** Where a request goes: a URL that has passed every rule that can be judged before a name is resolved. */
export interface Target {
  readonly origin: string;
  readonly secure: boolean;
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  /** Path and query, as they stand in the request line. */
  readonly path: string;
  /** Resolved addresses must be loopback ones: plain http was allowed only because the name says so. */
  readonly loopbackOnly: boolean;
}

/**
 * Reads a URL and refuses what may not be contacted. `plainHttpHosts` are host names or addresses to which the
 * operator allows unencrypted requests.
 * @throws {TransportMistake} if the URL may not be contacted
 */
export function targetOf(url: string, plainHttpHosts: readonly string[]): Target {
  const parsed = URL.parse(url);
  if (parsed === null) throw new TransportMistake('notAUrl', withoutUser(url).slice(0, 200));
  if (parsed.username !== '' || parsed.password !== '') {
    throw new TransportMistake('credentialsInUrl', parsed.host);
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new TransportMistake('unsupportedScheme', parsed.protocol);
  }
  const host = bareHost(parsed.hostname);
  if (isMetadataHost(host)) throw new TransportMistake('metadataAddress', host);

  const secure = parsed.protocol === 'https:';
  const named = plainHttpHosts.some((name) => bareHost(name) === host);
  if (!secure && !named && !isLoopbackHost(host)) throw new TransportMistake('plainHttp', host);

  return {
    origin: parsed.origin,
    secure,
    host,
    port: Number(parsed.port) || (secure ? 443 : 80),
    path: parsed.pathname + parsed.search,
    loopbackOnly: !secure && !named,
  };
}

// What cannot be read as a URL may still hold a password.
function withoutUser(text: string): string {
  return text.replace(/[^/]*@/, '');
}
