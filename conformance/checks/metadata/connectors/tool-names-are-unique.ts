import { defineCheck } from '../../../define-check.ts';
import { connectorsOn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'tool-names-are-unique',
  verifies: 'META-048',
  needs: ['inventories.entry', 'inventories.connectors'],
  files: true,
  messages: {
    shared: {
      de: 'Das Werkzeug {tool} im Namensraum {namespace} gibt es mehrfach: {connectors}.',
      en: 'There is more than one tool {tool} in the namespace {namespace}: {connectors}.',
    },
    none: {
      de: 'Die Plattform beschreibt kein Werkzeug.',
      en: 'The platform describes no tool.',
    },
  },
  *run({ 'inventories.entry': entry, 'inventories.connectors': pages }) {
    // The same connector on two pages is a fault of the list.
    const connectors = new Map(connectorsOn(pages).map((one) => [one.body.id, one] as const));
    const tools = [...connectors.values()].flatMap((found) =>
      found.body.tools.map(({ name }) => ({ found, namespace: found.body.toolNamespace, tool: name })),
    );
    // Where no list was read, as of a file alone, that says nothing.
    if (tools.length === 0 && pages.length > 0) yield { kind: 'note', message: 'none', evidence: entry };
    const groups = Map.groupBy(tools, ({ namespace, tool }) => JSON.stringify([namespace, tool]));
    for (const [first, ...others] of groups.values())
      if (first && others.length > 0) {
        const { namespace, tool, found } = first;
        const names = [first, ...others].map((one) => nameOf(one.found)).join(', ');
        yield {
          message: 'shared',
          data: { tool, namespace, connectors: names },
          evidence: found.evidence,
          where: `${found.where}/tools`,
        };
      }
  },
});
