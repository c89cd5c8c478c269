import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../testing/exchange.ts';
import { redactorFor } from './redact.ts';
import { withoutSpread } from './spread.ts';

const secret = 'sk-Geheimnis_4711-Zugang';
const redactor = redactorFor([['gateway.key', secret]]);

/** What is left of an answer with this text. */
function leftOf(text: string): string | undefined {
  return withoutSpread(answer({ text }), redactor).response?.body.text;
}

/** The secret cut into pieces anywhere. */
const pieces = fc
  .uniqueArray(fc.integer({ min: 1, max: secret.length - 1 }), { minLength: 1, maxLength: 12 })
  .map((cuts) => {
    const edges = [0, ...cuts.toSorted((a, b) => a - b), secret.length];
    return edges.slice(1).map((edge, at) => secret.slice(edges[at], edge));
  });
const other = fc.string({ unit: fc.constantFrom(...'Sehr geehrte Damen und Herren 2026'), maxLength: 20 });

/** Ways in which a server can spread what it knows. */
const ways: readonly (readonly [name: string, write: (parts: readonly string[], noise: string) => string])[] =
  [
    ['entries of a list', (parts, noise) => JSON.stringify({ note: noise, list: parts })],
    ['members of entries', (parts, noise) => JSON.stringify(parts.map((id) => ({ id, note: noise })))],
    [
      'deltas of a stream',
      (parts, noise) =>
        parts
          .map((content) => `data: ${JSON.stringify({ note: noise, choices: [{ delta: { content } }] })}\n\n`)
          .join(''),
    ],
    ['events of a stream', (parts) => parts.map((part) => `data: ${part}\n\n`).join('')],
    [
      'texts behind a quote that is never closed',
      (parts) => `" ${parts.map((part) => `"${part}"`).join(',')}`,
    ],
    ['texts of what is no JSON', (parts) => `{${parts.map((part) => `"${part}"`).join(',')}`],
  ];

test.each(ways)('a secret spread over %s is withheld', (_, write) => {
  fc.assert(
    fc.property(pieces, other, (parts, noise) => {
      const text = write(parts, noise);
      return leftOf(text)?.startsWith('‹withheld') === true;
    }),
  );
});

test('a secret spread in escapes is withheld as well', () => {
  const escaped = [...secret].map((sign) => `"\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}"`);
  expect(leftOf(`[${escaped.join(',')}]`)).toMatch(/^‹withheld/);
});

test('an answer that holds every character of a secret in another order stays as it is', () => {
  const text = JSON.stringify({ list: [...secret].toReversed() });
  expect(leftOf(text)).toBe(text);
});

test('an answer that could spell a secret but joins nothing stays as it is', () => {
  const text = JSON.stringify(Object.fromEntries([...secret].map((sign, at) => [`member${at}`, sign])));
  expect(leftOf(text)).toBe(text);
});
