import type { Report } from '../../../schemas/0.1/types/report.ts';
import { conformant } from './conformant.ts';
import { entries, entry } from './evidence.ts';
import { countsOf, rowsWith } from './rows.ts';

const stream = {
  de: 'GW-031 ist nicht bestanden; der Strom ist damit nicht auswertbar.',
  en: 'GW-031 failed, so the stream cannot be judged.',
};

const requirements = rowsWith({
  'GW-005': {
    outcome: 'failed',
    findings: [
      {
        code: 'challenge-names-bearer/missing',
        text: {
          de: 'Die Antwort 401 trägt kein Kopffeld WWW-Authenticate.',
          en: 'The 401 answer carries no header WWW-Authenticate.',
        },
        exchange: 'gateway/no-token.missing',
        where: 'WWW-Authenticate',
        expected: 'Bearer',
      },
    ],
    justification: {
      requirement: 'GW-005',
      role: 'Informationssicherheit',
      date: '2026-09-01',
      reason: 'Der vorgelagerte Lastverteiler entfernt das Kopffeld; Umstellung im Sommer-Release.',
      expiry: '2027-06-30',
      valid: true,
    },
  },
  'GW-031': {
    outcome: 'failed',
    examined: 14,
    exchanges: ['gateway/chat-stream'],
    findings: [
      {
        code: 'stream-is-framed/noDone',
        text: {
          de: 'Der Strom endet nach dem letzten Ereignis ohne [DONE].',
          en: 'The stream ends after the last event without [DONE].',
        },
        exchange: 'gateway/chat-stream',
        where: 'event 14',
        expected: 'data: [DONE]',
        seen: 'data: {"id":"chatcmpl-91","object":"chat.completion.chunk","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}',
      },
    ],
  },
  'GW-032': { outcome: 'blocked', cause: 'requirement:GW-031', examined: 0 },
  'GW-034': { outcome: 'blocked', cause: 'requirement:GW-031', examined: 0 },
  'GW-035': { outcome: 'blocked', cause: 'requirement:GW-031', examined: 0 },
  'GW-036': { outcome: 'blocked', cause: 'requirement:GW-031', examined: 0 },
  'GW-042': { outcome: 'notRun', cause: 'attestation:GW-042', examined: 0, exchanges: [] },
  'GW-050': {
    outcome: 'inconclusive',
    cause: 'model:GW-050',
    examined: 3,
    exchanges: ['gateway/structured-output~1', 'gateway/structured-output~2', 'gateway/structured-output~3'],
    inconclusive: [
      {
        code: 'structured-output-validates/neverStop',
        text: {
          de: 'Keine der 3 Antworten endete mit stop; aus abgeschnittenem Text folgt nichts.',
          en: 'None of the 3 answers finished with stop; nothing follows from truncated text.',
        },
        exchange: 'gateway/structured-output~3',
        seen: 'length',
      },
    ],
  },
  'GW-073': {
    outcome: 'failed',
    exchanges: [
      'gateway/unknown-model.before',
      'gateway/unknown-model.unknown',
      'gateway/unknown-model.after',
    ],
    findings: [
      {
        code: 'unknown-model-is-404/wrongStatus',
        text: {
          de: 'Ein unbekanntes Modell wurde mit 200 statt mit 404 beantwortet.',
          en: 'An unknown model was answered with 200 instead of 404.',
        },
        exchange: 'gateway/unknown-model.unknown',
        expected: '404',
        seen: '200',
      },
    ],
  },
  'GW-077': {
    outcome: 'failed',
    examined: 9,
    findings: [
      {
        code: 'errors-reveal-no-internals/path',
        text: {
          de: 'Der Fehlertext nennt einen Dateipfad.',
          en: 'The error text names a file path.',
        },
        exchange: 'gateway/malformed-json.broken',
        where: '/error/message',
        seen: 'Traceback (most recent call last): File "/app/proxy/server.py", line 4121, in chat_completion',
      },
    ],
  },
  'GW-080': { outcome: 'notApplicable', examined: 0, exchanges: [] },
  'GW-082': {
    outcome: 'failed',
    examined: 15,
    findings: [
      'models',
      'model',
      'chat',
      'no-token.before',
      'no-token.after',
      'no-token.missing',
      'chat-stream',
      'malformed-json.broken',
      'unknown-model.before',
      'unknown-model.after',
    ].map((name) => ({
      code: 'request-ids-are-unique/missing',
      text: {
        de: 'Der Antwort fehlt eine Kennung im Feld x-request-id.',
        en: 'The answer lacks an id in the field x-request-id.',
      },
      exchange: `gateway/${name}`,
      where: 'x-request-id',
    })),
  },
  'GW-103': {
    outcome: 'failed',
    examined: 12,
    findings: [
      'muster-chat',
      'muster-embed',
      'muster-code',
      'muster-gross',
      'muster-klein',
      'muster-bild',
      'muster-ton',
    ].map((id, index) => ({
      code: 'model-ids-are-unique/twice',
      text: {
        de: `Die Kennung „${id}“ kommt mehrfach vor.`,
        en: `The id “${id}” occurs more than once.`,
      },
      exchange: 'gateway/models',
      where: `/data/${index + 5}/id`,
      seen: id,
    })),
  },
});

