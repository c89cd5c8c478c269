import { type Exchange, mediaType, type StoredBody } from '../exchange.ts';
import type { Kit } from '../kit.ts';
import { probeOf } from '../needs.ts';
import type { EvidenceEntry } from '../release.ts';
import type { Text } from '../text.ts';

const accessTitle: Text = { de: 'Zugang prüfen', en: 'Examine access' };

/** An exchange as the report lists it. Bodies are in it; renderers leave them out unless asked for. */
export function evidenceOf(kit: Kit, exchange: Exchange): EvidenceEntry {
  const { request, response, timing } = exchange;
  const title = kit.probes[probeOf(exchange.name)]?.title ?? accessTitle;
  const type = response && mediaType(response.headers);
  const requestBody = readable(request.body);
  const responseBody = readable(response?.body);
  return {
    id: exchange.id,
    name: exchange.name,
    probe: exchange.probe,
    instance: exchange.instance,
    title: { ...title },
    method: request.method,
    url: request.url,
    ...(response && { status: response.status }),
    end: exchange.end,
    ...(exchange.problem !== undefined && { problem: exchange.problem }),
    startMs: Math.round(timing.start),
    durationMs: Math.round(timing.end),
    attempt: exchange.attempt,
    requestHeaders: request.headers.map(([name, value]) => [name, value]),
    responseHeaders: (response?.headers ?? []).map(([name, value]) => [name, value]),
    requestBytes: request.body?.bytes ?? 0,
    responseBytes: response?.body.bytes ?? 0,
    ...(type && { mediaType: type }),
    ...(requestBody !== undefined && { requestBody }),
    ...(responseBody !== undefined && { responseBody }),
  };
}

/** More of a body than this belongs into the run folder, not into a report. */
const longestBody = 20_000;

function readable(body: StoredBody | undefined): string | undefined {
  const text = body?.text ?? (body?.base64 === undefined ? undefined : `base64: ${body.base64}`);
  if (text === undefined || text === '') return undefined;
  if (text.length <= longestBody) return text;
  return `${text.slice(0, longestBody).replace(/[\ud800-\udbff]$/, '')}…`;
}
