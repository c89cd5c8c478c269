/** Rows of the gateway profile for example reports. */
import type { Outcome, RequirementResult } from '../../../schemas/0.1/types/report.ts';

/** Id, level, kind of proof, feature (`-` if none), both texts. */
const table = `
GW-001 | MUST | check | - | Antworten, die kein Ereignisstrom sind, MÜSSEN als UTF-8-kodiertes JSON geliefert werden. | Answers that are no event stream MUST be JSON encoded as UTF-8.
GW-002 | MUST | check | gateway.network | Das Gateway MUSS über ein Netz ausschließlich mit TLS und gültigem Zertifikat erreichbar sein. | Over a network the gateway MUST be reachable with TLS and a valid certificate only.
GW-004 | MUST | check | - | Eine Anfrage ohne Zugangsdaten MUSS mit 401 abgelehnt werden. | A request without credentials MUST be refused with 401.
GW-005 | SHOULD | check | - | Eine Antwort 401 SOLL das Kopffeld WWW-Authenticate mit dem Schema Bearer tragen. | A 401 answer SHOULD carry the header WWW-Authenticate with the scheme Bearer.
GW-006 | MUST | check | gateway.tenants | Ein gültiger Schlüssel ohne Recht am Modell MUSS mit 403 oder 404 abgewiesen werden. | A valid key without the right to the model MUST be refused with 403 or 404.
GW-010 | MUST | response | - | Das Gateway MUSS auf GET /models mit der Modellliste antworten. | The gateway MUST answer GET /models with the model list.
GW-012 | SHOULD | response | - | Das Gateway SOLL auf GET /models/{id} mit der Beschreibung des Modells antworten. | The gateway SHOULD answer GET /models/{id} with the model.
GW-020 | MUST | response | - | Das Gateway MUSS Chat-Anfragen mit dem Kern der Antwort beantworten. | The gateway MUST answer chat completions with the response core.
GW-021 | MUST | check | - | Der Verbrauch MUSS angegeben sein, und die Summe MUSS stimmen. | Usage MUST be stated and MUST add up.
GW-024 | MUST | check | - | Die angeforderte Obergrenze der Ausgabe MUSS eingehalten werden. | The requested bound of the output MUST hold.
GW-026 | MUST | check | - | Ein Feld mit falschem Typ MUSS mit 400 beantwortet werden. | A member of the wrong type MUST be answered with 400.
GW-027 | MUST NOT | check | - | Ein unbekanntes Feld DARF NICHT zu einem Serverfehler führen. | An unknown member MUST NOT cause a server error.
GW-031 | MUST | check | - | Ein Strom MUSS je Ereignis ein JSON-Objekt enthalten und mit [DONE] enden. | A stream MUST hold one JSON object per event and end with [DONE].
GW-032 | MUST | check | - | Alle Teile eines Stroms MÜSSEN dieselbe Kennung tragen. | All chunks of a stream MUST carry the same id.
GW-034 | SHOULD | check | - | Die Rolle SOLL spätestens mit dem ersten Inhalt genannt werden. | The role SHOULD be named no later than the first content.
GW-035 | MUST | check | - | Jede Auswahl MUSS genau einmal mit einem Endegrund abschließen. | Each choice MUST finish exactly once.
GW-036 | MUST | check | - | Auf Wunsch MUSS der Verbrauch genau einmal und zuletzt vor [DONE] gemeldet werden. | On request usage MUST be reported exactly once, last before [DONE].
GW-042 | SHOULD | attested | - | Bricht die Verbindung ab, SOLL die Erzeugung enden. | When the connection closes, generation SHOULD stop.
GW-043 | MUST | check | gateway.tools | Ein namentlich verlangter Werkzeugaufruf MUSS erfolgen, mit Argumenten als JSON-Objekt. | A tool call demanded by name MUST be made, its arguments a JSON object.
GW-050 | MUST | check | gateway.structuredOutput | Eine vollständige schemagebundene Ausgabe MUSS dem Schema entsprechen. | A complete schema-bound output MUST match the schema.
GW-063 | MUST | response | gateway.embeddings | Das Gateway MUSS Anfragen nach Einbettungen mit einer Liste beantworten. | The gateway MUST answer embedding requests with a list.
GW-070 | MUST | check | - | Jede Fehlerantwort MUSS ein Objekt error mit Meldung und Art enthalten. | Every error answer MUST hold an object error with message and type.
GW-071 | MUST | check | - | Fehlerhaftes JSON MUSS mit 400 beantwortet werden. | Malformed JSON MUST be answered with 400.
GW-073 | MUST | check | - | Ein unbekanntes Modell MUSS mit 404 beantwortet werden. | An unknown model MUST be answered with 404.
GW-077 | SHOULD NOT | check | - | Fehlertexte SOLLEN NICHT Aufrufketten, Dateipfade oder interne Adressen enthalten. | Error texts SHOULD NOT contain stack traces, file paths or internal addresses.
GW-080 | MUST | check | gateway.limits | Eine Antwort 429 MUSS das Kopffeld Retry-After tragen. | A 429 answer MUST carry Retry-After.
GW-082 | MUST | check | - | Jede Antwort MUSS eine eindeutige Kennung der Anfrage tragen. | Every answer MUST carry a unique request id.
GW-084 | SHOULD | unobservable | - | Die Ablaufkennung SOLL an nachgelagerte Dienste weitergegeben werden. | The trace id SHOULD continue to upstream services.
GW-101 | MUST | check | - | Ein ungültiger Schlüssel MUSS mit 401 abgelehnt werden. | An invalid key MUST be refused with 401.
GW-102 | MUST | check | gateway.jwt | Ein Token mit falscher Signatur MUSS mit 401 abgelehnt werden. | A token with a wrong signature MUST be refused with 401.
GW-103 | MUST | check | - | Jede Modellkennung MUSS in der Liste genau einmal vorkommen. | Each model id MUST occur exactly once in the list.
GW-107 | MUST | check | gateway.embeddings | Einbettungen MÜSSEN in Zahl und Reihenfolge den Eingaben entsprechen. | Embeddings MUST match the inputs in number and order.
GW-109 | MAY | permitted | - | Antworten KÖNNEN weitere Felder enthalten. | Answers MAY carry further members.
GW-110 | MAY | permitted | - | Der Gedankengang KANN zusätzlich in einem eigenen Feld stehen. | Reasoning text MAY be mirrored in a member of its own.
`;

