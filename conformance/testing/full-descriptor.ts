import schema from '../../schemas/0.1/metadata.schema.json' with { type: 'json' };
import type { Descriptor, DescriptorKind } from '../convert/conversion.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
}

const definitions = schema.$defs as unknown as { readonly [name: string]: Schema };

/** A descriptor in which every field the standard names is set, each text telling where it stands. */
export function fullDescriptor(kind: DescriptorKind): Descriptor {
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}Descriptor`;
  // Made by the schema that also makes the type; a test lets the validator prove it.
  return sample({ $ref: `#/$defs/${name}` }, '') as Descriptor;
}

const byPattern: Readonly<Record<string, string>> = {
  '^[0-9]{1,6}[.][0-9]{1,6}[.][0-9]{1,6}([-+][0-9A-Za-z.+-]{1,60})?$': '1.2.3',
  '^[A-Z]{2}$': 'DE',
  '^[A-Z]{3}$': 'EUR',
  '^[0-9]{4}-[0-9]{2}$': '2026-05',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': '2026-07-28',
  '^[a-zA-Z0-9.-]{1,150}/[a-zA-Z0-9._-]{1,150}$': 'example.musterland/wissen',
  '^[A-Za-z_][A-Za-z0-9_]{0,59}$': 'frist',
};

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-11-02T08:00:00Z',
  date: '2026-11-02',
  duration: 'P90D',
};

function sample(given: Schema, at: string): unknown {
  const { type, properties, items, pattern, format, minimum } = given;
  if (given.$ref) return referred(given.$ref, at);
  if (given.const !== undefined) return given.const;
  if (given.enum) return given.enum[0];
  const [choice] = given.anyOf ?? given.oneOf ?? given.allOf ?? [];
  if (choice) return sample(choice, at);
  if (type === 'array') return [sample(items ?? {}, `${at}[0]`)];
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(properties ?? { note: {} }).map(([name, inner]) => [
        name,
        sample(inner, at === '' ? name : `${at}.${name}`),
      ]),
    );
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return Math.max(minimum ?? 1, 1);
  if (pattern !== undefined) return required(byPattern[pattern], pattern);
  if (format !== undefined) return required(byFormat[format], format);
  if (at.endsWith('.url')) return `https://musterland.example/${encodeURIComponent(at)}`;
  if (at.endsWith('.email')) return 'ki@musterland.example';
  if (at.endsWith('.version')) return '1.2.0';
  return `Text von ${at}`.slice(0, given.maxLength);
}

/** What is an address must look like one to whoever reads the document. */
function referred(reference: string, at: string): unknown {
  const name = reference.slice('#/$defs/'.length);
  const place = encodeURIComponent(at);
  if (['Address', 'DescriptorId', 'EndpointUrl'].includes(name)) return `https://musterland.example/${place}`;
  if (name === 'LanguageTag') return 'de';
  if (name === 'MediaType') return 'text/plain';
  return sample(required(definitions[name], name), at);
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`No sample for ${what}; add one to full-descriptor.ts.`);
  return value;
}
