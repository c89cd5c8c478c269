import type { Answered } from '../../exchange.ts';
import { isText, memberOf } from '../../read/members.ts';

/** Where the last page of a list points to, if it points anywhere. */
function nextOf(pages: readonly Answered[]): string | undefined {
  const last = pages.at(-1);
  const link = memberOf(last?.json, 'next');
  return last && isText(link) ? URL.parse(link, last.request.url)?.href : undefined;
}

/** True if the last page points to one that was read already. */
export function leadsBack(pages: readonly Answered[]): boolean {
  const next = nextOf(pages);
  return next !== undefined && pages.some(({ request }) => request.url === next);
}

/** True if the list goes on where reading ended: it has more pages than are followed. */
export function isCut(pages: readonly Answered[]): boolean {
  return nextOf(pages) !== undefined && !leadsBack(pages);
}
