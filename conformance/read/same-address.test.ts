import { expect, it } from 'vitest';
import { fitsTemplate, isSameAddress } from './same-address.ts';

it.each([
  ['https://ki.example/a2a', 'https://ki.example/a2a', true],
  ['https://KI.example:443', 'https://ki.example/', true],
  ['https://ki.example/a2a', 'https://ki.example/a2a/', false],
  ['https://ki.example/a2a', 'http://ki.example/a2a', false],
  ['keine Adresse', 'auch keine', false],
])('%s and %s are the same: %s', (one, other, same) => {
  expect(isSameAddress(one, other)).toBe(same);
});

it.each([
  ['https://ki.example/mcp', 'https://{host}/mcp', true],
  ['https://ki.example/amt-a/mcp', 'https://ki.example/{tenant}/{path}', true],
  ['https://ki.example/mcp', 'https://ki.example:443/mcp', true],
  ['https://ki.example/mcp', 'https://{host}/sse', false],
  ['https://ki.example//mcp', 'https://ki.example/{tenant}/mcp', false],
  ['https://ki.example/mcp', 'https://other.example/{path}', false],
  ['http://ki.example/mcp', 'https://{host}/mcp', false],
  ['https://ki.example/mcp', 'https://ki.example/sse', false],
])('%s fits %s: %s', (address, template, fits) => {
  expect(fitsTemplate(address, template)).toBe(fits);
});
