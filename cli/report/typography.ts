/** How numbers, dates and quotations are set in each language. */
import { inBerlin } from './berlin.ts';
import type { Language } from './options.ts';

const narrowNoBreakSpace = '\u202f';
const noBreakSpace = '\u00a0';

/** 12345.6 as `12.345,6` or `12,345.6`; at most one decimal. */
export function number(value: number, lang: Language): string {
  const [whole = '', fraction] = String(Math.round(value * 10) / 10).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'de' ? '.' : ',');
  if (fraction === undefined) return grouped;
  return `${grouped}${lang === 'de' ? ',' : '.'}${fraction}`;
}

/** Milliseconds as `85 ms`, `3,4 s` or `2 min 5 s`. */
export function duration(ms: number, lang: Language): string {
  if (ms < 1000) return `${number(Math.round(ms), lang)}${noBreakSpace}ms`;
  if (ms < 59_950) return `${number(ms / 1000, lang)}${noBreakSpace}s`;
  const seconds = Math.round(ms / 1000);
  return `${number(Math.floor(seconds / 60), lang)}${noBreakSpace}min${noBreakSpace}${seconds % 60}${noBreakSpace}s`;
}

/** Bytes as `512 Byte`, `3,4 kB` or `2,1 MB` (powers of ten). */
export function bytes(count: number, lang: Language): string {
  if (count < 1000) return `${number(count, lang)}${noBreakSpace}${lang === 'de' ? 'Byte' : 'bytes'}`;
  if (count < 1_000_000) return `${number(count / 1000, lang)}${noBreakSpace}kB`;
  return `${number(count / 1_000_000, lang)}${noBreakSpace}MB`;
}

const months: Readonly<Record<Language, readonly string[]>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const zones: Readonly<Record<Language, readonly [winter: string, summer: string]>> = {
  de: ['MEZ', 'MESZ'],
  en: ['CET', 'CEST'],
};

/** Beyond, a year no longer has four digits; a certificate may claim any. */
const endOfYear9998 = Date.UTC(9999, 0, 1);

function dayOf(clock: Date, lang: Language): string {
  const month = months[lang][clock.getUTCMonth()];
  const point = lang === 'de' ? '.' : '';
  return `${clock.getUTCDate()}${point}${noBreakSpace}${month} ${clock.getUTCFullYear()}`;
}

/**
 * An RFC 3339 time in Berlin, the zone stated: `23. November 2026, 14:05 Uhr (MEZ)`. What is no time stands as it is.
 */
export function dateTime(iso: string, lang: Language): string {
  const time = Date.parse(iso);
  if (!(time >= 0 && time < endOfYear9998)) return iso;
  const { clock, summer } = inBerlin(time);
  const hours = `${clock.toISOString().slice(11, 16)}${lang === 'de' ? `${noBreakSpace}Uhr` : ''}`;
  return `${dayOf(clock, lang)}, ${hours} (${zones[lang][summer ? 1 : 0]})`;
}

/** A calendar day, `2026-11-23`, as `23. November 2026`. What is no day stands as it is. */
export function date(day: string, lang: Language): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(time) ? day : dayOf(new Date(time), lang);
}

/** „…“ or “…”. */
export function quoted(text: string, lang: Language): string {
  return lang === 'de' ? `„${text}“` : `“${text}”`;
}

/** The first `most` characters; how many were left out is said. */
export function shortened(text: string, most: number, lang: Language): string {
  if (text.length <= most) return text;
  const left = number(text.length - most, lang);
  return lang === 'de'
    ? `${text.slice(0, most)} … (${left}${narrowNoBreakSpace}weitere Zeichen)`
    : `${text.slice(0, most)} … (${left}${narrowNoBreakSpace}more characters)`;
}
