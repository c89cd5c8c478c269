import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import check from './ids-are-unique-uris.ts';

const judge = (id: string) =>
  judged(check, {
    'inventories.entry': answer({ json: { kind: 'platform', id } }),
    'inventories.models': [],
    'inventories.connectors': [],
    'inventories.collections': [],
    'inventories.services': [],
    'inventories.templates': [],
  });

test.each([
  'https://ki.musterland.example/id/platform/1',
  'tag:musterland.example,2026:plattform',
  'tag:ki@musterland.example,2026-11:plattform/1',
  'tag:musterland.example,2026-11-23:a#b',
])('accepts %s', (id) => {
  expect(judge(id)).toBe('passed');
});

test.each([
  'urn:de:musterland:ki:1',
  'http://ki.musterland.example/1',
  'https://',
  'tag:musterland.example:plattform',
  'tag:musterland.example,26:plattform',
  'tag:musterland.example,2026:',
  '4711',
])('finds %s', (id) => {
  expect(judge(id)).toBe('failed noUri');
});
