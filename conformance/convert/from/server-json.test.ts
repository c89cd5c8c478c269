import { expect, test } from 'vitest';
import { validators } from '../../../schemas/0.1/validators/metadata.js';
import { examplesOf } from '../../testing/example-descriptors.ts';
import { fullDescriptor } from '../../testing/full-descriptor.ts';
import { toServerJson } from '../server-json.ts';
import { fromServerJson } from './server-json.ts';

const now = new Date('2026-11-23T12:00:00Z');

const server = {
  $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
  name: 'example.musterhaus/register',
  title: 'Register',
  description: 'Looks things up.',
  version: '2.0.1',
  repository: { url: 'https://git.musterhaus.example/register', source: 'gitlab' },
  remotes: [
    {
      type: 'streamable-http',
      url: 'https://mcp.musterhaus.example/mcp',
      headers: [{ name: 'X-Key', isSecret: true }],
    },
    { type: 'sse', url: 'https://mcp.musterhaus.example/sse' },
  ],
  packages: [
    {
      registryType: 'oci',
      identifier: 'registry.musterhaus.example/ki/register:2.0.1',
      transport: { type: 'stdio' },
    },
    {
      registryType: 'npm',
      identifier: '@musterhaus/register',
      version: '2.0.1',
      fileSha256: 'b'.repeat(64),
      transport: { type: 'stdio' },
    },
  ],
};

test('begins a valid descriptor with what the document says', () => {
  const { descriptor } = fromServerJson(server, now);
  validators.ConnectorDescriptor(descriptor);
  expect(validators.ConnectorDescriptor.errors).toBeNull();
  expect(descriptor).toMatchObject({
    serverName: 'example.musterhaus/register',
    title: { de: 'Register', en: 'Register' },
    summary: { en: 'Looks things up.' },
    version: '2.0.1',
    url: 'https://mcp.musterhaus.example/mcp',
    transports: ['streamableHttp', 'sse', 'stdio'],
    auth: { mode: 'staticHeader' },
    toolNamespace: 'register',
    packages: [
      { type: 'oci', identifier: 'registry.musterhaus.example/ki/register', version: '2.0.1' },
      {
        type: 'npm',
        identifier: '@musterhaus/register',
        version: '2.0.1',
        digest: `sha256:${'b'.repeat(64)}`,
      },
    ],
  });
});

test('what is not known is said in the way that promises least', () => {
  const { descriptor } = fromServerJson(server, now);
  expect(descriptor).toMatchObject({
    distribution: 'recipients',
    compliance: { riskClass: 'notAssessed', confidentialityMax: 'public', eeaOnly: 'unknown' },
    dataFlow: { direction: 'unknown' },
    egress: { internet: true },
    logging: { arguments: 'unknown', results: 'unknown' },
  });
});

test('names what it leaves behind: a second address, the repository', () => {
  expect(fromServerJson(server, now).lost).toEqual(
    expect.arrayContaining(['repository.url', 'remotes[1].url', 'remotes[0].headers[0].name']),
  );
});

test('takes the entry of a registry, which wraps the document', () => {
  const entry = { server, _meta: { 'io.modelcontextprotocol.registry/official': { status: 'active' } } };
  expect(fromServerJson(entry, now).descriptor.serverName).toBe('example.musterhaus/register');
});

test.each([
  ...examplesOf('connector'),
  { file: 'a connector with every field', descriptor: fullDescriptor('connector') },
])('$file comes back whole from the server.json it became', ({ descriptor }) => {
  if (descriptor.kind !== 'connector') throw new Error('No connector.');
  const { document } = toServerJson(descriptor);
  const again = fromServerJson(document, now).descriptor;
  const { title, summary, ...exact } = descriptor;
  expect(again).toMatchObject(exact);
  expect([again.title.de, again.summary.de]).toEqual([title.de, summary.de]);
});

test.each([
  ['a name without a slash', { ...server, name: 'register' }],
  ['no name', {}],
  ['a list', []],
])('refuses %s', (_what, source) => {
  expect(() => fromServerJson(source, now)).toThrow('server.json');
});
