import type { Report } from '../../../schemas/0.1/types/report.ts';
import { conformant } from './conformant.ts';
import { entries, entry } from './evidence.ts';
import { countsOf, type Extra, rowsWith } from './rows.ts';

const notRun = (cause: string): Extra => ({ outcome: 'notRun', cause, examined: 0, exchanges: [] });

const requirements = rowsWith({
  'GW-006': notRun('input:gateway.restrictedKey'),
  'GW-020': {
    outcome: 'inconclusive',
    cause: 'transport:chat',
    examined: 0,
    exchanges: ['gateway/chat', 'gateway/chat#2'],
  },
  'GW-021': { outcome: 'blocked', cause: 'transport:chat', examined: 0 },
  'GW-042': { outcome: 'notApplicable', examined: 0 },
  'GW-063': notRun('input:model.embeddings'),
  'GW-080': { outcome: 'kitError', cause: 'kit:GW-080', examined: 0 },
  'GW-102': notRun('consent:hostile'),
  'GW-107': notRun('input:model.embeddings'),
  'GW-012': {
    outcome: 'failed',
    findings: [
      {
        code: 'response/status',
        text: { de: 'Beantwortet mit 501 statt mit 200.', en: 'Answered with 501 instead of 200.' },
        exchange: 'gateway/model',
        expected: '200',
        seen: '501',
      },
    ],
    justification: {
      requirement: 'GW-012',
      role: 'Produktleitung',
      date: '2025-09-01',
      reason: 'Wird mit Version 1.3 ergänzt.',
      expiry: '2026-06-30',
      valid: false,
    },
  },
});

/** A run that could not finish its work: inputs, consent and an answer are missing, the kit itself failed once. */
export const incomplete: Report = {
  ...conformant,
  platform: {},
  run: {
    ...conformant.run,
    environment: 'production',
    subject: 'product',
    consents: { writes: false, hostile: false },
    plainHttpHosts: ['gateway.intern.example'],
    tlsNotVerified: true,
    aborted: 'signal',
    durationMs: 184_000,
  },
  missingInputs: [
    {
      name: 'gateway.restrictedKey',
      title: {
        de: 'zweiter Schlüssel ohne Recht am gesperrten Modell',
        en: 'second key without the right to the forbidden model',
      },
      requirements: ['GW-006'],
    },
    {
      name: 'model.embeddings',
      title: { de: 'Modell für Einbettungen', en: 'model for embeddings' },
      requirements: ['GW-063', 'GW-107'],
    },
  ],
  profiles: conformant.profiles.map((profile) => ({
    ...profile,
    verdict: 'incomplete' as const,
    counts: countsOf(requirements),
    decisive: ['GW-006', 'GW-012', 'GW-020', 'GW-021', 'GW-063', 'GW-080', 'GW-102', 'GW-107'],
  })),
  causes: [
    {
      id: 'input:gateway.restrictedKey',
      kind: 'missingInput',
      text: {
        de: 'Es fehlt: zweiter Schlüssel ohne Recht am gesperrten Modell.',
        en: 'Missing: second key without the right to the forbidden model.',
      },
      remedy: {
        de: 'In der Konfiguration restrictedKey angeben.',
        en: 'State restrictedKey in the configuration.',
      },
      requirements: ['GW-006'],
    },
    {
      id: 'input:model.embeddings',
      kind: 'missingInput',
      text: { de: 'Es fehlt: Modell für Einbettungen.', en: 'Missing: model for embeddings.' },
      remedy: {
        de: 'Unter models.embeddings ein Modell nennen.',
        en: 'Name a model under models.embeddings.',
      },
      requirements: ['GW-063', 'GW-107'],
    },
    {
      id: 'consent:hostile',
      kind: 'consent',
      text: {
        de: 'Absichtlich fehlerhafte Abrufe sind in dieser Umgebung nicht erlaubt.',
        en: 'Deliberately faulty requests are not allowed in this environment.',
      },
      remedy: {
        de: 'Mit --allow-hostile zustimmen oder gegen eine Testumgebung prüfen.',
        en: 'Consent with --allow-hostile, or check a test environment.',
      },
      requirements: ['GW-102'],
    },
    {
      id: 'transport:chat',
      kind: 'transport',
      text: {
        de: 'Auf die Chat-Anfrage kam innerhalb von 60 Sekunden keine Antwort, auch nicht bei der Wiederholung.',
        en: 'The chat request was not answered within 60 seconds, nor was its repeat.',
      },
      requirements: ['GW-020', 'GW-021'],
      exchange: 'gateway/chat#2',
    },
    {
      id: 'kit:GW-080',
      kind: 'kit',
      text: {
        de: 'Die Prüfung zu GW-080 ist abgebrochen: unerwarteter Wert.',
        en: 'The check of GW-080 broke off: unexpected value.',
      },
      requirements: ['GW-080'],
    },
  ],
  requirements,
  evidence: [
    ...entries(['models']),
    entry('model', { status: 501 }),
    { ...withoutStatus('chat'), end: 'timedOut', problem: 'first byte after 60 s' },
    { ...withoutStatus('chat#2'), attempt: 2, end: 'timedOut', problem: 'first byte after 60 s' },
  ],
};

function withoutStatus(name: string): Report['evidence'][number] {
  const {
    status: _status,
    mediaType: _type,
    ...rest
  } = entry(name, { responseHeaders: [], responseBytes: 0 });
  return rest;
}
