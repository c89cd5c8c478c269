import { expect, test } from 'vitest';
import { runCheck } from '../../../judge/run-check.ts';
import { catalogue } from '../../../release.ts';
import { answer } from '../../../testing/exchange.ts';
import check from './speaks-the-newest-revision.ts';

const sent = (method: string) => ({ jsonrpc: '2.0', id: 1, method });
const refused = answer({
  status: 400,
  sent: sent('server/discover'),
  json: { jsonrpc: '2.0', id: 1, error: { code: -32000, message: 'Unbekannt' } },
});
const older = answer({
  sent: sent('initialize'),
  json: { jsonrpc: '2.0', id: 1, result: { protocolVersion: '2025-11-25' } },
});

test.each([
  ['2027-12-31T20:00:00Z', 'passed'],
  ['2028-01-01T08:00:00Z', 'failed'],
])('the older revision alone is on %s: %s', (day, outcome) => {
  const row = catalogue.requirements.find(({ id }) => id === 'CON-004');
  if (!row) throw new Error('There is no CON-004.');
  const evidence = { 'mcp-opening.discover': refused, 'mcp-opening.initialize': older };
  expect(runCheck(check, row, evidence, day).outcome).toBe(outcome);
});
