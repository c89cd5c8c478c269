import type { Report } from '../../../schemas/0.1/types/report.ts';
import { entries } from './evidence.ts';
import { countsOf, rowsWith } from './rows.ts';

const requirements = rowsWith({
  'GW-006': { outcome: 'notApplicable', examined: 0, exchanges: [] },
  'GW-080': { outcome: 'notApplicable', examined: 0, exchanges: [] },
  'GW-042': {
    outcome: 'manual',
    examined: 0,
    exchanges: [],
    attestation: {
      requirement: 'GW-042',
      role: 'Leitung Plattformbetrieb',
      date: '2026-10-05',
      reference: 'RN-2026-117',
      expiry: '2027-10-05',
    },
  },
  'GW-073': {
    notes: [
      {
        code: 'unknown-model-is-404/legacy',
        text: {
          de: 'Mit 400 statt 404 beantwortet; bis 31. Dezember 2027 geduldet.',
          en: 'Answered with 400 instead of 404; tolerated until 31 December 2027.',
        },
        exchange: 'gateway/unknown-model.unknown',
        expected: '404',
        seen: '400',
      },
    ],
    exchanges: [
      'gateway/unknown-model.before',
      'gateway/unknown-model.unknown',
      'gateway/unknown-model.after',
    ],
  },
});

const names = [
  'models',
  'model',
  'chat',
  'chat-stream',
  'unknown-model.before',
  'unknown-model.unknown',
  'unknown-model.after',
];

/** A gateway that conforms: one row declared, two features not offered, one note. */
export const conformant: Report = {
  $schema: 'https://w3id.org/pruefstein/0.1/report.schema.json',
  kit: { name: 'Prüfstein', version: '0.1.0' },
  release: '0.1',
  catalogueDigest: 'sha256:6f1b0c8e5a52f0d3c6a1d4e7b9f2a8c35d7e90416b3a2c1d0e9f8a7b6c5d4e3f',
  run: {
    id: '7f3a92c4',
    startedAt: '2026-11-23T13:05:42Z',
    durationMs: 3412,
    seed: '1a2b3c4d',
    subject: 'all',
    environment: 'test',
    consents: { writes: false, hostile: true, role: 'Leitung Plattformbetrieb' },
    plainHttpHosts: [],
    requests: 61,
    tokensPlanned: 2140,
    tokensReported: 1288,
    limits: { connectSeconds: 5, firstByteSeconds: 60, runSeconds: 900 },
  },
  platform: {
    name: 'KI-Plattform Land Musterland',
    operator: 'Rechenzentrum Nord',
    product: 'Beispiel-Gateway',
    version: '1.4.2',
  },
  instances: [
    {
      interface: 'gateway',
      name: 'gateway',
      url: 'https://ki.nord.example/v1',
      models: [
        { role: 'chat', id: 'muster-chat', from: 'models' },
        { role: 'embeddings', id: 'muster-embed', from: 'config' },
      ],
      extraHeaders: [],
      tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', validTo: '2027-03-01T11:59:59Z' },
    },
  ],
  features: [
    feature('gateway.tools', 'Werkzeugaufrufe', 'Tool calls', true),
    feature('gateway.structuredOutput', 'Schemagebundene Ausgabe', 'Structured output', true),
    feature('gateway.embeddings', 'Einbettungen', 'Embeddings', true),
    feature('gateway.jwt', 'Signierte Zugriffstoken', 'Signed access tokens', true),
    feature('gateway.tenants', 'Getrennte Mandanten', 'Separate tenants', false),
    feature('gateway.limits', 'Kontingente', 'Quotas', false),
    {
      ...feature('gateway.network', 'Zugriff über ein Netz', 'Reached over a network', true),
      from: 'derived',
    },
  ],
  missingInputs: [],
  profiles: [
    {
      id: 'gateway',
      title: { de: 'Modell-Gateway', en: 'Model gateway' },
      verdict: 'conformant',
      counts: countsOf(requirements),
      decisive: [],
      undeclaredFeatures: ['gateway.tenants', 'gateway.limits'],
    },
  ],
  causes: [],
  requirements,
  evidence: entries(names),
  limits: [
    {
      de: 'Eine Plattform, die das Prüfwerkzeug erkennt, könnte sich nur ihm gegenüber richtig verhalten.',
      en: 'A platform that recognises the kit could behave correctly towards it only.',
    },
    { de: 'Erklärt, nicht geprüft (1): GW-042.', en: 'Attested, not tested (1): GW-042.' },
  ],
};

function feature(id: string, de: string, en: string, declared: boolean): Report['features'][number] {
  const requirements = rowsWith({})
    .filter((row) => row.feature === id)
    .map((row) => row.id);
  return { id, title: { de, en }, declared, ...(declared ? { from: 'config' as const } : {}), requirements };
}