const body = { end: 'complete', method: 'POST', url: 'https://ki.nord.example/v1/chat/completions' };

/** A gateway with four deviations from MUST rows and their consequences. */
export const failing: Report = {
  ...conformant,
  run: { ...conformant.run, environment: 'production', consents: { writes: false, hostile: false } },
  features: conformant.features.map((feature) =>
    feature.id === 'gateway.tenants' ? { ...feature, declared: true, from: 'flag' as const } : feature,
  ),
  profiles: conformant.profiles.map((profile) => ({
    ...profile,
    verdict: 'notConformant' as const,
    counts: countsOf(requirements),
    decisive: ['GW-031', 'GW-073', 'GW-082', 'GW-103'],
    undeclaredFeatures: ['gateway.limits'],
  })),
  causes: [
    {
      id: 'requirement:GW-031',
      kind: 'requirement',
      text: stream,
      remedy: {
        de: 'Zuerst GW-031 beheben, dann erneut prüfen.',
        en: 'Mend GW-031 first, then check again.',
      },
      requirement: 'GW-031',
      requirements: ['GW-032', 'GW-034', 'GW-035', 'GW-036'],
      exchange: 'gateway/chat-stream',
    },
    {
      id: 'model:GW-050',
      kind: 'model',
      text: {
        de: 'Das Modell hat in 3 Versuchen keine vollständige Ausgabe geliefert.',
        en: 'The model gave no complete output in 3 attempts.',
      },
      remedy: {
        de: 'Für die Rolle structuredOutput ein anderes Modell oder eine höhere Obergrenze (cap) angeben.',
        en: 'Name another model for the role structuredOutput, or a higher cap.',
      },
      requirements: ['GW-050'],
    },
    {
      id: 'attestation:GW-042',
      kind: 'attestation',
      text: {
        de: 'Für GW-042 liegt keine Erklärung der verantwortlichen Stelle vor.',
        en: 'There is no declaration by the responsible role for GW-042.',
      },
      remedy: {
        de: 'Erklärung mit Rolle und Datum unter attestations eintragen.',
        en: 'Enter a declaration with role and date under attestations.',
      },
      requirements: ['GW-042'],
    },
  ],
  requirements,
  evidence: [
    ...entries(['models', 'model', 'chat', 'no-token.before', 'no-token.after']),
    entry('no-token.missing', { status: 401, startMs: 230 }),
    entry('chat-stream', {
      ...body,
      startMs: 260,
      mediaType: 'text/event-stream',
      requestBody: '{\n  "model": "muster-chat",\n  "stream": true\n}',
      responseBody: 'data: {"id":"chatcmpl-91"}\n\ndata: {"id":"chatcmpl-91"}\n\n',
    }),
    entry('malformed-json.broken', { ...body, status: 500, startMs: 300 }),
    ...entries(['unknown-model.before', 'unknown-model.unknown', 'unknown-model.after'], body),
    ...entries(['structured-output~1', 'structured-output~2', 'structured-output~3'], body),
    entry('model#2', { attempt: 2, startMs: 900, url: 'https://ki.nord.example/v1/models/muster-chat' }),
  ],
};
