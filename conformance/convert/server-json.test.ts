import { describe, expect, test } from 'vitest';
import type { metadata } from '../release.ts';
import { examplesOf } from '../testing/example-descriptors.ts';
import { fullDescriptor } from '../testing/full-descriptor.ts';
import { brokenRules } from '../testing/server-json-rules.ts';
import { ownMember, publisherMember, toServerJson } from './server-json.ts';

function connector(changes: Partial<metadata.ConnectorDescriptor> = {}): metadata.ConnectorDescriptor {
  const full = fullDescriptor('connector');
  if (full.kind !== 'connector') throw new Error('No connector.');
  return { ...full, ...changes };
}

function withoutAddress(changes: Partial<metadata.ConnectorDescriptor>): metadata.ConnectorDescriptor {
  const { url: _, ...others } = connector(changes);
  return others;
}

test.each([...examplesOf('connector'), { file: 'a connector with every field', descriptor: connector() }])(
  '$file becomes a server.json that breaks no rule',
  ({ descriptor }) => {
    if (descriptor.kind !== 'connector') throw new Error('No connector.');
    expect(brokenRules(toServerJson(descriptor).document)).toEqual([]);
  },
);

describe('the rules themselves', () => {
  const { document } = toServerJson(connector());
  test.each([
    ['a name without a slash', { name: 'wissen' }, 'the name is reverse DNS with one slash'],
    ['a long description', { description: 'x'.repeat(101) }, 'the description has 1 to 100 characters'],
    ['a range as version', { version: '^1.0.0' }, 'the version is one version'],
    [
      'a remote of stdio',
      { remotes: [{ type: 'stdio' }] },
      'remotes are streamable-http or sse with an address',
    ],
    [
      'an undeclared variable',
      { remotes: [{ type: 'sse', url: 'https://{land}.example/mcp' }] },
      'remotes are streamable-http or sse with an address',
    ],
    [
      'a package without transport',
      { packages: [{ registryType: 'oci', identifier: 'a' }] },
      'packages name registry, identifier and transport',
    ],
    ['a member of another schema', { status: 'active' }, 'no member is unknown'],
  ])('refuse %s', (_what, change, rule) => {
    expect(brokenRules({ ...document, ...change })).toEqual([rule]);
  });
});

test.each([
  ['a short German text', { de: 'Kurz.', en: 'Short.' }, 'Kurz.', 0],
  ['a short English one if the German is too long', { de: 'x'.repeat(101), en: 'Short.' }, 'Short.', 1],
  ['a German one cut at a word else', { de: 'Wort '.repeat(30) }, /^(Wort )+Wort…$/, 1],
])('takes %s as description', (_what, summary, expected, remarked) => {
  const { document, remarks } = toServerJson(connector({ summary, title: { de: 'Wissen' } }));
  expect(document.description).toEqual(
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  );
  expect(String(document.description).length).toBeLessThanOrEqual(100);
  expect(remarks).toHaveLength(remarked);
});

test('declares the variables of an address', () => {
  const { document } = toServerJson(connector({ url: 'https://ki.musterland.example/{tenant}/mcp' }));
  expect(document.remotes).toEqual([
    {
      type: 'streamable-http',
      url: 'https://ki.musterland.example/{tenant}/mcp',
      variables: { tenant: { isRequired: true } },
    },
  ]);
});

test('names an image with its version, as an image has no member for it', () => {
  const packages = [
    {
      type: 'oci',
      identifier: 'registry.musterland.example/ki/wissen',
      version: '1.2.0',
      digest: `sha256:${'a'.repeat(64)}`,
    },
  ];
  const { document } = toServerJson(withoutAddress({ packages, transports: ['stdio'] }));
  expect(document.packages).toEqual([
    {
      registryType: 'oci',
      identifier: 'registry.musterland.example/ki/wissen:1.2.0',
      fileSha256: 'a'.repeat(64),
      transport: { type: 'stdio' },
    },
  ]);
});

test('carries tools and legal block among the members of the publisher', () => {
  const { document } = toServerJson(connector());
  const carried = Object(document._meta)[publisherMember][ownMember];
  expect(Object.keys(carried)).toEqual(expect.arrayContaining(['compliance', 'tools', 'backend']));
});

test('says that a connector without address and packages cannot be reached', () => {
  const { remarks } = toServerJson(
    withoutAddress({ packages: [], title: { de: 'W' }, summary: { de: 'W' } }),
  );
  expect(remarks.map(({ en }) => en)).toEqual([expect.stringContaining('neither packages nor a url')]);
});

test.each(['latest', '^1.0.0', '1.x', '1.*', '>=1'])(
  'leaves out the version %s of a package and says so',
  (version) => {
    const packages = [{ type: 'npm', identifier: '@musterland/wissen', version }];
    const { document, remarks } = toServerJson(
      connector({ packages, title: { de: 'W' }, summary: { de: 'W' } }),
    );
    expect(brokenRules(document)).toEqual([]);
    expect(document.packages).toEqual([expect.not.objectContaining({ version: expect.anything() })]);
    expect(remarks.map(({ en }) => en)).toEqual([expect.stringContaining(`"${version}"`)]);
  },
);

test('an address that is none of HTTP is no remote', () => {
  const { document } = toServerJson(connector({ url: 'unix:/run/wissen.sock' }));
  expect(document).not.toHaveProperty('remotes');
  expect(brokenRules(document)).toEqual([]);
});

test('says that an mcpb package needs its digest', () => {
  const packages = [{ type: 'mcpb', identifier: 'https://musterland.example/w.mcpb', version: '1.0.0' }];
  const { remarks } = toServerJson(connector({ packages, title: { de: 'W' }, summary: { de: 'W' } }));
  expect(remarks.map(({ en }) => en)).toEqual([expect.stringContaining('mcpb')]);
});
