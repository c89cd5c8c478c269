/**
 * The words of a report, once, in both languages. Each table is a Record over its union: a missing word does not
 * compile.
 */
import type { Level, Verify } from '../../schemas/0.1/types/catalogue.ts';
import type { Bilingual, CauseKind, Outcome, Report, VerdictCode } from '../../schemas/0.1/types/report.ts';
import type { Language } from './options.ts';

/** Beside a word, never instead of one. */
interface Word extends Bilingual {
  readonly symbol: string;
}

/** The result of one requirement. */
export const outcomes: Readonly<Record<Outcome, Word>> = {
  failed: { symbol: '✗', de: 'nicht bestanden', en: 'failed' },
  kitError: { symbol: '!', de: 'Fehler des Prüfwerkzeugs', en: 'kit error' },
  blocked: { symbol: '⊘', de: 'blockiert', en: 'blocked' },
  inconclusive: { symbol: '?', de: 'nicht entscheidbar', en: 'inconclusive' },
  notRun: { symbol: '○', de: 'nicht ausgeführt', en: 'not run' },
  passed: { symbol: '✓', de: 'bestanden', en: 'passed' },
  manual: { symbol: '◇', de: 'erklärt', en: 'attested' },
  notApplicable: { symbol: '–', de: 'nicht anwendbar', en: 'not applicable' },
};

/** A row without an outcome: permitted or not observable from outside. */
export const noOutcome: Word = { symbol: '…', de: 'ohne Ergebnis', en: 'no outcome' };

/** What each outcome means, in one sentence. */
export const outcomeMeanings: Readonly<Record<Outcome, Bilingual>> = {
  failed: {
    de: 'Das Verhalten weicht von der Anforderung ab.',
    en: 'The behaviour deviates from the requirement.',
  },
  kitError: {
    de: 'Das Prüfwerkzeug hat versagt; der Plattform wird nichts angelastet.',
    en: 'The kit failed; nothing is charged to the platform.',
  },
  blocked: {
    de: 'Nicht prüfbar, weil eine andere Ursache zuerst zu beheben ist.',
    en: 'Cannot be judged until another cause is removed.',
  },
  inconclusive: {
    de: 'Aus dem Beobachteten folgt weder das eine noch das andere.',
    en: 'Nothing follows from what was observed.',
  },
  notRun: {
    de: 'Nicht geprüft, etwa weil eine Angabe oder Zustimmung fehlt.',
    en: 'Not judged, for example because an input or a consent is missing.',
  },
  manual: {
    de: 'Von verantwortlicher Stelle erklärt, nicht geprüft.',
    en: 'Stated by a responsible role, not tested.',
  },
  passed: { de: 'Geprüft und erfüllt.', en: 'Judged and met.' },
  notApplicable: {
    de: 'Das zugehörige Merkmal bietet die Plattform nach eigener Angabe nicht an.',
    en: 'The platform does not declare the feature this belongs to.',
  },
};

/** The overall result of a profile. */
export const verdicts: Readonly<Record<VerdictCode, Word>> = {
  conformant: { symbol: '✓', de: 'Konformität festgestellt', en: 'Conformity established' },
  conformantWithJustifications: {
    symbol: '✓',
    de: 'Konformität festgestellt, mit Begründungen',
    en: 'Conformity established, with justifications',
  },
  notConformant: { symbol: '✗', de: 'Konformität nicht festgestellt', en: 'Conformity not established' },
  incomplete: {
    symbol: '○',
    de: 'Konformität nicht abschließend geprüft',
    en: 'Conformity not conclusively examined',
  },
};

/** How binding a requirement is. */
export const levels: Readonly<Record<Level, Bilingual>> = {
  MUST: { de: 'MUSS', en: 'MUST' },
  'MUST NOT': { de: 'DARF NICHT', en: 'MUST NOT' },
  SHOULD: { de: 'SOLL', en: 'SHOULD' },
  'SHOULD NOT': { de: 'SOLL NICHT', en: 'SHOULD NOT' },
  MAY: { de: 'KANN', en: 'MAY' },
};

/** How a requirement is verified. */
export const verifications: Readonly<Record<Verify['kind'], Bilingual>> = {
  response: {
    de: 'Abgleich der Antwort mit ihrer Beschreibung',
    en: 'answer compared with its description',
  },
  check: { de: 'eigene Prüfung', en: 'dedicated check' },
  attested: { de: 'Erklärung der verantwortlichen Stelle', en: 'statement by the responsible role' },
  permitted: { de: 'zulässig; darf nicht beanstandet werden', en: 'permitted; must not be objected to' },
  unobservable: { de: 'von außen nicht beobachtbar', en: 'not observable from outside' },
};

