import { defineCheck } from '../../../define-check.ts';
import { figuresOf } from '../../../metrics/figures.ts';
import { nameIn, seriesOf } from '../../../metrics/measure.ts';

/** What only a value can be: a UUID, a long number, a query. */
const value = /[0-9a-f]{8}-[0-9a-f]{4}-|\/\d{3,}(?:\/|$)|\?/i;

export default defineCheck({
  id: 'routes-are-templates',
  verifies: 'MON-102',
  needs: ['metrics-second'],
  messages: {
    noRoute: {
      de: 'Keine Reihe von {metric} nennt ein Pfadmuster (http_route).',
      en: 'No series of {metric} names a path template (http_route).',
    },
    valueInRoute: {
      de: 'Das Pfadmuster „{route}“ enthält einen eingesetzten Wert.',
      en: 'The path template "{route}" contains a value put in.',
    },
  },
  over: ({ 'metrics-second': page }) => {
    const figures = figuresOf(page);
    const name = nameIn(figures, 'RequestDuration');
    return name ? [{ name: name.name, series: seriesOf(figures, name, 'count', {}) }] : [];
  },
  *run({ 'metrics-second': page }, { name, series }) {
    const routes = new Set(series.flatMap(({ labels }) => labels.get('http_route') || []));
    if (routes.size === 0) yield { message: 'noRoute', data: { metric: name }, evidence: page, where: name };
    for (const route of routes)
      if (value.test(route)) yield { message: 'valueInRoute', data: { route }, evidence: page, where: name };
  },
});
