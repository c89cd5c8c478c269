import type { JsonObject, Text } from '../handler.ts';
import { authority, operator, serviceProvider } from './organisations.ts';
import type { MetadataSettings } from './settings.ts';

/** What the legal block says of one thing and not of the others. */
export interface ComplianceFacts {
  readonly riskClass: 'transparency' | 'gpai' | 'minimal' | 'noAiSystem';
  readonly purpose: Text;
  readonly confidentialityMax: 'internal' | 'confidential';
  /** Whether people's own content passes through it. */
  readonly personalData: 'yes' | 'none';
  /** Article 50 of the AI Act. */
  readonly transparency?: JsonObject;
}

/** The legal block. */
export function compliance(facts: ComplianceFacts, { bare, candid, ownCodes }: MetadataSettings): JsonObject {
  return {
    ...facts,
    processingLocations: [
      { function: 'inference', country: 'DE', site: 'Rechenzentrum Nord' },
      { function: ownCodes ? 'archiving' : 'logging', country: 'DE' },
      ...(candid ? [{ function: 'support' }] : []),
    ],
    eeaOnly: candid ? 'unknown' : 'yes',
    subProcessors: bare ? [] : [{ ...serviceProvider, role: 'subProcessor', function: 'support' }],
    extraEuropeanDependency: { level: candid ? 'unknown' : 'none' },
    retention: bare ? {} : { prompts: 'P0D', outputs: 'P0D', logs: 'P90D' },
    inputsUsedForTraining: candid ? 'unknown' : 'no',
    usageRights: {
      regime: candid ? 'unknown' : 'ownDevelopment',
      transferable: candid ? 'unknown' : 'yes',
      ...(bare ? {} : { licence: 'EUPL-1.2' }),
    },
    ...(facts.personalData === 'yes' ? personal : {}),
    ...(candid ? { openPoints: [openPoint] } : {}),
    ...(bare ? {} : further),
  };
}

const openPoint: Text = {
  de: 'Von wo aus der Hersteller Wartung leistet, ist noch nicht geklärt.',
  en: 'From where the manufacturer gives support has not been settled yet.',
};

/** Why generated text carries no mark. */
export const unmarkedText: readonly JsonObject[] = [
  {
    modality: 'text',
    methods: ['none'],
    reason: {
      de: 'Texte folgen festen Regeln und verlassen das Amt nicht ungeprüft.',
      en: 'Texts follow fixed rules and do not leave the office unchecked.',
    },
  },
];

/** What must be said of personal data. */
const personal: JsonObject = {
  legalBasis: [{ norm: 'DSGVO', citation: 'Artikel 6 Absatz 1 Buchstabe e' }],
  dpia: { status: 'carriedOut', date: '2026-06-30' },
};

/** What need not be said. */
const further: JsonObject = {
  aiActDeployer: authority,
  aiActProvider: operator,
  riskAssessment: { date: '2026-05-12', method: 'Fragebogen zur KI-Verordnung', assessor: 'Referat 42' },
  excludedUses: {
    de: 'Entscheidungen ohne Mitwirkung eines Menschen.',
    en: 'Decisions without a person taking part.',
  },
  protectionNeeds: { confidentiality: 'high', integrity: 'normal', availability: 'normal' },
  securityEvidence: [{ scheme: 'iso27001-grundschutz', scope: 'Rechenzentrum Nord', date: '2025-09-01' }],
  humanOversight: { required: true, role: 'Sachbearbeitung' },
  reuse: { offered: true, models: ['sourceCode'], audience: ['laender'], costModel: 'free' },
};
