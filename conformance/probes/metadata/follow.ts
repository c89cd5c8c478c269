import type { Earlier } from '../../define-probe.ts';
import { NoBasis } from '../../no-basis.ts';
import type { Announcing, Target } from '../../read/announced.ts';
import type { Instance, RequestSpec } from '../../request.ts';

/**
 * Reads what descriptors point to, one address a round. Those of foreign origins are left out; so are those beyond the
 * last round.
 * @throws {NoBasis} while planning: what will be read stands in descriptors
 */
export function followRequest(targets: (announcing: Announcing) => readonly Target[]) {
  return ({ origins = [] }: Instance, earlier: Earlier, round = 1): RequestSpec | undefined => {
    const [entry] = earlier.entry ?? [];
    if (!entry) throw new NoBasis('inventories');
    const announcing = { entry, services: earlier.services ?? [], connectors: earlier.connectors ?? [] };
    const mayBeRead = targets(announcing).filter(({ origin }) => origins.includes(origin));
    const url = mayBeRead[round - 1]?.url;
    return url === undefined
      ? undefined
      : { method: 'GET', path: '', url, headers, authorization: { use: 'none' } };
  };
}

/** Documents may be YAML, and whoever has no JSON shall answer all the same. */
const headers = { accept: 'application/json, application/yaml;q=0.9, */*;q=0.5' };
