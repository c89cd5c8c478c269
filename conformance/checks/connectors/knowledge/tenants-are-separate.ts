import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { dataOf, hitsOf } from '../../../read/knowledge.ts';
import { memberOf, parsed } from '../../../read/members.ts';

function wantedId({ request }: Answered): unknown {
  return memberOf(memberOf(memberOf(parsed(request.body?.text), 'params'), 'arguments'), 'id');
}

export default defineCheck({
  id: 'tenants-are-separate',
  verifies: 'CON-034',
  needs: [
    'mcp-tenants.modernOwner',
    'mcp-tenants.modernSearch',
    'mcp-tenants.modernFetch',
    'mcp-tenants.legacyOwner',
    'mcp-tenants.legacySearch',
    'mcp-tenants.legacyFetch',
  ],
  messages: {
    ownerCannot: {
      de: 'Auch der Mandant, dem es gehört, bekam das Dokument {id} nicht; daraus, dass der andere es nicht sieht, folgt nichts.',
      en: 'Not even the tenant it belongs to got the document {id}, so nothing follows from the other one not seeing it.',
    },
    nothingFound: {
      de: 'Die Suchen fanden gar nichts; daraus, dass das fremde Dokument fehlt, folgt nichts.',
      en: 'The searches found nothing at all, so nothing follows from the foreign document being absent.',
    },
    found: {
      de: 'Eine Suche fand das Dokument {id} eines anderen Mandanten.',
      en: 'A search found the document {id} of another tenant.',
    },
    fetched: {
      de: 'Das Dokument {id} eines anderen Mandanten ließ sich abrufen.',
      en: 'The document {id} of another tenant could be fetched.',
    },
  },
  over: (evidence) => {
    const owners = [...evidence['mcp-tenants.modernOwner'], ...evidence['mcp-tenants.legacyOwner']];
    return owners.map((owner) => ({
      owner,
      searches: [...evidence['mcp-tenants.modernSearch'], ...evidence['mcp-tenants.legacySearch']],
      fetches: [...evidence['mcp-tenants.modernFetch'], ...evidence['mcp-tenants.legacyFetch']],
    }));
  },
  *run(_, { owner, searches, fetches }) {
    const id = String(wantedId(owner));
    const document = dataOf(owner);
    if (!document)
      return yield { kind: 'inconclusive', message: 'ownerCannot', data: { id }, evidence: owner };

    for (const search of searches)
      if (hitsOf(search).some((hit) => hit.id === id || (hit.url === document.url && hit.url !== undefined)))
        yield { message: 'found', data: { id }, evidence: search };
    for (const fetched of fetches)
      if (dataOf(fetched)) yield { message: 'fetched', data: { id }, evidence: fetched };
    if (!searches.some((search) => hitsOf(search).length > 0))
      yield { kind: 'inconclusive', message: 'nothingFound', evidence: owner };
  },
});
