import type { OpenPoint } from './start.ts';

const point = (field: string, de: string, en: string): OpenPoint => ({ field, text: { de, en } });

/** What no source of others says of header and legal block. */
export const headerPoints: readonly OpenPoint[] = [
  point(
    'id',
    'Platzhalter; eine HTTPS-Adresse der eigenen Behörde vergeben.',
    'placeholder; give an HTTPS address of your authority.',
  ),
  point(
    'title, summary',
    'Text der Quelle; auf Deutsch prüfen und kürzen.',
    'text of the source; check the German one.',
  ),
  point('lifecycle', 'Stand eintragen (Betriebshandbuch).', 'enter how far it has come (operations manual).'),
  point(
    'owner',
    'verantwortliche Stelle eintragen (Geschäftsverteilungsplan).',
    'enter the responsible authority (organisation chart).',
  ),
  point(
    'technicalOperator',
    'Betreiber eintragen (Betriebsvereinbarung).',
    'enter the operator (operations agreement).',
  ),
  point(
    'contacts',
    'Funktionspostfächer für Fragen, Sicherheit und Datenschutz eintragen.',
    'enter functional mailboxes for questions, security and data protection.',
  ),
  point(
    'distribution',
    'festlegen, wer die Beschreibung lesen darf; angenommen ist der engste Kreis.',
    'settle who may read the descriptor; the narrowest circle is assumed.',
  ),
  point(
    'compliance.riskClass',
    'Einstufung nach KI-Verordnung nachtragen (KI-Verantwortliche der Behörde).',
    'add the class under the AI Act (whoever is responsible for AI).',
  ),
  point(
    'compliance.purpose',
    'Zweck konkret benennen (Verzeichnis von Verarbeitungstätigkeiten).',
    'name the purpose concretely (records of processing activities).',
  ),
  point(
    'compliance.personalData',
    'klären, ob personenbezogene Daten verarbeitet werden; dann auch legalBasis und dpia (Datenschutzbeauftragte).',
    'settle whether personal data are processed; if so, legalBasis and dpia, too (data protection officer).',
  ),
  point(
    'compliance.processingLocations',
    'Länder und Standorte eintragen, danach eeaOnly (Auftragsverarbeitungsvertrag).',
    'enter countries and sites, then eeaOnly (data processing agreement).',
  ),
  point(
    'compliance.subProcessors',
    'Unterauftragnehmer eintragen oder bestätigen, dass es keine gibt.',
    'enter sub-processors or confirm that there are none.',
  ),
  point(
    'compliance.extraEuropeanDependency',
    'Abhängigkeit von außereuropäischen Anbietern bewerten.',
    'assess how far it depends on suppliers outside Europe.',
  ),
  point(
    'compliance.confidentialityMax',
    'höchste zulässige Klasse festlegen; angenommen ist offen (Informationssicherheit).',
    'settle the highest class; public is assumed (information security).',
  ),
  point(
    'compliance.retention',
    'Speicherfristen eintragen (Löschkonzept).',
    'enter retention periods (deletion concept).',
  ),
  point('compliance.inputsUsedForTraining', 'im Vertrag nachlesen.', 'read the contract.'),
  point(
    'compliance.usageRights',
    'Vertragsart und Weitergabe eintragen (Vergabestelle).',
    'enter kind of contract and transferability (procurement).',
  ),
];

