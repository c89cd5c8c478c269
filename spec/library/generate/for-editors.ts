import german from '../../metadata/german.json' with { type: 'json' };
import { isObject, type Json, type JsonObject, objectAt } from './json.ts';

const texts: Readonly<Record<string, string>> = german;

/** Labels of codes by list: `{ Access: { everyone: { de, en } } }`. */
export type CodeLabels = Readonly<
  Record<string, Readonly<Record<string, { readonly de: string; readonly en: string }>>>
>;

/**
 * A bundle as editors show it best: members with a German title beside their English description, code lists with the
 * labels of their codes. Only words are added, so that it judges what it judged.
 */
export function forEditors(bundle: JsonObject, codes: CodeLabels): JsonObject {
  const definitions = Object.entries(objectAt(bundle, '$defs')).map(([name, schema]) => {
    const worded = withTitles(schema);
    const labels = codes[name];
    return [name, labels && isObject(worded) ? withLabels(worded, labels) : worded] as const;
  });
  return { ...bundle, $defs: Object.fromEntries(definitions) };
}

/** The English text by which the German one is found: the first line, without the note of who judges it. */
export function keyOf(description: string): string {
  return (description.split('\n', 1)[0] ?? '').replace(/ Judged by [A-Z]+-\d+\.$/, '');
}

function withTitles(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(withTitles);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      keyword === 'properties' && isObject(value)
        ? titled(value)
        : isSchema(keyword)
          ? withTitles(value)
          : value,
    ]),
  );
}

const isSchema = (keyword: string) =>
  ['items', 'anyOf', 'allOf', 'oneOf', 'additionalProperties'].includes(keyword);

function titled(properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const inner = withTitles(schema);
      if (!isObject(inner) || typeof inner.description !== 'string') return [name, inner];
      const title = texts[keyOf(inner.description)];
      return [name, title === undefined ? inner : { title, ...inner }];
    }),
  );
}

/**
 * JSON Schema has no keyword for labels of codes. The language services of Visual Studio Code, which many editors use,
 * read `enumDescriptions` (`spec/metadata/README.md` says what was seen); all others show the description.
 */
function withLabels(schema: JsonObject, labels: CodeLabels[string]): JsonObject {
  const lines = Object.entries(labels).map(([code, { de, en }]) => `- ${code}: ${de} · ${en}`);
  const about = typeof schema.description === 'string' ? [schema.description, ''] : [];
  const codes = Array.isArray(schema.enum) ? schema.enum : [];
  const shown = codes.map((code) => {
    const label = labels[String(code)];
    return label ? `${label.de} · ${label.en}` : '';
  });
  return { ...schema, enumDescriptions: shown, description: [...about, ...lines].join('\n') };
}

/** For each kind of descriptor a schema that editors can be pointed at, by the kind's name. */
export function editorSchemas(bundle: JsonObject, file: string): Map<string, JsonObject> {
  const names = Object.keys(objectAt(bundle, '$defs')).filter((name) => /^[A-Z][a-z]+Descriptor$/.test(name));
  return new Map(
    names
      .filter((name) => name !== 'AnyDescriptor')
      .map((name) => [
        name.replace(/Descriptor$/, '').toLowerCase(),
        {
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          title: name,
          $ref: `../${file}#/$defs/${name}`,
        },
      ]),
  );
}
