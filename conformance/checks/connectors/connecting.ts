import type { Statement } from '../../define-check.ts';
import type { Answered } from '../../exchange.ts';
import { type ClientSeen, clientSeen } from '../../read/mcp-client.ts';
import { toolsOf } from '../../read/mcp-tools.ts';

/** What may be said of a client that is to connect and list the tools. */
export const connectingMessages = {
  notConnected: {
    de: 'Der Client {client} konnte sich nicht verbinden ({error}: {problem}).',
    en: 'The client {client} could not connect ({error}: {problem}).',
  },
  notListed: {
    de: 'Der Client {client} konnte die Werkzeuge nicht auflisten ({error}: {problem}).',
    en: 'The client {client} could not list the tools ({error}: {problem}).',
  },
  noTools: {
    de: 'Der Client {client} bekam keine Werkzeuge zu sehen, unserer eigenen Anfrage wurden {count} genannt.',
    en: 'The client {client} was shown no tools, while our own request was told of {count}.',
  },
  waited: {
    de: 'Der Client {client} wartete vergeblich, obwohl alle seine Anfragen beantwortet waren.',
    en: 'The client {client} waited in vain although all its requests had been answered.',
  },
  stopped: {
    de: 'Der Client {client} kam an eine Grenze der Prüfung ({limit}); was er sonst erreicht hätte, ist offen.',
    en: 'The client {client} came to a limit of the kit ({limit}); what else it would have reached is open.',
  },
} as const;

/** What a client came to, as the one thing to judge; none if it was not driven. */
export function driven(answers: readonly Answered[]): readonly (readonly [ClientSeen, Answered])[] {
  const seen = clientSeen(answers);
  return seen ? [seen] : [];
}

/** Judges how far a client got with connecting and listing. `lists` are the answers to our own request. */
export function* connecting(
  [seen, evidence]: readonly [ClientSeen, Answered],
  lists: readonly Answered[],
): Iterable<Statement<typeof connectingMessages>> {
  const { name: client, failed, held, listed } = seen;
  if (listed === undefined && held === 'silence')
    return yield { message: 'waited', data: { client }, evidence };
  if (listed === undefined && held)
    return yield { kind: 'inconclusive', message: 'stopped', data: { client, limit: held }, evidence };
  const told = { client, error: failed?.error ?? '–', problem: failed?.message ?? '–' };
  if (seen.revision === undefined) return yield { message: 'notConnected', data: told, evidence };
  if (listed === undefined) return yield { message: 'notListed', data: told, evidence };
  const count = lists.flatMap(toolsOf).length;
  if (listed === 0 && count > 0) yield { message: 'noTools', data: { client, count }, evidence };
}
