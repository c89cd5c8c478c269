import { defineCheck } from '../../../define-check.ts';
import { consumptionOf } from '../../../metrics/consumption.ts';
import { usageTotalsOf } from '../../../metrics/usage-totals.ts';
import { isExact, sumOf } from '../growth.ts';

const parts = ['calls', 'input', 'output'] as const;

export default defineCheck({
  id: 'totals-equal-our-calls',
  verifies: 'MON-038',
  needs: ['usage-reconciliation.before', 'usage-reconciliation.call', 'usage-reconciliation.after'],
  messages: {
    wrongTotal: {
      de: 'Der Nutzungsbericht wuchs bei {part} um {grown}, nach den Antworten an den Aufrufer müsste es um {expected} sein.',
      en: 'The usage report grew by {grown} in {part}; by the answers to the caller it should be {expected}.',
    },
    unusableCalls: {
      de: 'Nicht jeder Aufruf wurde beim ersten Mal mit einer Verbrauchsangabe beantwortet.',
      en: 'Not every call was answered with usage the first time.',
    },
    morePages: {
      de: 'Der Nutzungsbericht der letzten Stunden verteilt sich auf mehrere Seiten.',
      en: 'The usage report of the last hours is spread over several pages.',
    },
    unquiet: {
      de: 'Der Nutzungsbericht wuchs schon, bevor die Aufrufe begannen.',
      en: 'The usage report was growing before the calls began.',
    },
  },
  over: () => parts,
  *run(evidence, part) {
    const before = evidence['usage-reconciliation.before'];
    const calls = evidence['usage-reconciliation.call'];
    const after = evidence['usage-reconciliation.after'];
    const [previous, from, to] = [before.at(-2), before.at(-1), after.at(-1)];
    if (!from || !to) return;
    const inconclusive = { kind: 'inconclusive', evidence: to } as const;
    if (from.json.has_more || to.json.has_more) return yield { ...inconclusive, message: 'morePages' };
    const expected =
      part === 'calls'
        ? sumOf(
            calls,
            () => 1,
            (one) => one,
          )
        : sumOf(calls, consumptionOf, (reported) => reported[part]);
    const [then, start, end] = [previous, from, to].map((page) => usageTotalsOf(page?.json));
    if (expected === undefined || !start || !end) return yield { ...inconclusive, message: 'unusableCalls' };
    const grown = end[part] - start[part];
    if (grown === expected || (grown > expected && !isExact(to))) return;
    if (calls.some(({ attempt }) => attempt > 1)) return yield { ...inconclusive, message: 'unusableCalls' };
    if (then?.[part] !== start[part]) return yield { ...inconclusive, message: 'unquiet' };
    yield { message: 'wrongTotal', data: { part, grown, expected }, evidence: to, seen: String(grown) };
  },
});
