import { isObject } from '../../../read/members.ts';

const internals = ['stackTrace', 'filePath', 'internalAddress'] as const;

/** What an error text may betray of the system behind it. */
export type Internal = (typeof internals)[number];

/*
 * A platform chooses the text, and it may be megabytes of the beginnings of a find: every repetition that could start
 * anew at each sign has an upper bound, so that the time grows with the length alone.
 */
const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

const patterns: Readonly<Record<Internal, readonly RegExp[]>> = {
  stackTrace: [
    // Python
    /Traceback \(most recent call last\)/,
    /\bFile "[^"\n]+", line \d+/,
    // JavaScript
    /\bat (?:async )?[\w$.<>[\] ]{1,120} \([^()\s]+:\d+:\d+\)/,
    /\bat (?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+/,
    // Java, Kotlin, Scala
    /\bat [\w$.]{1,250}\.[\w$<>]{1,120}\((?:[\w$]+\.(?:java|kt|scala|groovy)(?::\d+)?|Native Method|Unknown Source)\)/,
    // Go
    /\bgoroutine \d+ \[[^\]\n]{1,80}\]:/,
    /\.go:\d+ \+0x[0-9a-f]+/,
    // Rust
    /\bthread '[^'\n]*' (?:\(\d+\) )?panicked at /,
    // .NET
    /\bat [\w.<>`]{1,250}\([^)\n]{0,250}\) in [^\n]{1,250}?:line \d+/,
    /^[ \t]*at (?:[\w<>`]+\.){2,}[\w<>`]+\([^)\n]*\)[ \t]*\r?$/m,
  ],
  filePath: [
    /(?<![\w/.:-])\/(?:usr|home|root|opt|var|srv|etc|tmp|mnt|proc|private|Users)\/[\w.@+-]+/,
    /(?<![\w/.-])\/(?:[\w.@+-]+\/)*[\w@+-][\w.@+-]*\.(?:py|[cm]?js|[cm]?ts|go|rs|java|kt|cs|rb|php|so|dll|jar)\b/,
    /\bfile:\/\/\/[\w.]/,
    /\b[A-Z]:\\(?:[^\s\\:*?"<>|]+\\)+[^\s\\:*?"<>|]+/,
  ],
  internalAddress: [
    new RegExp(`(?<![\\w.])(?:127|10)(?:\\.${octet}){3}(?![\\w.]{0,20}\\d)`),
    new RegExp(`(?<![\\w.])172\\.(?:1[6-9]|2\\d|3[01])(?:\\.${octet}){2}(?!\\.?\\d)`),
    new RegExp(`(?<![\\w.])(?:192\\.168|169\\.254)(?:\\.${octet}){2}(?!\\.?\\d)`),
    /\[?(?<![\w:])(?:::1|f[cd][0-9a-f]{2}:[0-9a-f:]*[0-9a-f])(?![\w:])/i,
    /\blocalhost:\d+/i,
    /\/\/localhost\b/i,
    /(?<![\w-])[\w-]{1,63}\.svc\.cluster\.local\b/i,
    /(?<![\w-])[\w-]{1,63}\.[\w-]{1,63}\.svc:\d+/i,
    /\bhost\.docker\.internal\b/i,
  ],
};

/** All texts within a JSON value, names of members aside. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** What a text betrays, with the place that shows it; at most one find of each kind. */
export function internalsIn(text: string): { readonly internal: Internal; readonly found: string }[] {
  return internals.flatMap((internal) => {
    for (const pattern of patterns[internal]) {
      const found = pattern.exec(text)?.[0];
      if (found !== undefined) return [{ internal, found: found.trim() }];
    }
    return [];
  });
}
