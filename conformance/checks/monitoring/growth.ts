import type { Messages, Statement } from '../../define-check.ts';
import type { Answered } from '../../exchange.ts';
import { isCompletion } from '../../metrics/consumption.ts';
import { figuresOf, settingsOf } from '../../metrics/figures.ts';
import { nameIn, processesOf, seriesOf } from '../../metrics/measure.ts';
import { type MetricId, namesOf } from '../../metrics/names.ts';
import { growthOf, stoodStill, type Totals } from '../../metrics/totals.ts';

/** Looks at the figures before and after calls. */
export interface Window {
  readonly before: readonly Answered[];
  readonly calls: readonly Answered[];
  readonly after: readonly Answered[];
}

/** What a family should have grown by. */
export interface Expectation {
  readonly metric: MetricId;
  readonly measure: (totals: Totals) => number;
  /** Undefined if the calls do not say. */
  readonly least: number | undefined;
  /** Where others cannot add anything; `least` if absent. */
  readonly most?: number;
}

/** Why a difference between looks proves nothing. */
export const doubtMessages = {
  unusableCalls: {
    de: 'Nicht jeder Aufruf wurde beim ersten Mal wie erwartet beantwortet; was zu zählen wäre, steht nicht fest.',
    en: 'Not every call was answered as expected the first time; what was to be counted is not certain.',
  },
  unreadable: {
    de: 'Die Messwerte vor oder nach den Aufrufen waren nicht lesbar.',
    en: 'The figures before or after the calls were not readable.',
  },
  otherProcess: {
    de: 'Die Messwerte stammen nicht erkennbar vom selben Prozess (process_start_time_seconds oder target_info), etwa hinter einem Lastverteiler; aus einem Unterschied folgt nichts.',
    en: 'The figures are not recognisably from the same process (process_start_time_seconds or target_info), as behind a load balancer; nothing follows from a difference.',
  },
  unquiet: {
    de: 'Innerhalb der erklärten Auswahl wurde gezählt, bevor die Aufrufe begannen; aus einem Unterschied folgt nichts.',
    en: 'Within the declared selector something was counted before the calls began; nothing follows from a difference.',
  },
  noneSelected: {
    de: 'Keine Reihe über Modellaufrufe trägt die erklärte Auswahl (monitoring[].selector); vermutlich wählt sie nicht die Aufrufe dieses Schlüssels aus.',
    en: 'No series on model calls bears the declared selector (monitoring[].selector); presumably it does not pick the calls of this key.',
  },
} as const satisfies Messages;

export const growthMessages = {
  ...doubtMessages,
  noFigure: { de: 'Es gibt keine Messwerte {metric}.', en: 'There are no figures {metric}.' },
  wrongGrowth: {
    de: '{metric} wuchs um {grown}, nach den Antworten an den Aufrufer müsste es um {expected} sein.',
    en: '{metric} grew by {grown}; by the answers to the caller it should be {expected}.',
  },
  atLeast: {
    de: 'Ohne erklärte Auswahl ist nur bewiesen, dass {metric} um mindestens {expected} wuchs.',
    en: 'Without a declared selector it is only proved that {metric} grew by at least {expected}.',
  },
} as const satisfies Messages;

/** The looks that count: the last before, and the last after. */
export function edgesOf({ before, after }: Window): readonly [Answered, Answered] | undefined {
  const [from, to] = [before.at(-1), after.at(-1)];
  return from && to ? [from, to] : undefined;
}

/** True if nobody else's calls lie within the declared selector. */
export function isExact(look: Answered): boolean {
  return Object.keys(settingsOf(look).selector).length > 0;
}

/** What keeps a difference from being charged to the platform; undefined if nothing does. */
export function doubtOf(window: Window): keyof typeof doubtMessages | undefined {
  const edges = edgesOf(window);
  // A look that shows nothing at all says nothing of what had been counted until then.
  if (!edges || edges.some((look) => !figuresOf(look).isReadable || isEmpty(look))) return 'unreadable';
  if (window.calls.some(({ attempt }) => attempt > 1)) return 'unusableCalls';
  const looks = [...window.before, ...window.after].filter(
    (look) => figuresOf(look).isReadable && !isEmpty(look),
  );
  const processes = new Set(looks.map((look) => processesOf(figuresOf(look))));
  if (processes.size > 1 || processes.has('')) return 'otherProcess';
  if (looks.every(picksNothing)) return 'noneSelected';
  return isExact(edges[1]) && !isQuiet(window.before) ? 'unquiet' : undefined;
}

function isQuiet(before: readonly Answered[]): boolean {
  const [first] = before;
  return first !== undefined && stoodStill(before, settingsOf(first).lagSeconds);
}

/** There are figures on model calls, and not one of them lies within the selector: it may be the operator's mistake. */
function picksNothing(look: Answered): boolean {
  const figures = figuresOf(look);
  const { selector } = settingsOf(look);
  const named = (['InputTokens', 'OutputTokens', 'CallDuration'] as const).flatMap(
    (metric) => nameIn(figures, metric) ?? [],
  );
  return named.length > 0 && named.every((name) => seriesOf(figures, name, 'count', selector).length === 0);
}

function isEmpty(look: Answered): boolean {
  return figuresOf(look).series.length === 0;
}

/** What is to be said of one family between two looks. */
export function* judgeGrowth(
  window: Window,
  { metric, measure, least, most }: Expectation,
): Iterable<Statement<typeof growthMessages>> {
  const edges = edgesOf(window);
  const last = window.after.at(-1);
  if (!last) return;
  if (!edges || edges.some((look) => !figuresOf(look).isReadable)) return yield doubted('unreadable', last);
  if (least === undefined) return yield doubted('unusableCalls', last);
  // Where nothing is picked, nothing grows, and that is no merit.
  if ([...window.before, ...window.after].every(picksNothing)) return yield doubted('noneSelected', last);
  const name = nameIn(figuresOf(last), metric)?.name;
  const grown = measure(growthOf(...edges));
  const exact = isExact(last);
  const highest = exact ? (most ?? least) : Number.POSITIVE_INFINITY;
  const pinned = namesOf(metric)[0]?.name ?? metric;
  const data = { metric: name ?? pinned, expected: least };
  if (name !== undefined && grown >= least && grown <= highest) {
    if (!exact) yield { kind: 'note', message: 'atLeast', data, evidence: last };
    return;
  }
  const doubt = doubtOf(window);
  if (doubt) return yield doubted(doubt, last);
  if (name === undefined) return yield { message: 'noFigure', data: { metric: pinned }, evidence: last };
  yield {
    message: 'wrongGrowth',
    data: { ...data, grown },
    evidence: last,
    where: name,
    expected: most === undefined ? String(least) : `${least}–${most}`,
    seen: String(grown),
  };
}

/** Says that nothing can be concluded, and why. */
export function doubted(
  message: keyof typeof doubtMessages,
  evidence: Answered,
): Statement<typeof doubtMessages> {
  return { kind: 'inconclusive', message, evidence };
}

/** True if every call was carried out. */
export function allSucceeded(calls: readonly Answered[]): boolean {
  return calls.every(isCompletion);
}

/** Sum of what the calls report; undefined if one was refused or reports nothing. */
export function sumOf<T>(
  calls: readonly Answered[],
  report: (call: Answered) => T | undefined,
  part: (reported: T) => number,
): number | undefined {
  const reports = calls.map((call) => (call.response.status === 200 ? report(call) : undefined));
  return reports.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + part(one)),
    0,
  );
}
