/** The two languages of every text; the German one is authoritative. */
export type Language = 'de' | 'en';

/** A text in both languages, side by side, so that a missing translation does not compile. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

/** The names inside the braces of a message: `Placeholders<'{a} and {b}'>` is `'a' | 'b'`. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values a message may be filled with. */
export type MessageData = Readonly<Record<string, string | number | boolean>>;

/** Puts the values of `data` into the braces of `template`; a name without a value stays visible. */
export function fill(template: string, data: MessageData): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : whole,
  );
}
