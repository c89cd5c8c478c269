import { type HttpTransport, headerValue, mediaType, type Text } from '../conformance/index.ts';
import { kit } from './version.ts';

/** What one GET without credentials brought. */
export interface Seen {
  /** Absent if no status line arrived; then `problem` says why. */
  readonly status?: number;
  readonly problem?: string;
  readonly mediaType: string;
  /** Where a redirect points to; it is not followed. */
  readonly location?: string;
  /** The body if it is complete JSON. */
  readonly json?: unknown;
  readonly empty: boolean;
}

const deadlines = { connect: 5_000, firstByte: 10_000, idle: 5_000, total: 10_000 };

/** Sends one GET without credentials. */
export async function look(transport: HttpTransport, url: string, signal: AbortSignal): Promise<Seen> {
  const headers = [
    ['accept', 'application/json'],
    ['user-agent', `${kit.name}/${kit.version}`],
  ] as const;
  const { answer, end, problem } = await transport.send({ method: 'GET', url, headers, deadlines }, signal);
  if (!answer) return { problem: problem ?? end, mediaType: '', empty: true };
  const location = headerValue(answer.headers, 'location');
  return {
    status: answer.status,
    mediaType: mediaType(answer.headers),
    ...(location === undefined ? {} : { location }),
    ...(end === 'complete' ? jsonOf(answer.body) : {}),
    empty: answer.body.length === 0,
  };
}

function jsonOf(body: Uint8Array): { json?: unknown } {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return {};
  }
}

/** What kind of answer it is, for a sentence. */
export function kindOf({ mediaType: type, location, json, empty }: Seen): Text {
  if (location !== undefined) return { de: `Umleitung nach ${location}`, en: `redirect to ${location}` };
  if (empty) return { de: 'eine leere Antwort', en: 'an empty answer' };
  if (json !== undefined) return { de: 'JSON', en: 'JSON' };
  if (type === 'text/html') return { de: 'HTML', en: 'HTML' };
  return type === ''
    ? { de: 'etwas ohne Medientyp', en: 'something without a media type' }
    : { de: type, en: type };
}
