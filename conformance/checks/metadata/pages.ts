import type { Answered } from '../../exchange.ts';
import { isText, memberOf } from '../../read/members.ts';
import type { DescriptorEvidence } from './descriptors.ts';

/** The lists that a platform descriptor can link to, with their pages as read; none where a list is not kept. */
export function listsIn(evidence: DescriptorEvidence) {
  return [
    { list: 'models', pages: evidence['inventories.models'] },
    { list: 'connectors', pages: evidence['inventories.connectors'] },
    { list: 'collections', pages: evidence['inventories.collections'] },
    { list: 'services', pages: evidence['inventories.services'] },
    { list: 'templates', pages: evidence['inventories.templates'] },
  ] as const;
}

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
