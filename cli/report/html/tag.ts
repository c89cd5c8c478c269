import { html as inert } from '../inert.ts';

/** Markup we wrote, as against text, which is escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | false | undefined | readonly Value[];

function put(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (value === undefined || value === false) return '';
  if (typeof value === 'object') return value.map(put).join('');
  return inert(String(value));
}

/** Markup with values in it; every string is made inert, arrays are joined, `false` and `undefined` vanish. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(String.raw({ raw: parts }, ...values.map(put)));
}
