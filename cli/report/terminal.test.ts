import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { columns } from './columns.ts';
import { renderTerminal } from './terminal.ts';
import { conformant } from './testing/conformant.ts';
import { failing } from './testing/failing.ts';
import { everything, hostileStrings, withEveryString } from './testing/hostile.ts';
import { incomplete } from './testing/incomplete.ts';

const reports = { conformant, failing, incomplete, everything: everything('x') };

describe.each(Object.entries(reports))('the report "%s" in a terminal', (_, report) => {
  it.each([
    ['de', 80],
    ['en', 80],
    ['de', 40],
    ['en', 52],
  ] as const)('keeps every line in %s within %d columns', (lang, width) => {
    const lines = renderTerminal(report, { lang, width }).split('\n');
    expect(lines.filter((line) => columns(line) > width)).toEqual([]);
  });

  it('says the same with and without colour', () => {
    const coloured = renderTerminal(report, { lang: 'de', colour: true });
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(renderTerminal(report, { lang: 'de' }));
  });
});

it.each(Object.entries(hostileStrings))('neither obeys nor widens for %s', (_, text) => {
  const report = withEveryString(everything(text), (member) => member + text);
  const output = renderTerminal(report, { lang: 'de' });
  expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  expect(output.split('\n').filter((line) => columns(line) > 80)).toEqual([]);
});

it('ends with the verdict and its reason', () => {
  expect(renderTerminal(failing, { lang: 'de' }).split('\n').slice(-5)).toEqual([
    'Profil Modell-Gateway · Fassung 0.1',
    '✗ Konformität nicht festgestellt',
    '  4 von 25 anwendbaren Muss-Anforderungen sind nicht erfüllt. 4 weitere sind',
    '  nicht abschließend geprüft.',
    '',
  ]);
});

it('names what failed with expected, seen and the exchange that shows it', () => {
  expect(renderTerminal(failing, { lang: 'en' })).toContain(
    [
      '  ✗ GW-073 MUST',
      '    An unknown model MUST be answered with 404.',
      '    - An unknown model was answered with 200 instead of 404.',
      '      expected 404 · seen 200 · evidence gateway/unknown-model.unknown',
    ].join('\n'),
  );
});

it('says once what holds of many answers', () => {
  expect(renderTerminal(failing, { lang: 'de' })).toContain(
    [
      '    - Der Antwort fehlt eine Kennung im Feld x-request-id.',
      '      Stelle x-request-id · Nachweis gateway/models (und 9 weitere)',
    ].join('\n'),
  );
});

it('says what an aborted or unverified run means for the reader', () => {
  const output = renderTerminal(incomplete, { lang: 'de' });
  expect(output).toContain('! Der Lauf wurde vorzeitig beendet: Abbruch durch die Bedienung');
  expect(output).toContain('! Das Zertifikat der Plattform wurde auf Wunsch nicht geprüft.');
  expect(output).toContain('2 Angaben fehlen: 3 Anforderungen nicht geprüft.');
});
