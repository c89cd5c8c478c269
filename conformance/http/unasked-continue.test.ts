import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createContinueFilter } from './unasked-continue.ts';

function filtered(pieces: readonly string[]): string {
  const filter = createContinueFilter();
  return pieces.map((piece) => filter(Buffer.from(piece, 'latin1')).toString('latin1')).join('');
}

const interim = 'HTTP/1.1 100 Continue\r\nx: y\r\n\r\n';
const final = 'HTTP/1.1 200 OK\r\ncontent-length: 25\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n';

it.each([
  ['takes away a 100 before the answer', interim + final, final],
  ['takes away several', interim + interim + final, final],
  ['takes away one of HTTP/1.0', interim.replace('1.1', '1.0') + final, final],
  ['leaves an answer alone that only talks of 100', final, final],
  [
    'leaves other interim answers alone',
    `HTTP/1.1 103 Early\r\n\r\n${final}`,
    `HTTP/1.1 103 Early\r\n\r\n${final}`,
  ],
  ['leaves alone what is no HTTP', '220 mail', '220 mail'],
])('%s', (_, given, expected) => {
  expect(filtered([given])).toBe(expected);
});

it('does the same however the bytes are cut into pieces', () => {
  const whole = interim + interim + final;
  fc.assert(
    fc.property(fc.array(fc.nat({ max: whole.length }), { maxLength: 8 }), (places) => {
      const cuts = [0, ...places.sort((a, b) => a - b), whole.length];
      const pieces = cuts.slice(1).map((end, index) => whole.slice(cuts[index], end));
      expect(filtered(pieces)).toBe(final);
    }),
  );
});
