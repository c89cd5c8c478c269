import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { figuresOf } from '../../../metrics/figures.ts';
import { nameIn, seriesOf, withoutFailures } from '../../../metrics/measure.ts';
import { labelsOf } from '../../../metrics/names.ts';
import { hadNoRoom, nothingArrived } from '../exports.ts';

export default defineCheck({
  id: 'http-requests-are-timed',
  verifies: 'MON-007',
  needs: ['metrics-second'],
  messages: {
    noHistogram: {
      de: 'Es gibt kein Histogramm http_server_request_duration_seconds.',
      en: 'There is no histogram http_server_request_duration_seconds.',
    },
    labelMissing: {
      de: 'Eine Reihe von {metric} trägt kein Merkmal {label}.',
      en: 'A series of {metric} carries no label {label}.',
    },
  },
  over: ({ 'metrics-second': page }) =>
    !figuresOf(page).isReadable || nothingArrived(page) || (hadNoRoom(page) && !histogramIn(page).name)
      ? []
      : [page],
  *run(_, page) {
    const { figures, name } = histogramIn(page);
    if (!name) return yield { message: 'noHistogram', evidence: page };
    const series = seriesOf(figures, name, 'count', {});
    for (const label of labelsOf('RequestDuration').filter(({ required }) => required))
      if (series.some(({ labels }) => (labels.get(label.name) ?? '') === ''))
        yield {
          message: 'labelMissing',
          data: { metric: name.name, label: label.name },
          evidence: page,
          where: name.name,
        };
  },
});

function histogramIn(page: Answered) {
  // Where a connection broke off there was no status to name.
  const figures = withoutFailures(figuresOf(page));
  return { figures, name: nameIn(figures, 'RequestDuration') };
}
