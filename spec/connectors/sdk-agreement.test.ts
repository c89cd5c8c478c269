import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v1 from '@modelcontextprotocol/sdk/types.js';
import { specTypeSchemas } from '@modelcontextprotocol/server';
import { expect, test } from 'vitest';
import { type SchemaName, validators } from '../../schemas/0.1/validators/connectors.js';

/** What the official packages say of a value: v2 is neutral between generations, v1 knows the older one only. */
const official: { readonly [Schema in SchemaName]?: readonly ((value: unknown) => boolean)[] } = {
  DiscoverResult: [v2('DiscoverResult')],
  ToolList: [v2('ListToolsResult')],
  CallResult: [v2('CallToolResult')],
  InitializeResult: [v2('InitializeResult'), (value) => v1.InitializeResultSchema.safeParse(value).success],
  LegacyToolList: [v2('ListToolsResult'), (value) => v1.ListToolsResultSchema.safeParse(value).success],
  LegacyCallResult: [v2('CallToolResult'), (value) => v1.CallToolResultSchema.safeParse(value).success],
  ResultMessage: [
    v2('JSONRPCResultResponse'),
    (value) => v1.JSONRPCResultResponseSchema.safeParse(value).success,
  ],
  ErrorMessage: [
    v2('JSONRPCErrorResponse'),
    (value) => v1.JSONRPCErrorResponseSchema.safeParse(value).success,
  ],
  ProtectedResourceMetadata: [v2('OAuthProtectedResourceMetadata')],
};

function v2(name: keyof typeof specTypeSchemas): (value: unknown) => boolean {
  return (value) => {
    const judged = specTypeSchemas[name]['~standard'].validate(value);
    return !('issues' in judged && judged.issues);
  };
}

/** Where they differ, and why we do. */
const exceptions: Readonly<Record<string, string>> = {
  'ErrorMessage.null-id.valid':
    'JSON-RPC 2.0 demands null where the id could not be read, and the packages send it',
  'DiscoverResult.without-result-type.invalid':
    'what only 2026-07-28 demands, the neutral schema leaves open',
  'DiscoverResult.expired.invalid': 'what only 2026-07-28 demands, the neutral schema leaves open',
  'DiscoverResult.shared-cache.invalid': 'what only 2026-07-28 demands, the neutral schema leaves open',
  'DiscoverResult.no-revision.invalid': 'a server that speaks nothing cannot have answered',
  'ToolList.without-cache-hint.invalid': 'what only 2026-07-28 demands, the neutral schema leaves open',
  'CallResult.without-content.invalid': 'the packages fill in the list that the specification demands',
  'LegacyToolList.output-is-a-list.invalid': 'v2 applies the wider rule of 2026-07-28 to both generations',
  'LegacyCallResult.structured-list.invalid': 'v2 applies the wider rule of 2026-07-28 to both generations',
  'ProtectedResourceMetadata.no-issuer.invalid': 'RFC 9728 leaves it open, MCP demands one issuer',
};

const folder = join(import.meta.dirname, 'examples');
const examples = globSync('*.json', { cwd: folder })
  .sort()
  .map((file) => {
    const content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const isValid = file.endsWith('.valid.json');
    return {
      name: file.slice(0, -'.json'.length),
      schema: file.slice(0, file.indexOf('.')) as SchemaName,
      isValid,
      value: isValid ? content : content.instance,
    };
  })
  .filter(({ schema }) => official[schema]);

const agrees = ({ schema, isValid, value }: (typeof examples)[number]) =>
  official[schema]?.every((accepts) => accepts(value) === isValid) ?? false;

test.each(examples.filter(({ name }) => exceptions[name] === undefined))(
  'the official packages agree on $name',
  (example) => {
    expect(agrees(example)).toBe(true);
  },
);

test('no exception is out of date', () => {
  const known = examples.filter((example) => exceptions[example.name] && !agrees(example));
  expect(known.map(({ name }) => name)).toEqual(Object.keys(exceptions).sort());
});

test.each<readonly [string, object]>([
  ['of an unknown kind', { type: 'html', text: '<p>' }],
  ['that is text without text', { type: 'text' }],
  ['that is a picture without media type', { type: 'image', data: 'AA==' }],
  ['that points nowhere', { type: 'resource_link', name: '4711' }],
  ['that is a resource without content', { type: 'resource', resource: { uri: 'kb://a' } }],
])('nobody accepts a part %s', (_, block) => {
  const value = { resultType: 'complete', content: [block] };
  expect(validators.CallResult(value)).toBe(false);
  expect(validators.LegacyCallResult(value)).toBe(false);
  expect(official.LegacyCallResult?.some((accepts) => accepts(value))).toBe(false);
});
