import { isObject, type JsonObject } from '../handler.ts';
import type { Scene } from './header.ts';

/** A page of a list for a reader without a credential, as the query wishes; undefined if its cursor is refused. */
export function pageOf(scene: Scene, entries: readonly JsonObject[], url: URL): JsonObject | undefined {
  const { ignoresLimit, knowsCursors, links, pageSize } = scene.settings;
  const open = entries.filter((entry) => entry.distribution === 'open');
  const withheld = entries.length - open.length;
  const size = ignoresLimit ? open.length : (wish(url.searchParams.get('limit')) ?? pageSize);
  const cursor = url.searchParams.get('cursor');
  const start = startOf(cursor, open);
  if (knowsCursors && cursor !== null && start === 0) return undefined;
  const end = start + size;
  const query = `?limit=${size}&cursor=${cursorOf(open[end - 1])}`;
  return {
    items: open.slice(start, end),
    total: open.length,
    ...(withheld > 0 ? { withheld } : {}),
    ...(end < open.length
      ? { next: links === 'relative' ? query : scene.origin + url.pathname + query }
      : {}),
  };
}

function wish(limit: string | null): number | undefined {
  const wanted = Number(limit);
  return limit !== null && Number.isInteger(wanted) && wanted >= 1 && wanted <= 1000 ? wanted : undefined;
}

/** A cursor names the last entry seen, so that it stays right when entries are added before it. */
function cursorOf(entry: JsonObject | undefined): string {
  return entry ? Buffer.from(String(entry.id)).toString('base64url') : '';
}

function startOf(cursor: string | null, entries: readonly JsonObject[]): number {
  const seen = entries.findIndex((entry) => isObject(entry) && cursorOf(entry) === cursor);
  return seen + 1;
}
