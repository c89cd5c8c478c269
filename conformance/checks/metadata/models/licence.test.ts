import { expect, test } from 'vitest';
import { isExpression, refersToOwnText, reservesUses, unlistedIds } from './licence.ts';

test.each([
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-3.0-DE',
  'PolyForm-Noncommercial-1.0.0',
  'LicenseRef-Example-Research-License',
  'LicenseRef-academic',
  'LicenseRef-research-only',
  '(CC-BY-NC-4.0 OR LicenseRef-Non-Commercial)',
  'Apache-2.0 AND CC-BY-NC-4.0',
])('sees that %s reserves uses', (expression) => {
  expect(reservesUses(expression)).toBe(true);
});

test.each([
  'Apache-2.0',
  'EUPL-1.2 OR CC-BY-NC-4.0',
  'GPL-3.0-only WITH Classpath-exception-2.0',
  'NCSA',
  'LicenseRef-Vertrag-2026',
  'LicenseRef-Syncfusion',
])('sees that %s reserves none', (expression) => {
  expect(reservesUses(expression)).toBe(false);
});

test.each([
  'Apache-2.0',
  'GPL-2.0+',
  '(MIT OR EUPL-1.2) AND CC-BY-4.0',
  '((MIT))',
  'GPL-3.0-only WITH Classpath-exception-2.0',
  'DocumentRef-x:LicenseRef-y',
])('sees that %s is an expression', (expression) => {
  expect(isExpression(expression)).toBe(true);
});

test.each([
  '',
  'Apache 2.0',
  'MIT OR',
  'AND MIT',
  '(MIT',
  'MIT)',
  'MIT WITH',
  'MIT, EUPL-1.2',
  'siehe Vertrag',
])('sees that "%s" is none', (expression) => {
  expect(isExpression(expression)).toBe(false);
});

test('a reference to a text of its own is found anywhere in an expression', () => {
  const expressions = ['LicenseRef-a', '(MIT AND LicenseRef-a)', 'DocumentRef-x:LicenseRef-y', 'MIT'];
  expect(expressions.map(refersToOwnText)).toEqual([true, true, true, false]);
});

test.each([
  'Apache-2.0',
  'mit',
  'GPL-2.0+',
  'GPL-3.0',
  '(MIT OR EUPL-1.2) AND LicenseRef-x',
  'MIT WITH Eigene-Ausnahme',
])('knows every id in %s', (expression) => {
  expect(unlistedIds(expression)).toEqual([]);
});

test.each([
  ['Apache2.0', 'Apache-2.0'],
  ['Apache-2', 'Apache-2.0'],
  ['EUPLv1.2', 'EUPL-1.2'],
  ['CC-BY-4', 'CC-BY-4.0'],
  ['Apche-2.0', 'Apache-2.0'],
])('takes %s for %s', (id, nearest) => {
  expect(unlistedIds(`${id} AND MIT`)).toEqual([{ id, nearest }]);
});

test('what is like no other id is named alone', () => {
  expect(unlistedIds('Musterlizenz-Verwaltung-1.0')).toEqual([{ id: 'Musterlizenz-Verwaltung-1.0' }]);
});
