import type { Course, Observing, StepSpec } from '../../define-probe.ts';
import type { Answered, Exchange } from '../../exchange.ts';
import { endedAt } from '../../metrics/consumption.ts';
import { namesOf } from '../../metrics/names.ts';
import { growthOf, standStill, stoodStill, type Totals } from '../../metrics/totals.ts';
import type { Instance, MonitoringSettings, RequestSpec } from '../../request.ts';
import { type ChatOptions, chatRequest } from '../gateway/requests.ts';

/** Looks at the figures until they say enough; together they last for the declared lag. */
export const mostLooks = 13;

/** Milliseconds between two looks. */
export function pauseMs(instance: Instance): number {
  return (settingsOf(instance).lagSeconds * 1000) / (mostLooks - 2);
}

export function settingsOf({ monitoring }: Instance): MonitoringSettings {
  if (!monitoring) throw new Error('The instance has no settings of monitoring.');
  return monitoring;
}

/** A look at the figures. Each goes over a connection of its own, so that replicas behind a balancer show. */
export const look = {
  request: (instance: Instance): RequestSpec => ({
    method: 'GET',
    fresh: true,
    ...placeOf(instance),
  }),
  observe: (_: Answered, { instance }: Observing) => {
    const { source, selector, lagSeconds } = settingsOf(instance);
    return { monitoring: { source, selector, lagSeconds } };
  },
} satisfies Pick<StepSpec, 'request' | 'observe'>;

/** A look at all that is exported; where figures are fetched, the same as any other. */
export const wholeLook = {
  ...look,
  request: (instance: Instance): RequestSpec => ({
    ...look.request(instance),
    ...(settingsOf(instance).source === 'otlp' && { path: '/v1/metrics' }),
  }),
} satisfies Pick<StepSpec, 'request' | 'observe'>;

/** Where the figures are; those that are exported lie in our receiver. */
function placeOf(instance: Instance): Pick<RequestSpec, 'path' | 'headers'> {
  switch (settingsOf(instance).source) {
    case 'queryApi':
      return { path: `/api/v1/query?query=${encodeURIComponent(query)}` };
    case 'otlp':
      return {
        path: `/v1/metrics?${new URLSearchParams(named.map((name): [string, string] => ['name', name]))}`,
      };
    case 'exposition':
      return { path: '', headers: { accept: accepted } };
  }
}

const accepted = 'text/plain;version=0.0.4, application/openmetrics-text;version=1.0.0;q=0.8';

/** All families that the standard names. */
const families = (
  ['InputTokens', 'OutputTokens', 'CallDuration', 'RequestDuration', 'ProcessStart'] as const
).flatMap(namesOf);

const named = [...new Set(families.map(({ name }) => name))];

/** The same without buckets, and what tells processes apart. */
const query = `{__name__=~"${[
  ...new Set(families.map(({ kind, name }) => (kind === 'histogram' ? `${name}_(?:sum|count)` : name))),
  'target_info',
].join('|')}"}`;

/** A chat call of the gateway whose figures are looked at. */
export function callRequest(
  instance: Instance,
  members: { readonly [name: string]: unknown } = {},
  options: ChatOptions = {},
): RequestSpec {
  return { ...chatRequest(gatewayOf(instance), members, options), to: 'gateway' };
}

/** The gateway of the same platform; probes that call it declare it as input. */
export function gatewayOf({ linked }: Instance): Instance {
  if (!linked?.gateway) throw new Error('There is no gateway; the probe must declare it as input.');
  return linked.gateway;
}

/** Looks until nothing is added for as long as the declared lag: one such time may go by until all of ours shows. */
export const mostLooksToSettle = 2 * mostLooks;

/** Everything that happened before has had the time to show, and nothing more is being added. */
export function isSettled(_: Exchange, { rounds, instance }: Course): boolean {
  const { selector, lagSeconds } = settingsOf(instance);
  const [first] = rounds;
  if (!first || Object.keys(selector).length === 0)
    return first !== undefined && isOver(rounds, first.timing.start, instance);
  // What is added after all of ours has shown is somebody else's, and waiting longer would not end it.
  const late = rounds.filter(({ timing }) => timing.start - first.timing.start >= lagSeconds * 1000);
  const isBusy = lagSeconds > 0 && late.length > 1 && !standStill([late[0] ?? first, late.at(-1) ?? first]);
  return isBusy || stoodStill(rounds, lagSeconds);
}

/** The calls show as expected and nothing more is being added, or the declared lag is over. */
export function showsGrowth(
  { rounds, instance }: Course,
  before: Answered | undefined,
  calls: readonly Answered[],
  expected: Totals,
): boolean {
  const last = rounds.at(-1);
  if (!before || !last) return true;
  if (isOver(rounds, Math.max(...calls.map(endedAt)), instance)) return true;
  const grown = growthOf(before, last);
  const shown =
    grown.input >= expected.input && grown.output >= expected.output && grown.calls >= expected.calls;
  return shown && isQuiet(rounds, instance);
}

/** True if the last look was the declared lag after `since`, and not the first. */
export function isOver(rounds: readonly Answered[], since: number, instance: Instance): boolean {
  const last = rounds.at(-1);
  return (
    rounds.length > 1 &&
    last !== undefined &&
    last.timing.start - since >= settingsOf(instance).lagSeconds * 1000
  );
}

/** Without a selector, others may always add something. */
function isQuiet(rounds: readonly Answered[], instance: Instance): boolean {
  return Object.keys(settingsOf(instance).selector).length === 0 || standStill(rounds);
}