/** Whom a requirement binds. */
export const subjects: Readonly<Record<'product' | 'deployment', Bilingual>> = {
  product: { de: 'Produkt', en: 'product' },
  deployment: { de: 'Betrieb', en: 'deployment' },
};

/** What keeps a requirement from being judged. */
export const causeKinds: Readonly<Record<CauseKind, Bilingual>> = {
  environment: { de: 'Zugang und Umgebung', en: 'Access and environment' },
  kit: { de: 'Prüfwerkzeug', en: 'The kit' },
  requirement: { de: 'Folge einer anderen Anforderung', en: 'Consequence of another requirement' },
  transport: { de: 'Übertragung', en: 'Transport' },
  model: { de: 'Antworten ohne Aussage', en: 'Answers that prove nothing' },
  missingInput: { de: 'Fehlende Angabe', en: 'Missing input' },
  attestation: { de: 'Fehlende Erklärung', en: 'Missing statement' },
  consent: { de: 'Fehlende Zustimmung', en: 'Missing consent' },
  budget: { de: 'Token-Budget', en: 'Token budget' },
  aborted: { de: 'Abbruch', en: 'Aborted run' },
  deselected: { de: 'Abgewählt', en: 'Deselected' },
  notRecorded: { de: 'Nicht aufgezeichnet', en: 'Not recorded' },
};

/** The interfaces as a reader calls them. */
export const interfaces: Readonly<Record<string, Bilingual>> = {
  gateway: { de: 'Modell-Gateway', en: 'Model gateway' },
  monitoring: { de: 'Überwachung', en: 'Monitoring' },
  connectors: { de: 'Konnektoren', en: 'Connectors' },
  metadata: { de: 'Metadaten', en: 'Metadata' },
  identity: { de: 'Identität', en: 'Identity' },
};

/** What the run was told about where it runs. */
export const environments: Readonly<Record<Report['run']['environment'], Bilingual>> = {
  production: { de: 'Produktivumgebung', en: 'production environment' },
  test: { de: 'Testumgebung', en: 'test environment' },
};

/** Which requirements the run was to judge. */
export const scopes: Readonly<Record<Report['run']['subject'], Bilingual>> = {
  all: { de: 'Anforderungen an Produkt und Betrieb', en: 'requirements on product and deployment' },
  product: { de: 'nur Anforderungen an das Produkt', en: 'requirements on the product only' },
};

/** Where a feature's declaration or a model's name comes from. */
export const origins: Readonly<Record<string, Bilingual>> = {
  config: { de: 'laut Konfiguration', en: 'from the configuration' },
  flag: { de: 'laut Aufruf', en: 'from the command line' },
  descriptor: { de: 'laut Selbstbeschreibung', en: 'from the platform descriptor' },
  models: { de: 'laut Modellliste', en: 'from the model list' },
  derived: { de: 'abgeleitet', en: 'derived' },
};

/** How an exchange ended. */
export const ends: Readonly<Record<string, Bilingual>> = {
  complete: { de: 'vollständig', en: 'complete' },
  connectFailed: { de: 'keine Verbindung', en: 'no connection' },
  tlsRefused: { de: 'Verschlüsselung nicht zustande gekommen', en: 'encryption could not be set up' },
  timedOut: { de: 'Zeitgrenze überschritten', en: 'time limit exceeded' },
  closed: { de: 'Verbindung vorzeitig geschlossen', en: 'connection closed early' },
  malformed: { de: 'kein gültiges HTTP', en: 'not valid HTTP' },
  limit: { de: 'Größengrenze überschritten', en: 'size limit exceeded' },
  aborted: { de: 'abgebrochen', en: 'aborted' },
};

/** What ended a run before its plan was done. */
export const abortions: Readonly<Record<string, Bilingual>> = {
  signal: { de: 'Abbruch durch die Bedienung', en: 'stopped by the operator' },
  deadline: { de: 'Gesamtzeit überschritten', en: 'total time exceeded' },
  killed: { de: 'unerwartetes Ende', en: 'unexpected end' },
  budget: { de: 'Token-Budget ausgeschöpft', en: 'token budget used up' },
  environment: { de: 'Plattform nicht zugänglich', en: 'platform not accessible' },
};

/** The word of an open set; one we do not know stands as it is. */
export function wordOf(table: Readonly<Record<string, Bilingual>>, code: string, lang: Language): string {
  return Object.hasOwn(table, code) ? (table[code]?.[lang] ?? code) : code;
}

/** The outcomes in the order in which a reader wants them: what needs attention first. */
export const outcomeOrder = [
  'failed',
  'kitError',
  'blocked',
  'inconclusive',
  'notRun',
  'passed',
  'manual',
  'notApplicable',
] as const satisfies readonly Outcome[];
