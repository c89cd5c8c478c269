import { answeredOf } from '../answers.ts';
import { type ListedModel, readModelList } from '../plan/model-roles.ts';
import type { Plan } from '../plan/plan.ts';
import { eraShown } from '../read/mcp.ts';
import type { ConnectorSettings } from '../request.ts';
import type { Access } from './access.ts';

/** What the access calls showed of a connector. */
export type SeenConnector = Pick<ConnectorSettings, 'eras' | 'isProtected'>;

/** What the access calls showed; a plan is made again with it. */
export interface Seen {
  /** Model lists by gateway; where none came, models stay undecided. */
  readonly lists: ReadonlyMap<string, readonly ListedModel[]>;
  readonly connectors: ReadonlyMap<string, SeenConnector>;
}

export function seenBy({ instances }: Plan, access: readonly Access[]): Seen {
  const named = (id: string) =>
    access.filter((one) => instances.some(({ name, interface: own }) => name === one.instance && own === id));
  return {
    lists: new Map(
      named('gateway').flatMap(({ instance, exchanges = [] }) => {
        const [list] = exchanges;
        return list && list.end !== 'aborted'
          ? [[instance, readModelList(answeredOf(list)?.json)] as const]
          : [];
      }),
    ),
    connectors: new Map(named('connectors').map((one) => [one.instance, connectorSeen(one)])),
  };
}

/** A connector that could not be opened has shown nothing, which is not to say that it speaks nothing. */
function connectorSeen({ exchanges = [], failures, open }: Access): SeenConnector {
  if (failures.length > 0 || exchanges.length === 0) return {};
  const eras = exchanges.flatMap((exchange) => {
    const answer = answeredOf(exchange);
    return (answer && eraShown(answer)) ?? [];
  });
  const status = open?.end === 'complete' ? open.response?.status : undefined;
  return {
    // A connector that shows neither may be either, and is asked in both.
    ...(eras.length > 0 && { eras: [...new Set(eras)] }),
    ...(status !== undefined && { isProtected: status === 401 }),
  };
}
