import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { dataOf, hitsOf } from '../../../read/knowledge.ts';
import { isText, type JsonObject, memberOf, parsed, shown } from '../../../read/members.ts';
import { callsNotAllowed, forbidden, isForbidden } from '../forbidden.ts';

type Item =
  | { readonly kind: 'search'; readonly answer: Answered }
  | { readonly kind: 'fetch'; readonly answer: Answered; readonly hit: JsonObject | undefined };

function fetchedId({ request }: Answered): unknown {
  return memberOf(memberOf(memberOf(parsed(request.body?.text), 'params'), 'arguments'), 'id');
}

const isAbsolute = (url: unknown) => isText(url) && URL.canParse(url);

export default defineCheck({
  id: 'hits-can-be-cited',
  verifies: 'CON-031',
  needs: [
    'mcp-knowledge.modernSearch',
    'mcp-knowledge.modernFetch',
    'mcp-knowledge.legacySearch',
    'mcp-knowledge.legacyFetch',
  ],
  messages: {
    callsNotAllowed,
    noResults: {
      de: 'Eine Suche mit search lieferte keine Liste results.',
      en: 'A search with search returned no list results.',
    },
    noId: {
      de: 'Treffer {number} trägt keine Kennung id.',
      en: 'Hit {number} carries no id.',
    },
    repeatedId: {
      de: 'Die Kennung {id} steht auf {times} Treffern derselben Suche.',
      en: 'The id {id} stands on {times} hits of the same search.',
    },
    notCitable: {
      de: 'Treffer {number} nennt unter url keine absolute Adresse und lässt sich nicht als Quelle angeben.',
      en: 'Hit {number} names no absolute address in url and cannot be cited.',
    },
    notFetched: {
      de: 'Zu einem Treffer lieferte fetch kein Dokument.',
      en: 'For a hit, fetch returned no document.',
    },
    otherDocument: {
      de: 'Zur Kennung {id} lieferte fetch ein Dokument mit anderer Kennung.',
      en: 'For the id {id}, fetch returned a document with another id.',
    },
    otherTitle: {
      de: 'Das Dokument {id} trägt bei search und fetch verschiedene Titel.',
      en: 'The document {id} has different titles in search and fetch.',
    },
    noText: {
      de: 'Das Dokument {id} hat bei fetch keinen Text.',
      en: 'The document {id} has no text in fetch.',
    },
  },
  over: (evidence): Item[] => {
    const searches = [...evidence['mcp-knowledge.modernSearch'], ...evidence['mcp-knowledge.legacySearch']];
    const fetches = [...evidence['mcp-knowledge.modernFetch'], ...evidence['mcp-knowledge.legacyFetch']];
    const hits = searches.flatMap(hitsOf);
    // Queries that find nothing show nothing; one that brings no list shows enough.
    const isTelling = hits.length > 0 || searches.some((search) => !Array.isArray(dataOf(search)?.results));
    if (!isTelling) return [];
    return [
      ...searches.map((answer) => ({ kind: 'search' as const, answer })),
      ...fetches.map((answer) => ({
        kind: 'fetch' as const,
        answer,
        hit: hits.find(({ id }) => id === fetchedId(answer)),
      })),
    ];
  },
  *run(_, item) {
    const { answer } = item;
    if (isForbidden(answer)) return yield forbidden(answer);
    if (item.kind === 'search') {
      if (!Array.isArray(dataOf(answer)?.results)) return yield { message: 'noResults', evidence: answer };
      const hits = hitsOf(answer);
      for (const [at, { id, url }] of hits.entries()) {
        const data = { number: at + 1 };
        if (!isText(id)) yield { message: 'noId', data, evidence: answer, seen: shown(id) };
        if (!isAbsolute(url)) yield { message: 'notCitable', data, evidence: answer, seen: shown(url) };
      }
      for (const [id, { length: times }] of Map.groupBy(hits, ({ id: own }) => own))
        if (isText(id) && times > 1) yield { message: 'repeatedId', data: { id, times }, evidence: answer };
      return;
    }
    const id = String(fetchedId(answer));
    const document = dataOf(answer);
    if (!document) return yield { message: 'notFetched', evidence: answer };
    if (document.id !== id)
      yield {
        message: 'otherDocument',
        data: { id },
        evidence: answer,
        expected: id,
        seen: shown(document.id),
      };
    if (document.title !== item.hit?.title)
      yield {
        message: 'otherTitle',
        data: { id },
        evidence: answer,
        expected: shown(item.hit?.title),
        seen: shown(document.title),
      };
    if (!isText(document.text)) yield { message: 'noText', data: { id }, evidence: answer };
  },
});
