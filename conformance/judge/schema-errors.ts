import type { Text } from '../text.ts';
import type { SchemaError } from './operation.ts';
import { short } from './run-check.ts';

/** What a deviation from a schema is, in words; one text per kind, so that none can be forgotten. */
const texts = {
  required: { de: 'Das Feld {where} fehlt.', en: 'The member {where} is missing.' },
  type: {
    de: 'Der Wert an {where} hat den falschen Typ: {seen} statt {expected}.',
    en: 'The value at {where} has the wrong type: {seen} instead of {expected}.',
  },
  value: {
    de: 'Der Wert an {where} ist {seen}; erlaubt ist {expected}.',
    en: 'The value at {where} is {seen}; allowed is {expected}.',
  },
  range: {
    de: 'Der Wert an {where} ist {seen}; verlangt ist {expected}.',
    en: 'The value at {where} is {seen}; demanded is {expected}.',
  },
  size: {
    de: 'Der Wert an {where} hat nicht den verlangten Umfang ({expected}).',
    en: 'The value at {where} does not have the demanded size ({expected}).',
  },
  form: {
    de: 'Der Wert an {where} hat nicht die verlangte Form {expected}: {seen}.',
    en: 'The value at {where} does not have the demanded form {expected}: {seen}.',
  },
  unknownMember: {
    de: 'Das Feld {where} ist hier nicht erlaubt.',
    en: 'The member {where} is not allowed here.',
  },
  shape: {
    de: 'Der Wert an {where} entspricht keiner der erlaubten Formen: {seen}.',
    en: 'The value at {where} matches none of the allowed forms: {seen}.',
  },
} as const satisfies Record<string, Text>;

/** A deviation with everything a statement needs. */
export interface Deviation {
  readonly kind: keyof typeof texts;
  readonly text: Text;
  /** JSON pointer as a URI fragment; `#` is the whole body. */
  readonly where: string;
  readonly expected?: string;
  readonly seen?: string;
}

/** The deviations behind a validator's errors; what only repeats another one is left out. */
export function deviationsOf(errors: readonly SchemaError[], body: unknown): Deviation[] {
  const told = new Set<string>();
  return telling(errors).flatMap((error) => {
    const deviation = deviationOf(error, body);
    const key = `${deviation.kind} ${deviation.where}`;
    if (told.has(key)) return [];
    told.add(key);
    return [deviation];
  });
}

/**
 * A failed choice (`anyOf`) comes with the errors of each branch. Those deeper inside, and members that are missing,
 * say more than the choice itself; the others at its place only repeat that the value is none of the alternatives.
 */
function telling(errors: readonly SchemaError[]): SchemaError[] {
  const isChoice = ({ keyword }: SchemaError) => keyword === 'anyOf' || keyword === 'oneOf';
  const places = new Set(errors.filter(isChoice).map(({ instancePath }) => instancePath));
  return errors.filter((error) => {
    if (!places.has(error.instancePath)) return true;
    if (!isChoice(error)) return error.keyword === 'required';
    return !errors.some(
      ({ instancePath, keyword }) =>
        instancePath.startsWith(`${error.instancePath}/`) ||
        (instancePath === error.instancePath && keyword === 'required'),
    );
  });
}

function deviationOf(error: SchemaError, body: unknown): Deviation {
  const { keyword, params, instancePath } = error;
  const value = valueAt(body, instancePath);
  const at = (pointer: string) => `#${pointer}`;
  switch (keyword) {
    case 'required':
      return make('required', at(`${instancePath}/${escaped(String(params.missingProperty))}`));
    case 'type':
      return make('type', at(instancePath), String(params.type), typeName(value));
    case 'const':
      return make('value', at(instancePath), JSON.stringify(params.allowedValue), shown(value));
    case 'enum':
      return make('value', at(instancePath), listed(params.allowedValues), shown(value));
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'multipleOf':
      return make('range', at(instancePath), limitOf(params), shown(value));
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
    case 'uniqueItems':
      return make('size', at(instancePath), `${keyword} ${params.limit ?? ''}`.trim(), shown(value));
    case 'pattern':
    case 'format':
      return make('form', at(instancePath), String(params.pattern ?? params.format), shown(value));
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return make(
        'unknownMember',
        at(`${instancePath}/${escaped(String(params.additionalProperty ?? params.unevaluatedProperty))}`),
      );
    default:
      return make('shape', at(instancePath), undefined, shown(value));
  }
}

function make(kind: Deviation['kind'], where: string, expected?: string, seen?: string): Deviation {
  return {
    kind,
    text: texts[kind],
    where,
    ...(expected !== undefined && { expected }),
    ...(seen !== undefined && { seen }),
  };
}

function valueAt(body: unknown, pointer: string): unknown {
  let value = body;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }
  return value;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The JSON type of a value. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function shown(value: unknown): string {
  return short(JSON.stringify(value) ?? 'undefined');
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(' | ') : String(values);
}

function limitOf(params: SchemaError['params']): string {
  return 'comparison' in params ? `${params.comparison} ${params.limit}` : `multipleOf ${params.multipleOf}`;
}
