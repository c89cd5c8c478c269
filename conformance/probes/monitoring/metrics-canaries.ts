import { defineProbe, repeated, step } from '../../define-probe.ts';
import { callRequest, mostLooks, pauseMs, showsGrowth, wholeLook } from './requests.ts';

/** Strings that occur nowhere else; where one turns up, it came from our calls. */
const canaries = [
  'f27c90ab41',
  '8d13e6725b',
  '4be09f3c7a',
  'c65a18d204',
  '09f7b2e8d3',
  'a1d84c5f60',
  '73e5b90c2f',
  'e8204fa6d9',
  '5c9b37d1e4',
  'b06fd2983a',
];

const canaryAt = (round: number) => `pruefstein-kanarie-${canaries[round % canaries.length]}`;

/**
 * Calls that carry strings of ours wherever a caller may put some, and calls for models that nobody offers; then looks
 * whether the figures show any of it. What they show of the calls themselves proves that they could have.
 */
export default defineProbe({
  id: 'metrics-canaries',
  interface: 'monitoring',
  title: {
    de: 'Aufrufe mit Kennzeichen und erfundenen Modellen, dann die Messwerte',
    en: 'Calls with marks and invented models, then the figures',
  },
  class: 'cost',
  exclusive: true,
  inputs: ['linked.gateway', 'model.chat'],
  steps: {
    before: step(wholeLook),
    call: repeated(canaries.length, {
      request: (instance, { call = [] }) => {
        const canary = canaryAt(call.length);
        const carriers = [{}, { safety_identifier: canary }, { metadata: { vorgang: canary } }];
        const prompt = `Bitte bestätigen Sie kurz den Vorgang ${canary}.`;
        return callRequest(instance, { user: canary, ...carriers[call.length % 3] }, { prompt, bound: 5 });
      },
    }),
    unknown: repeated(canaries.length, {
      request: (instance, { unknown = [] }) => ({
        ...callRequest(
          instance,
          { model: `pruefstein-modell-${canaries[unknown.length]}` },
          { prompt: 'Hallo.', bound: 1 },
        ),
        tokens: 20,
      }),
    }),
    after: repeated(mostLooks, {
      ...wholeLook,
      pauseMs,
      until: (_, course) => {
        const { before, call = [] } = course.earlier;
        return showsGrowth(course, before?.[0], call, { input: 1, output: 0, calls: 1 });
      },
    }),
  },
});
