/** Sentences with numbers in them, in both languages; each is said in one place. */
import type { ProfileResult, Report, RequirementResult } from '../../schemas/0.1/types/report.ts';
import { labelsIn } from './labels.ts';
import type { Language } from './options.ts';
import { date, number } from './typography.ts';
import { isJustified, isOpen, rowsOf, weight } from './view.ts';

/** A noun with its number: `1 Anforderung`, `11 Anforderungen`. */
type Noun = Readonly<Record<Language, readonly [one: string, many: string]>>;

const nouns = {
  requirement: { de: ['Anforderung', 'Anforderungen'], en: ['requirement', 'requirements'] },
  input: { de: ['Angabe fehlt', 'Angaben fehlen'], en: ['input is missing', 'inputs are missing'] },
  exchange: { de: ['Abruf', 'Abrufe'], en: ['request', 'requests'] },
  finding: { de: ['weiterer Befund', 'weitere Befunde'], en: ['more finding', 'more findings'] },
  more: { de: ['weiterer', 'weitere'], en: ['more', 'more'] },
  thing: { de: ['Gegenstand untersucht', 'Gegenstände untersucht'], en: ['item examined', 'items examined'] },
} satisfies Record<string, Noun>;

/** `noun` with `value` before it. */
export function counted(value: number, noun: keyof typeof nouns, lang: Language): string {
  const [one, many] = nouns[noun][lang];
  return `${number(value, lang)} ${value === 1 ? one : many}`;
}

/** `3 Angaben fehlen: 11 Anforderungen nicht geprüft.` */
export function missingInputs(inputs: number, rows: number, lang: Language): string {
  const end = lang === 'de' ? 'nicht geprüft.' : 'not judged.';
  return `${counted(inputs, 'input', lang)}: ${counted(rows, 'requirement', lang)} ${end}`;
}

interface Tally {
  readonly applicable: number;
  readonly failed: number;
  readonly open: number;
  readonly declared: number;
  readonly justified: number;
  readonly unjustified: number;
}

function tally(rows: readonly RequirementResult[]): Tally {
  const must = rows.filter((row) => weight(row) === 'must');
  const deviations = rows.filter((row) => weight(row) === 'should' && row.outcome === 'failed');
  const justified = deviations.filter(isJustified).length;
  return {
    applicable: must.filter((row) => row.outcome !== undefined && row.outcome !== 'notApplicable').length,
    failed: must.filter((row) => row.outcome === 'failed').length,
    open: must.filter(isOpen).length,
    declared: must.filter((row) => row.outcome === 'manual').length,
    justified,
    unjustified: deviations.length - justified,
  };
}

interface Phrases {
  readonly allMet: (many: Tally) => string;
  readonly failed: (many: Tally) => string;
  readonly openToo: (many: Tally) => string;
  readonly open: (many: Tally) => string;
  readonly declared: (many: Tally) => string;
  readonly justified: (many: Tally) => string;
  readonly unjustified: (many: Tally) => string;
  readonly nothing: string;
  readonly partly: string;
}

