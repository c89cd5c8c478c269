import type { Exchange } from '../exchange.ts';
import { probeOf } from '../needs.ts';

/** Finds recorded exchanges the way judging asks for them. Of several attempts at one request the last one counts. */
export interface RecordingIndex {
  /** By name, in the order of the rounds; empty if there is none. */
  named(instance: string, name: string): readonly Exchange[];
  /** Everything a probe made, in the order of recording. */
  ofProbe(instance: string, probe: string): readonly Exchange[];
  /** Everything of an instance, in the order of recording. */
  all(instance: string): readonly Exchange[];
  /** What only came at a later attempt. */
  readonly repeated: readonly Exchange[];
}

export function indexOf(exchanges: readonly Exchange[]): RecordingIndex {
  const last = new Map<string, Exchange>();
  for (const exchange of exchanges) {
    const request = exchange.id.split('#', 1)[0] ?? exchange.id;
    const other = last.get(request);
    if (!other || other.attempt <= exchange.attempt) last.set(request, exchange);
  }
  const counted = exchanges.filter((exchange) => last.get(exchange.id.split('#', 1)[0] ?? '') === exchange);
  const byInstance = Map.groupBy(counted, ({ instance }) => instance);
  const byName = Map.groupBy(counted, ({ instance, name }) => `${instance}/${name}`);
  const byProbe = Map.groupBy(counted, ({ instance, name }) => `${instance}/${probeOf(name)}`);
  for (const rounds of byName.values()) rounds.sort((a, b) => roundOf(a) - roundOf(b));
  return {
    named: (instance, name) => byName.get(`${instance}/${name}`) ?? [],
    ofProbe: (instance, probe) => byProbe.get(`${instance}/${probe}`) ?? [],
    all: (instance) => byInstance.get(instance) ?? [],
    repeated: counted.filter(({ attempt }) => attempt > 1),
  };
}

function roundOf({ id }: Exchange): number {
  return Number(/~(\d+)/.exec(id)?.[1] ?? 0);
}
