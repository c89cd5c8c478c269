import { expect, test } from 'vitest';
import { listMetrics } from './metrics.ts';

test('lists families with their aliases and labels, and nothing else', () => {
  const document = {
    components: {
      schemas: {
        Page: { type: 'object' },
        Tokens: {
          type: 'object',
          'x-metric': { name: 'tokens_total', kind: 'counter', aliases: [{ family: 'old', name: 'tokens' }] },
          required: ['model'],
          properties: {
            model: { type: 'string', 'x-alias': [{ family: 'old', name: 'modell' }] },
            error: { type: 'string' },
          },
        },
      },
    },
  };
  expect(listMetrics(document)).toEqual({
    Tokens: {
      name: 'tokens_total',
      kind: 'counter',
      aliases: [{ family: 'old', name: 'tokens' }],
      labels: {
        model: { required: true, aliases: [{ family: 'old', name: 'modell' }] },
        error: { required: false, aliases: [] },
      },
    },
  });
});

test('is undefined for an interface without families', () => {
  expect(listMetrics({ components: { schemas: { Page: {} } } })).toBeUndefined();
});
