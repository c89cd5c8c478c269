import { asNeeded, defineProbe, type Earlier } from '../../define-probe.ts';
import type { Answered } from '../../exchange.ts';
import { type McpEra, resultOf, sessionOf } from '../../read/mcp.ts';
import { isSameAddress } from '../../read/same-address.ts';
import type { Instance, RequestSpec } from '../../request.ts';
import {
  endSession,
  initialize,
  initialized,
  legacyRequest,
  modernRequest,
  speaks,
} from '../connectors/messages.ts';
import { describedBy } from './requests.ts';

/** Of one list; a connector has tens of tools. */
const mostPages = 20;

/** The connectors that are asked in this generation: each in the newer one it speaks. */
function askedIn(era: McpEra, instance: Instance): readonly Instance[] {
  return describedBy(instance, 'connectors').filter((connector) =>
    era === 'modern'
      ? speaks(connector, 'modern')
      : speaks(connector, 'legacy') && !speaks(connector, 'modern'),
  );
}

/** One for each connector that speaks the older generation only. */
const sessions = (instance: Instance): number => askedIn('legacy', instance).length;

/** The request of a round for the connector whose turn it is. */
function inTurn(
  request: (connector: Instance, earlier: Earlier) => RequestSpec,
): (instance: Instance, earlier: Earlier, round?: number) => RequestSpec | undefined {
  return (instance, earlier, round = 1) => {
    const connector = askedIn('legacy', instance)[round - 1];
    return connector && { ...request(connector, earlier), to: connector };
  };
}

/** Asks each connector for its first page, and for another as long as there is one. */
function pages(
  era: McpEra,
  ask: (params: { readonly cursor?: string }, connector: Instance, earlier: Earlier) => RequestSpec,
): (instance: Instance, earlier: Earlier) => RequestSpec | undefined {
  return (instance, earlier) => {
    const connectors = askedIn(era, instance);
    const last = earlier[era]?.at(-1);
    const at = connectors.findIndex((connector) => isFrom(connector, last));
    const current = connectors[at];
    const cursor = current && cursorOf(current, earlier[era] ?? []);
    const connector = cursor === undefined ? connectors[at + 1] : current;
    return connector && { ...ask(cursor === undefined ? {} : { cursor }, connector, earlier), to: connector };
  };
}

/** Where a connector's list goes on, as long as it does not have more pages than are read. */
function cursorOf(connector: Instance, answers: readonly Answered[]): string | undefined {
  const own = answers.filter((answer) => isFrom(connector, answer));
  const last = own.at(-1);
  const cursor = last && resultOf(last)?.nextCursor;
  return typeof cursor === 'string' && own.length < mostPages ? cursor : undefined;
}

function isFrom({ url }: Instance, answer: Answered | undefined): boolean {
  return answer !== undefined && isSameAddress(answer.request.url, url);
}

/** The session that a connector opened; undefined if it works without. */
function sessionWith(connector: Instance, { open = [] }: Earlier): string | undefined {
  return sessionOf(open.find((answer) => isFrom(connector, answer)));
}

/** What the connectors of the same platform list, beside what is described. */
export default defineProbe({
  id: 'linked-tools',
  interface: 'metadata',
  title: { de: 'Werkzeuge der Konnektoren auflisten', en: 'List the tools of the connectors' },
  class: 'read',
  inputs: ['linked.connectors'],
  steps: {
    modern: asNeeded((instance) => mostPages * askedIn('modern', instance).length, {
      request: pages('modern', (params) => modernRequest('tools/list', params)),
    }),
    open: asNeeded(sessions, { request: inTurn(() => initialize()) }),
    ready: asNeeded(sessions, {
      request: inTurn((connector, earlier) => initialized(sessionWith(connector, earlier))),
    }),
    legacy: asNeeded((instance) => mostPages * sessions(instance), {
      request: pages('legacy', (params, connector, earlier) =>
        legacyRequest('tools/list', params, sessionWith(connector, earlier)),
      ),
    }),
    close: asNeeded(sessions, {
      request: (instance, earlier, round = 1) => {
        const opened = askedIn('legacy', instance).flatMap((connector) => {
          const session = sessionWith(connector, earlier);
          return session === undefined ? [] : [{ connector, session }];
        })[round - 1];
        return opened && { ...endSession(opened.session), to: opened.connector };
      },
    }),
  },
});