/** What an example says of a row beyond its outcome. */
export type Extra = Partial<Omit<RequirementResult, 'id' | 'text'>>;

const deployment = new Set(['GW-002', 'GW-042']);

const upstream = {
  de: 'Dazu wäre ein Empfänger hinter dem Gateway nötig.',
  en: 'This would need a receiver behind the gateway.',
};

/** All rows: passed unless `extras` says otherwise; permitted and unobservable rows have no outcome. */
export function rowsWith(extras: Readonly<Record<string, Extra>>): RequirementResult[] {
  const lines = table.trim().split('\n');
  return lines.map((line) => {
    const [id = '', level = '', verify = '', feature = '', de = '', en = ''] = line.split(' | ');
    return {
      id,
      interface: 'gateway',
      level,
      subject: deployment.has(id) ? 'deployment' : 'product',
      verify,
      ...(feature === '-' ? {} : { feature }),
      profiles: ['gateway'],
      text: { de, en },
      sources: [{ spec: 'openai', ref: 'chat/create' }],
      ...outcomeOf(verify),
      findings: [],
      notes: [],
      inconclusive: [],
      examined: 1,
      exchanges: ['gateway/models'],
      ...extras[id],
    };
  });
}

function outcomeOf(verify: string): Pick<RequirementResult, 'outcome' | 'reason'> {
  if (verify === 'permitted') return {};
  if (verify === 'unobservable') return { reason: upstream };
  return { outcome: 'passed' };
}

/** The counts that belong to `results`. */
export function countsOf(results: readonly RequirementResult[]): Record<string, number> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of results) if (outcome) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
