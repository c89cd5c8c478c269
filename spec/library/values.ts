/** Narrowing of what arrives in a decorator: plain objects, arrays, primitives, and enum members as values. */

export type Fields = { readonly [name: string]: unknown };

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an enum value: its enum's name and the value it stands for. */
export interface EnumChoice {
  readonly enum: string;
  readonly value: string;
}

/** Reads `Level.must` and the like; undefined for anything else. */
export function enumChoice(value: unknown): EnumChoice | undefined {
  if (!isFields(value) || value.valueKind !== 'EnumValue' || !isFields(value.value)) return undefined;
  const member = value.value;
  if (typeof member.name !== 'string' || !isFields(member.enum) || typeof member.enum.name !== 'string')
    return undefined;
  return { enum: member.enum.name, value: String(member.value ?? member.name) };
}

/** A text with its line breaks and indentation made single blanks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Reads #{ de, en } with nothing missing. */
export function bilingual(value: unknown): { de: string; en: string } | undefined {
  if (!isFields(value) || typeof value.de !== 'string' || typeof value.en !== 'string') return undefined;
  return { de: oneLine(value.de), en: oneLine(value.en) };
}
