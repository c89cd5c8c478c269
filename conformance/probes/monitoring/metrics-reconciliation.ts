import { defineProbe, type Earlier, repeated, step } from '../../define-probe.ts';
import type { Answered } from '../../exchange.ts';
import { consumptionOf } from '../../metrics/consumption.ts';
import type { Totals } from '../../metrics/totals.ts';
import { unknownModelId } from '../gateway/requests.ts';
import {
  callRequest,
  isOver,
  isSettled,
  look,
  mostLooks,
  mostLooksToSettle,
  pauseMs,
  showsGrowth,
} from './requests.ts';

const prompt = 'Bitte nennen Sie in einem kurzen Satz die Öffnungszeiten des Bürgeramts.';

/**
 * Looks at the counters, makes calls, and looks again until they show: first plain calls, twice the same so that a cache
 * may help, then streams, last what must be refused. Runs alone, so that within the selector nothing else is counted.
 */
export default defineProbe({
  id: 'metrics-reconciliation',
  interface: 'monitoring',
  title: {
    de: 'Modellaufrufe und die Zähler davor und danach',
    en: 'Model calls and the counters before and after',
  },
  class: 'cost',
  exclusive: true,
  inputs: ['linked.gateway', 'model.chat'],
  steps: {
    before: repeated(mostLooksToSettle, { ...look, pauseMs, until: isSettled }),
    plain: step({ request: (instance) => callRequest(instance, {}, { prompt }) }),
    plainAgain: step({ request: (instance) => callRequest(instance, {}, { prompt }) }),
    afterPlain: repeated(mostLooks, {
      ...look,
      pauseMs,
      until: (_, course) => {
        const calls = answersOf(course.earlier, ['plain', 'plainAgain']);
        return showsGrowth(course, course.earlier.before?.at(-1), calls, reported(calls));
      },
    }),
    stream: step({
      request: (instance) =>
        callRequest(instance, { stream: true, stream_options: { include_usage: true } }, { prompt }),
    }),
    streamPlain: step({ request: (instance) => callRequest(instance, { stream: true }, { prompt }) }),
    afterStreams: repeated(mostLooks, {
      ...look,
      pauseMs,
      until: (_, course) => {
        const calls = answersOf(course.earlier, ['stream', 'streamPlain']);
        const { input, output } = reported(calls);
        // What the stream without usage consumed is not known; it reads as much as the other one.
        const expected = { input: 2 * input, output: output + 1, calls: calls.length };
        return showsGrowth(course, course.earlier.afterPlain?.at(-1), calls, expected);
      },
    }),
    refusedModel: step({
      request: (instance) => callRequest(instance, { model: unknownModelId }, { prompt }),
    }),
    refusedType: step({ request: (instance) => callRequest(instance, { messages: {} }, { prompt }) }),
    refusedText: step({
      request: (instance) => ({
        ...callRequest(instance, {}, { prompt }),
        body: { text: '{"model":', mediaType: 'application/json' },
        tokens: 0,
      }),
    }),
    refusedKey: step({
      request: (instance) => ({
        ...callRequest(instance, {}, { prompt }),
        authorization: { use: 'literal', bearer: 'pruefstein-kein-schluessel' },
        tokens: 0,
      }),
    }),
    afterRefused: repeated(mostLooks, {
      ...look,
      pauseMs,
      until: (_, { rounds, instance }) => isOver(rounds, rounds[0]?.timing.start ?? 0, instance),
    }),
  },
});

function answersOf(earlier: Earlier, steps: readonly string[]): Answered[] {
  return steps.flatMap((name) => earlier[name] ?? []);
}

/** What the answers themselves report. */
function reported(calls: readonly Answered[]): Totals {
  const reports = calls.map(consumptionOf);
  return {
    input: reports.reduce((sum, report) => sum + (report?.input ?? 0), 0),
    output: reports.reduce((sum, report) => sum + (report?.output ?? 0), 0),
    calls: calls.length,
  };
}