const phrases: Readonly<Record<Language, Phrases>> = {
  de: {
    allMet: ({ applicable }) =>
      applicable === 1
        ? 'Die eine anwendbare Muss-Anforderung ist erfüllt.'
        : `Alle ${applicable} anwendbaren Muss-Anforderungen sind erfüllt.`,
    failed: ({ failed, applicable }) =>
      failed === 1
        ? `Eine von ${applicable} anwendbaren Muss-Anforderungen ist nicht erfüllt.`
        : `${failed} von ${applicable} anwendbaren Muss-Anforderungen sind nicht erfüllt.`,
    openToo: ({ open }) =>
      open === 1
        ? 'Eine weitere ist nicht abschließend geprüft.'
        : `${open} weitere sind nicht abschließend geprüft.`,
    open: ({ open, applicable }) =>
      open === 1
        ? `Eine von ${applicable} anwendbaren Muss-Anforderungen ist nicht abschließend geprüft; unter den geprüften ist keine verletzt.`
        : `${open} von ${applicable} anwendbaren Muss-Anforderungen sind nicht abschließend geprüft; unter den geprüften ist keine verletzt.`,
    declared: ({ declared }) =>
      declared === 1
        ? 'Eine davon ist erklärt, nicht geprüft.'
        : `${declared} davon sind erklärt, nicht geprüft.`,
    justified: ({ justified }) =>
      justified === 1
        ? 'Für eine nicht erfüllte Soll-Anforderung liegt eine gültige Begründung vor.'
        : `Für ${justified} nicht erfüllte Soll-Anforderungen liegen gültige Begründungen vor.`,
    unjustified: ({ unjustified }) =>
      unjustified === 1
        ? 'Für eine nicht erfüllte Soll-Anforderung fehlt eine gültige Begründung.'
        : `Für ${unjustified} nicht erfüllte Soll-Anforderungen fehlt eine gültige Begründung.`,
    nothing: 'Keine Muss-Anforderung wurde geprüft.',
    partly: 'Das Profil wurde nicht vollständig geprüft.',
  },
  en: {
    allMet: ({ applicable }) =>
      applicable === 1
        ? 'The one applicable MUST requirement is met.'
        : `All ${applicable} applicable MUST requirements are met.`,
    failed: ({ failed, applicable }) =>
      failed === 1
        ? `One of ${applicable} applicable MUST requirements is not met.`
        : `${failed} of ${applicable} applicable MUST requirements are not met.`,
    openToo: ({ open }) =>
      open === 1 ? 'One more was not conclusively examined.' : `${open} more were not conclusively examined.`,
    open: ({ open, applicable }) =>
      open === 1
        ? `One of ${applicable} applicable MUST requirements was not conclusively examined; none of those judged is violated.`
        : `${open} of ${applicable} applicable MUST requirements were not conclusively examined; none of those judged is violated.`,
    declared: ({ declared }) =>
      declared === 1
        ? 'One of them is attested, not tested.'
        : `${declared} of them are attested, not tested.`,
    justified: ({ justified }) =>
      justified === 1
        ? 'One SHOULD requirement that is not met has a valid justification.'
        : `${justified} SHOULD requirements that are not met have valid justifications.`,
    unjustified: ({ unjustified }) =>
      unjustified === 1
        ? 'One SHOULD requirement that is not met lacks a valid justification.'
        : `${unjustified} SHOULD requirements that are not met lack valid justifications.`,
    nothing: 'No MUST requirement was judged.',
    partly: 'The profile was not examined completely.',
  },
};

/** Why the verdict on a profile is what it is, in one to three short sentences. */
export function verdictReason(report: Report, profile: ProfileResult, lang: Language): string {
  const many = tally(rowsOf(report, profile));
  const say = phrases[lang];
  const judged = many.applicable - many.open;
  const sentences = {
    conformant: [say.allMet(many), many.declared > 0 && say.declared(many)],
    conformantWithJustifications: [
      say.allMet(many),
      many.declared > 0 && say.declared(many),
      many.justified > 0 && say.justified(many),
    ],
    notConformant: [say.failed(many), many.open > 0 && say.openToo(many)],
    incomplete: [
      judged === 0 && say.nothing,
      judged > 0 && many.open > 0 && say.open(many),
      many.unjustified > 0 && say.unjustified(many),
      judged > 0 && many.open === 0 && many.unjustified === 0 && say.partly,
    ],
  }[profile.verdict];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

/** What excuses a failed SHOULD, or that nothing does. */
export function excuse({ justification }: RequirementResult, lang: Language): string {
  const say = labelsIn(lang);
  if (!justification) return say('unjustified');
  const { reason, role, expiry, valid } = justification;
  const word = valid ? say('justification') : say('expired');
  return `${word}: ${reason} (${role}, ${say('until')} ${date(expiry, lang)})`;
}