/** What sources of models leave open. */
export const modelPoints: Readonly<Record<string, OpenPoint>> = {
  modelId: point(
    'modelId',
    'Kennung in der Modellliste des Gateways eintragen.',
    'enter the id in the list of the gateway.',
  ),
  revision: point(
    'revision',
    'unveränderliche Fassung eintragen (Commit der Gewichte oder Fassung des Anbieters).',
    'enter what never changes (commit of the weights, or version of the provider).',
  ),
  access: point(
    'access',
    'festlegen, welche Mandanten es nutzen dürfen; angenommen ist eingeschränkt.',
    'settle which tenants may use it; restricted is assumed.',
  ),
  provider: point(
    'provider',
    'Anbieter des Modells mit Sitz eintragen (Modellkarte).',
    'enter who placed it on the market, with seat (model card).',
  ),
  weights: point(
    'weights',
    'klären, ob die Gewichte zu haben sind; angenommen ist geschlossen.',
    'settle whether the weights can be had; closed is assumed.',
  ),
  licence: point(
    'licence',
    'Lizenz als SPDX-Ausdruck eintragen (Modellkarte oder Vertrag); ist sie keine der SPDX-Liste, unter licence.uri die Adresse ihres Textes.',
    'enter the licence as SPDX expression (model card or contract); if it is none of the SPDX list, the address of its text under licence.uri.',
  ),
  publicSectorUse: point(
    'publicSectorUse',
    'prüfen, ob die Lizenz die Nutzung durch Behörden erlaubt.',
    'check whether the licence lets authorities use it.',
  ),
  hosting: point('hosting', 'eintragen, wer das Modell betreibt.', 'enter who runs the model.'),
  tasks: point('tasks', 'Aufgabe eintragen; angenommen ist Chat.', 'enter the task; chat is assumed.'),
  contextWindow: point(
    'contextWindow',
    'gesamtes Kontextfenster eintragen (Modellkarte).',
    'enter the whole context window (model card).',
  ),
  languages: point(
    'languages',
    'Sprachen eintragen, getestete als solche.',
    'enter languages, tested ones as such.',
  ),
  intendedUse: point(
    'intendedUse',
    'vorgesehene Nutzung eintragen (Modellkarte).',
    'enter the intended use (model card).',
  ),
  limitations: point('limitations', 'Grenzen eintragen (Modellkarte).', 'enter limitations (model card).'),
  gpai: point(
    'gpai',
    'klären, ob es ein KI-Modell mit allgemeinem Verwendungszweck ist (Dokumentation des Anbieters).',
    "settle whether it is a general-purpose model (provider's documentation).",
  ),
  outputMarking: point(
    'compliance.transparency.outputMarking',
    'eintragen, wie erzeugte Inhalte gekennzeichnet werden; none mit Begründung ist erlaubt (Artikel 50 der KI-Verordnung).',
    'enter how generated content is marked; none with a reason is allowed (Article 50 of the AI Act).',
  ),
  training: point(
    'training',
    'klären, ob mit Verwaltungsdaten oder personenbezogenen Daten trainiert wurde (Modellkarte).',
    'settle whether it was trained with data of the administration or personal data (model card).',
  ),
  capabilities: point(
    'capabilities',
    'Fähigkeiten am Gateway prüfen (pruefstein check).',
    'check capabilities at the gateway (pruefstein check).',
  ),
};

/** What an MCP server.json leaves open of a connector. */
export const connectorPoints: readonly OpenPoint[] = [
  point(
    'mcpVersions',
    'Fassungen von MCP eintragen (Antwort auf initialize); angenommen ist 2025-11-25.',
    'enter revisions of MCP (answer to initialize); 2025-11-25 is assumed.',
  ),
  point(
    'auth',
    'Anmeldung eintragen (Metadaten der geschützten Ressource).',
    'enter how callers prove who they are (protected resource metadata).',
  ),
  point(
    'userContext',
    'eintragen, wie der Konnektor erfährt, für wen er handelt.',
    'enter how it learns for whom it acts.',
  ),
  point('toolNamespace', 'auf der Plattform eindeutig machen.', 'make it unique on the platform.'),
  point('tools', 'Werkzeuge aus tools/list übernehmen.', 'take the tools from tools/list.'),
  point(
    'backend',
    'angebundenes Verfahren und seine Art eintragen.',
    'enter what it connects to, and of what kind that is.',
  ),
  point('dataFlow', 'Richtung und Arten der Daten eintragen.', 'enter direction and kinds of data.'),
  point(
    'egress',
    'Ziele außerhalb der Plattform eintragen; angenommen ist das offene Internet.',
    'enter what it reaches beyond the platform; the open internet is assumed.',
  ),
  point(
    'provenance',
    'eintragen, ob Ergebnisse ihre Quelle nennen.',
    'enter whether results name their source.',
  ),
  point('logging', 'eintragen, was von Aufrufen aufbewahrt wird.', 'enter what is kept of calls.'),
];
