import { expect, test } from 'vitest';
import catalogueFile from '../../../schemas/0.1/catalogue.json' with { type: 'json' };
import bundle from '../../../schemas/0.1/metadata.schema.json' with { type: 'json' };
import german from '../../metadata/german.json' with { type: 'json' };
import { editorSchemas, forEditors, keyOf } from './for-editors.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

const catalogue: { codes: Record<string, Record<string, { de: string; en: string }>> } = catalogueFile;
const definitions: JsonObject = bundle.$defs;

/** The descriptions of all members that can stand in a descriptor. */
function descriptions(): Set<string> {
  const [seen, found] = [new Set<string>(), new Set<string>()];
  const visit = (schema: Json | undefined): void => {
    if (Array.isArray(schema)) for (const one of schema) visit(one);
    if (!isObject(schema)) return;
    const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
    if (name !== undefined && !seen.has(name)) {
      seen.add(name);
      visit(definitions[name]);
    }
    for (const member of isObject(schema.properties) ? Object.values(schema.properties) : []) {
      if (isObject(member) && typeof member.description === 'string') found.add(keyOf(member.description));
      visit(member);
    }
    for (const keyword of ['anyOf', 'allOf', 'oneOf', 'items', 'additionalProperties'])
      visit(schema[keyword]);
  };
  for (const kind of editorSchemas(bundle as JsonObject, 'metadata.schema.json').values()) visit(kind);
  return found;
}

test('every member of a descriptor has a German text, and no text is left over', () => {
  expect([...descriptions()].toSorted()).toEqual(Object.keys(german).toSorted());
});

test('members get a German title, code lists the labels of their codes', () => {
  const plain = {
    $defs: {
      Access: { type: 'string', enum: ['everyone'], description: 'Who may use it.' },
      Thing: {
        type: 'object',
        properties: { access: { $ref: '#/$defs/Access', description: 'Whose it is. Judged by META-017.' } },
      },
    },
  };
  expect(forEditors(plain, { Access: { everyone: { de: 'alle', en: 'everybody' } } })).toEqual({
    $defs: {
      Access: {
        ...plain.$defs.Access,
        enumDescriptions: ['alle · everybody'],
        description: 'Who may use it.\n\n- everyone: alle · everybody',
      },
      Thing: {
        type: 'object',
        properties: {
          access: {
            title: 'Mandant, dem sie gehört.',
            $ref: '#/$defs/Access',
            description: 'Whose it is. Judged by META-017.',
          },
        },
      },
    },
  });
});

test('a member named properties is no keyword', () => {
  const plain = { $defs: { Thing: { properties: { properties: { type: 'string' } } } } };
  expect(forEditors(plain, {})).toEqual(plain);
});

test('each kind has a schema of its own to point editors at', () => {
  expect([...editorSchemas(bundle as JsonObject, 'metadata.schema.json').keys()].toSorted()).toEqual([
    'collection',
    'connector',
    'model',
    'platform',
    'service',
    'template',
  ]);
});

test('every code of a list is labelled where it may be written', () => {
  const lists = Object.entries(bundle.$defs as Record<string, JsonObject>).filter(
    ([name, { enum: codes }]) => name in catalogue.codes && codes !== undefined,
  );
  expect(lists.length).toBeGreaterThan(30);
  for (const [name, { enum: codes, enumDescriptions }] of lists)
    expect(enumDescriptions, name).toEqual(
      (codes as string[]).map((code) => {
        const label = catalogue.codes[name]?.[code];
        return `${label?.de} · ${label?.en}`;
      }),
    );
});
