import { answeredOf } from '../answers.ts';
import type { Answered, Exchange, Json } from '../exchange.ts';
import { contentDigest } from './digest.ts';
import { entriesOf, isObject, isText, memberOf } from './members.ts';

/** A descriptor as an earlier run saw it: what can be compared, and nothing of its content. */
export interface EarlierDescriptor {
  readonly version: string;
  /** Of its content, whatever order its members have. */
  readonly digest: string;
}

/** The descriptors of an earlier run by their id. */
export interface EarlierRun {
  /** The day on which it began, YYYY-MM-DD. */
  readonly day: string;
  readonly descriptors: ReadonlyMap<string, EarlierDescriptor>;
}

/** Names of the exchanges in which a run has seen descriptors; the last reading of a descriptor counts. */
const places = /^(?:descriptor|inventories\.(?:entry|models|connectors|collections|services|templates))$/;

/** What a run saw of descriptors. */
export function earlierRun(startedAt: string, exchanges: readonly Exchange[]): EarlierRun {
  const descriptors = new Map<string, EarlierDescriptor>();
  for (const exchange of exchanges.filter(({ name }) => places.test(name))) {
    const json = answeredOf(exchange)?.json;
    for (const body of [json, ...entriesOf(memberOf(json, 'items'))]) {
      const [id, version] = [memberOf(body, 'id'), memberOf(body, 'version')];
      if (isText(id) && isText(version)) descriptors.set(id, { version, digest: contentDigest(body) });
    }
  }
  return { day: startedAt.slice(0, 10), descriptors };
}

/** An earlier run as a fact that is stored beside an exchange. */
export function earlierFact({ day, descriptors }: EarlierRun): { readonly [name: string]: Json } {
  return {
    day,
    descriptors: Object.fromEntries(
      [...descriptors].map(([id, { version, digest }]) => [id, { version, digest }]),
    ),
  };
}

/** The earlier run that is stored beside an exchange; an empty one if there is none. */
export function earlierIn({ observations }: Answered): EarlierRun {
  const fact = observations?.earlier;
  const day = memberOf(fact, 'day');
  const stored = memberOf(fact, 'descriptors');
  const descriptors = Object.entries(isObject(stored) ? stored : {}).flatMap(([id, one]) => {
    const [version, digest] = [memberOf(one, 'version'), memberOf(one, 'digest')];
    return isText(version) && isText(digest) ? [[id, { version, digest }] as const] : [];
  });
  return { day: isText(day) ? day : '–', descriptors: new Map(descriptors) };
}
