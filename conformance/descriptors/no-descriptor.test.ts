import { expect, test } from 'vitest';
import { convert } from '../convert/convert.ts';
import { examplesOf } from '../testing/example-descriptors.ts';
import { judgeFiles } from './judge-files.ts';

/** What is said of a document that somebody names. */
function saidOf(value: unknown) {
  return judgeFiles([{ name: 'a.json', value, meant: true }], '2026-11-23T12:00:00Z').statements;
}

function converted(
  kind: 'connector' | 'service' | 'model',
  target: 'server-json' | 'a2a-card' | 'cyclonedx',
) {
  const fitting = examplesOf(kind).find(
    ({ descriptor }) => target !== 'a2a-card' || JSON.stringify(descriptor).includes('"a2a"'),
  );
  if (!fitting) throw new Error(`No example of ${kind}.`);
  return convert(fitting.descriptor, target).document;
}

test.each([
  ['a bill of materials', converted('model', 'cyclonedx'), 'einer Stückliste (CycloneDX)', '--to cyclonedx'],
  ['a server.json', converted('connector', 'server-json'), 'einem server.json (MCP)', '--from server-json'],
  ['an agent card', converted('service', 'a2a-card'), 'einer Agentenkarte (A2A)', 'new descriptor service'],
  ['a publiccode.yml', { publiccodeYmlVersion: '0.4' }, 'einer publiccode.yml', 'new descriptor'],
  ['a list of LiteLLM', { model_list: [] }, 'einer Konfiguration von LiteLLM', '--from litellm'],
  ['OpenAPI', { openapi: '3.1.0' }, 'einer OpenAPI-Beschreibung', 'unter interfaces'],
])('%s is recognised and the way from there is named', (_what, value, like, way) => {
  const [statement, ...more] = saidOf(value);
  expect(more).toEqual([]);
  expect(statement).toMatchObject({ weight: 'finding', code: 'schema/kind', path: [] });
  expect(statement?.text.de).toContain(`nach ${like} aus`);
  expect(statement?.remedy?.de).toContain(way);
  expect(statement?.remedy?.en).not.toBe(statement?.remedy?.de);
});

test('what is nothing known is asked for its kind, and a wrong kind is named whatever it looks like', () => {
  expect(saidOf({ name: 'x' })[0]?.text.de).toBe('Die Pflichtangabe kind fehlt.');
  expect(saidOf({ kind: 'servce', skills: [], capabilities: {} })[0]?.text.de).toContain('kind ist "servce"');
});
