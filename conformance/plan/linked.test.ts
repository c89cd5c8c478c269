import { expect, test } from 'vitest';
import type { InterfaceId } from '../release.ts';
import { linkedInstances } from './linked.ts';

const one = (id: InterfaceId, name: string, url: string, more = {}) => ({
  interface: id,
  name,
  url,
  ...more,
});

const north = one('gateway', 'north', 'https://north.example/v1');
const south = one('gateway', 'south', 'https://south.example/v1');
const figures = (url: string, more = {}) => one('monitoring', 'figures', url, more);

test('the only gateway belongs to everything', () => {
  const page = figures('https://figures.example/metrics');
  expect(linkedInstances(page, [page, south]).gateway).toBe(south);
});

test('the gateway at the same origin belongs to its figures', () => {
  const page = figures('https://south.example/metrics');
  expect(linkedInstances(page, [north, south, page]).gateway).toBe(south);
});

test('the gateway that is named belongs to the figures, wherever they are', () => {
  const page = figures('https://north.example/metrics', { monitoring: { gateway: 'south' } });
  expect(linkedInstances(page, [north, south, page]).gateway).toBe(south);
});

test('figures that are the only ones are those of the first gateway', () => {
  const page = figures('https://figures.example/metrics');
  expect(linkedInstances(page, [north, south, page]).gateway).toBe(north);
});

test('which of two gateways belongs to one of two pages elsewhere is not guessed', () => {
  const page = figures('https://figures.example/a');
  const other = one('monitoring', 'other', 'https://figures.example/b');
  expect(linkedInstances(page, [north, south, page, other]).gateway).toBeUndefined();
});

test('the resource of an issuer is what it names, else the first connector', () => {
  const connector = one('connectors', 'tools', 'https://north.example/mcp');
  const issuer = (resource?: string) =>
    one('identity', 'issuer', 'https://idp.example', { identity: resource ? { resource } : {} });
  expect(linkedInstances(issuer(south.url), [north, south, connector]).resource).toBe(south);
  expect(linkedInstances(issuer(), [north, south, connector]).resource).toBe(connector);
});
