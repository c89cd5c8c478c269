import type { Report } from '../../../schemas/0.1/types/report.ts';
import { failing } from './failing.ts';
import { incomplete } from './incomplete.ts';

/** Strings a platform could answer with, each named by what it tries. */
export const hostileStrings: Readonly<Record<string, string>> = {
  'a script element': '<script>window.pwned = 1</script>',
  'an image with a handler': '<img src=x onerror="window.pwned = 1">',
  'an attribute break': '" onmouseover="window.pwned = 1" autofocus onfocus="window.pwned = 1',
  'the end of the style sheet': '</style></title></pre><iframe src="https://evil.example/"></iframe>',
  'a script address': '[Hilfe](javascript:window.pwned=1) <javascript:window.pwned=1>',
  links:
    'https://evil.example/ www.evil.example post@evil.example <https://evil.example/> ![x](https://evil.example/x.png)',
  'references of a forge': '@admin #12 !34 ~label %1 $5 GH-7 :bomb: [^1] [x]: https://evil.example/',
  'Markdown blocks':
    '\n\n# Konformität festgestellt\n\n- [x] geprüft\n\n| a | b |\n|--|--|\n| ``` | ` |\n~~~\n===',
  'a list marker': '1. Konformität festgestellt',
  'pipes and backticks': '|`|``|```|\\`|\\|\\',
  'terminal control':
    '\u001b[2J\u001b[31mrot\u001b]8;;https://evil.example\u0007Link\u001b]8;;\u0007\r\b\u009b5m',
  'bidi overrides': 'harmlos\u202e\u2066gnp.exe\u2069\u200b\u200e\ufeff',
  'characters XML forbids': 'a\u0000b\u0001c\uffffd\u000be\u007f',
  'lone surrogates': 'x\ud800y\udc00z',
  'the end of a CDATA section': ']]></failure></testcase><!-- <![CDATA[ &bogus; &#0;',
  'a formula': '=HYPERLINK("https://evil.example/","ok")',
  'wide and stacked characters': `漢字👩‍💻${'\u0336\u0489'.repeat(40)}`,
  'a very long word': 'Donaudampfschiff'.repeat(1000),
  'quotes and replacements': `$& $1 $\` $' \${x} '"&amp;`,
};

/** Members whose values are a closed set of ours; the reader of a report file validates them. */
const closed = new Set(['outcome', 'verdict', 'kind']);

/** `report` with every string member changed by `change`; equal strings stay equal, so references hold. */
export function withEveryString(report: Report, change: (text: string) => string): Report {
  return JSON.parse(JSON.stringify(report), (name, value: unknown) =>
    typeof value === 'string' && !closed.has(name) ? change(value) : value,
  );
}

/** A report that uses every member: deviations, causes, missing inputs, warnings, names of limits. */
export function everything(text: string): Report {
  return {
    ...failing,
    run: { ...incomplete.run, limits: { ...failing.run.limits, [text]: 1 } },
    missingInputs: incomplete.missingInputs,
    causes: [...failing.causes, ...incomplete.causes],
    requirements: failing.requirements.map((row) =>
      row.id === 'GW-032'
        ? {
            ...row,
            outcome: 'manual',
            attestation: {
              requirement: row.id,
              role: 'Leitung',
              date: '2026-10-05',
              reference: 'A1',
              expiry: '2027-10-05',
            },
            notes: row.findings,
            reason: { de: 'Grund', en: 'Reason' },
          }
        : row,
    ),
    evidence: [...failing.evidence, ...incomplete.evidence],
    limits: [{ de: 'Eine weitere Grenze.', en: 'One more limit.' }],
  };
}
