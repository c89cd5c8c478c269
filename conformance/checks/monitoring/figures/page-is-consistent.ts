import { defineCheck } from '../../../define-check.ts';
import { figuresOf } from '../../../metrics/figures.ts';

export default defineCheck({
  id: 'page-is-consistent',
  verifies: 'MON-003',
  needs: ['metrics-second'],
  messages: {
    contradiction: {
      de: 'Zeile {line} der Messwerte widerspricht dem Format ({code}).',
      en: 'Line {line} of the figures contradicts the format ({code}).',
    },
  },
  over: ({ 'metrics-second': page }) => figuresOf(page).families,
  *run({ 'metrics-second': page }, family) {
    const { faults } = figuresOf(page);
    const lines = new Set(family.samples.map(({ line }) => line));
    for (const fault of faults) {
      if (fault.kind !== 'structure') continue;
      // What stands before the samples of a family is told with the family that it is of.
      const own = lines.has(fault.line) || fault.excerpt.split(/\s+/)[2] === family.name;
      if (own)
        yield {
          message: 'contradiction',
          data: { line: fault.line, code: fault.code },
          evidence: page,
          where: String(fault.line),
          seen: fault.excerpt,
        };
    }
  },
});
