import { defineCheck } from '../../../define-check.ts';
import { resultOf } from '../../../read/mcp.ts';
import { entriesOf, isText, memberOf } from '../../../read/members.ts';
import { connectorsOn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'described-tools-exist',
  verifies: 'META-047',
  needs: ['inventories.connectors', 'linked-tools.modern', 'linked-tools.legacy'],
  messages: {
    gone: {
      de: '{name} beschreibt das Werkzeug {tool}, das der Konnektor nicht auflistet.',
      en: '{name} describes the tool {tool}, which the connector does not list.',
    },
    undescribed: {
      de: 'Der Konnektor listet das Werkzeug {tool} auf, das {name} nicht beschreibt.',
      en: 'The connector lists the tool {tool}, which {name} does not describe.',
    },
    noDescriptor: {
      de: 'Zum Konnektor {url} gibt es keine Beschreibung mit dieser Adresse.',
      en: 'There is no descriptor with the address of the connector {url}.',
    },
    withheld: {
      de: 'Zum Konnektor {url} gibt es keine offene Beschreibung; die Liste hält {withheld} zurück.',
      en: 'There is no open descriptor of the connector {url}; the list withholds {withheld}.',
    },
    cut: {
      de: 'Die Werkzeugliste von {url} hat mehr Seiten, als gelesen werden.',
      en: 'The list of tools of {url} has more pages than are read.',
    },
    noTools: {
      de: 'Der Konnektor lieferte keine Werkzeugliste (Status {status}).',
      en: 'The connector delivered no list of tools (status {status}).',
    },
  },
  over: (evidence) => {
    const { 'linked-tools.modern': modern, 'linked-tools.legacy': legacy } = evidence;
    return [...Map.groupBy([...modern, ...legacy], ({ request }) => request.url).values()];
  },
  *run({ 'inventories.connectors': pages }, answers) {
    const [first] = answers;
    if (!first) return;
    const { url } = first.request;
    const refused = answers.find((answer) => !Array.isArray(resultOf(answer)?.tools));
    if (refused) {
      const { status } = refused.response;
      yield { kind: 'inconclusive', message: 'noTools', data: { status }, evidence: refused };
      return;
    }
    const last = answers.at(-1);
    if (last && isText(resultOf(last)?.nextCursor)) {
      yield { kind: 'inconclusive', message: 'cut', data: { url }, evidence: last };
      return;
    }
    const found = connectorsOn(pages).find(({ body }) => URL.parse(body.url ?? '')?.href === url);
    if (!found) {
      const withheld = Math.max(0, ...pages.map(({ json }) => json.withheld ?? 0));
      if (withheld > 0)
        yield { kind: 'inconclusive', message: 'withheld', data: { url, withheld }, evidence: first };
      else yield { message: 'noDescriptor', data: { url }, evidence: first, seen: url };
      return;
    }
    const name = nameOf(found);
    const live = answers
      .flatMap((answer) => entriesOf(resultOf(answer)?.tools))
      .map((tool) => memberOf(tool, 'name'))
      .filter(isText);
    for (const [at, { name: tool }] of found.body.tools.entries())
      if (!live.includes(tool))
        yield {
          message: 'gone',
          data: { name, tool },
          evidence: found.evidence,
          where: `${found.where}/tools/${at}/name`,
        };
    for (const tool of live)
      if (found.body.tools.every((described) => described.name !== tool))
        yield { message: 'undescribed', data: { name, tool }, evidence: first };
  },
});
