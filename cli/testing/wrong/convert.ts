import type { WrongInput } from '../wrong-input.ts';

const template = (change: object) =>
  JSON.stringify({
    $schema: 'https://w3id.org/pruefstein/0.1/metadata#/$defs/TemplateDescriptor',
    kind: 'template',
    ...change,
  });

export const conversions: readonly WrongInput[] = [
  {
    name: 'no direction',
    args: ['convert', 'a.json'],
    de: 'Bitte genau eines angeben: --to (Beschreibung in ein anderes Format) oder --from (fremdes Dokument in eine Beschreibung).',
    en: 'Please give exactly one: --to (descriptor to another format) or --from (document of others to a descriptor).',
  },
  {
    name: 'both directions',
    args: ['convert', 'a.json', '--to', 'cyclonedx', '--from', 'litellm'],
    de: 'Bitte genau eines angeben: --to (Beschreibung in ein anderes Format) oder --from (fremdes Dokument in eine Beschreibung).',
    en: 'Please give exactly one: --to (descriptor to another format) or --from (document of others to a descriptor).',
  },
  {
    name: 'a kind for a descriptor that has one',
    args: ['convert', 'a.json', '--to', 'cyclonedx', '--kind', 'model'],
    de: '--kind und --name gehören zu --from; eine Beschreibung sagt beides selbst.',
    en: '--kind and --name belong to --from; a descriptor says both itself.',
  },
  {
    name: 'a kind that does not come of the document',
    args: ['convert', 'a.json', '--from', 'litellm', '--kind', 'connector'],
    de: 'Aus litellm wird keine Beschreibung der Art connector; möglich: model.',
    en: 'litellm does not become a descriptor of the kind connector; possible: model.',
  },
  {
    name: 'a format nobody knows',
    args: ['convert', 'a.json', '--to', 'cyclondx'],
    de: '--to kennt „cyclondx“ nicht; möglich: cyclonedx, a2a-card, server-json, dcat-ap-de (gemeint: cyclonedx?).',
    en: '--to does not know "cyclondx"; possible: cyclonedx, a2a-card, server-json, dcat-ap-de (did you mean cyclonedx?).',
  },
  {
    name: 'a document to convert that does not exist',
    args: ['convert', 'fehlt.json', '--to', 'cyclonedx'],
    de: 'fehlt.json: die Datei gibt es nicht; bitte Name und Rechte prüfen.',
    en: 'fehlt.json: the file does not exist; please check name and permissions.',
  },
  {
    name: 'nothing on standard input to convert',
    args: ['convert', '-', '--to', 'cyclonedx'],
    de: 'Von der Standardeingabe kam nichts; sie wird mit - gelesen, etwa: … | pruefstein convert - --to cyclonedx',
    en: 'Nothing came from standard input; - reads it, such as: … | pruefstein convert - --to cyclonedx',
  },
  {
    name: 'a document that is no descriptor',
    args: ['convert', 'karte.json', '--to', 'cyclonedx'],
    files: { 'karte.json': '{"name": "Agent"}' },
    de: 'karte.json: keine Beschreibung; das Feld kind nennt eine der Arten platform, model, collection, service, connector, template. Für fremde Dokumente: --from.',
    en: 'karte.json: no descriptor; the member kind names one of platform, model, collection, service, connector, template. For documents of others: --from.',
  },
  {
    name: 'a list of models without a choice',
    args: ['convert', '--from', 'litellm', 'c.yaml'],
    files: { 'c.yaml': 'model_list:\n  - model_name: nord\n  - model_name: sued\n' },
    de: 'c.yaml: bitte mit --name ein Modell der Liste wählen: nord, sued.',
    en: 'c.yaml: please choose a model of the list with --name: nord, sued.',
  },
  {
    name: 'a server.json that is none',
    args: ['convert', '--from', 'server-json', 's.json'],
    files: { 's.json': template({}) },
    de: 's.json: hier ist kein server.json von MCP (name als umgekehrter Domainname mit genau einem Schrägstrich).',
    en: 's.json: this holds no server.json of MCP (name in reverse DNS with exactly one slash).',
  },
];
