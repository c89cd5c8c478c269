import type { JsonObject } from '../handler.ts';
import { pick, type Random } from './random.ts';
import { UnsupportedSchema } from './unsupported-schema.ts';

const words = ['Musterstadt', 'Neuburg', 'Fläche', 'Gebühr', 'Straße', 'Bescheid'];

/** One valid value for each format supported. */
const formats: Readonly<Record<string, string>> = {
  date: '2026-11-23',
  time: '09:30:00Z',
  'date-time': '2026-11-23T09:30:00Z',
  email: 'auskunft@musterland.example',
  uri: 'https://musterland.example/auskunft',
  uuid: '6f1c2a52-6c0e-4d0b-9a3e-2b7f5c1d8e90',
};

const mostCharacters = 1_000;

/** A string of the wanted length, counted in characters as JSON Schema does. */
export function fitString(schema: JsonObject, at: string, random: Random): string {
  const least = typeof schema.minLength === 'number' ? schema.minLength : 0;
  const most = typeof schema.maxLength === 'number' ? schema.maxLength : Number.POSITIVE_INFINITY;
  if (least > most) throw new UnsupportedSchema(at, 'minLength is greater than maxLength');
  if (least > mostCharacters)
    throw new UnsupportedSchema(at, `more than ${mostCharacters} characters are not supported`);

  if (schema.format !== undefined) return fitFormat(schema.format, least, most, at);
  const word = pick(words, random);
  const long = word.repeat(Math.max(1, Math.ceil(least / word.length)));
  return [...long].slice(0, most).join('');
}

function fitFormat(format: unknown, least: number, most: number, at: string): string {
  const value = typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (value === undefined) throw new UnsupportedSchema(at, 'its format is not supported');
  if (value.length < least || value.length > most)
    throw new UnsupportedSchema(at, 'its format does not fit its length');
  return value;
}
