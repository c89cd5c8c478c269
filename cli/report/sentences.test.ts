import { describe, expect, it } from 'vitest';
import type { Report, RequirementResult } from '../../schemas/0.1/types/report.ts';
import { counted, missingInputs, verdictReason } from './sentences.ts';
import { conformant } from './testing/conformant.ts';
import { failing } from './testing/failing.ts';
import { incomplete } from './testing/incomplete.ts';

function reason(report: Report, lang: 'de' | 'en'): string | undefined {
  const [profile] = report.profiles;
  return profile && verdictReason(report, profile, lang);
}

describe('the reason of a verdict', () => {
  it('counts the MUST rows that are met', () => {
    expect(reason(conformant, 'de')).toBe('Alle 24 anwendbaren Muss-Anforderungen sind erfüllt.');
    expect(reason(conformant, 'en')).toBe('All 24 applicable MUST requirements are met.');
  });

  it('counts the MUST rows that failed, then those left open', () => {
    expect(reason(failing, 'de')).toBe(
      '4 von 25 anwendbaren Muss-Anforderungen sind nicht erfüllt. 4 weitere sind nicht abschließend geprüft.',
    );
  });

  it('says of an incomplete profile that nothing judged is violated, and which justification is missing', () => {
    expect(reason(incomplete, 'en')).toBe(
      '7 of 26 applicable MUST requirements were not conclusively examined; none of those judged is violated. One SHOULD requirement that is not met lacks a valid justification.',
    );
  });

  it('says that nothing was judged when nothing was', () => {
    const requirements = conformant.requirements.map(
      (row): RequirementResult => ({ ...row, outcome: 'notRun' }),
    );
    const profiles = conformant.profiles.map((profile) => ({ ...profile, verdict: 'incomplete' as const }));
    expect(reason({ ...conformant, requirements, profiles }, 'de')).toBe(
      'Keine Muss-Anforderung wurde geprüft.',
    );
  });

  it('names justifications where the verdict rests on them', () => {
    const requirements = conformant.requirements.map((row) =>
      row.id === 'GW-005' ? (failing.requirements.find(({ id }) => id === 'GW-005') ?? row) : row,
    );
    const profiles = conformant.profiles.map((profile) => ({
      ...profile,
      verdict: 'conformantWithJustifications' as const,
    }));
    expect(reason({ ...conformant, requirements, profiles }, 'de')).toBe(
      'Alle 24 anwendbaren Muss-Anforderungen sind erfüllt. Für eine nicht erfüllte Soll-Anforderung liegt eine gültige Begründung vor.',
    );
  });

  it('weighs a level it does not know like a MUST', () => {
    const requirements = conformant.requirements.map(
      (row): RequirementResult => (row.id === 'GW-005' ? { ...row, level: 'SHALL', outcome: 'failed' } : row),
    );
    const profiles = conformant.profiles.map((profile) => ({
      ...profile,
      verdict: 'notConformant' as const,
    }));
    expect(reason({ ...conformant, requirements, profiles }, 'en')).toBe(
      'One of 25 applicable MUST requirements is not met.',
    );
  });
});

it('counts missing inputs and what they cost', () => {
  expect(missingInputs(3, 11, 'de')).toBe('3 Angaben fehlen: 11 Anforderungen nicht geprüft.');
  expect(missingInputs(1, 1, 'de')).toBe('1 Angabe fehlt: 1 Anforderung nicht geprüft.');
  expect(missingInputs(1, 2, 'en')).toBe('1 input is missing: 2 requirements not judged.');
});

it('puts numbers and nouns together', () => {
  expect(counted(1, 'exchange', 'de')).toBe('1 Abruf');
  expect(counted(1200, 'exchange', 'de')).toBe('1.200 Abrufe');
});
