import type { WrongInput } from '../wrong-input.ts';

export const config: readonly WrongInput[] = [
  {
    name: 'a mistyped member',
    args: ['check', 'c.yaml'],
    files: { 'c.yaml': 'gatways:\n  - url: https://ki.example/v1\n' },
    de: 'c.yaml:1:1: „gatways“ ist hier unbekannt; gemeint: gateways?',
    en: 'c.yaml:1:1: "gatways" is unknown here; did you mean gateways?',
  },
  {
    name: 'a mistyped member further in',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': 'gateways:\n  - url: https://ki.example/v1\n    models:\n      chat: { id: a, capp: 5 }\n',
    },
    de: 'c.yaml:4:22: „capp“ ist hier unbekannt; gemeint: cap?',
    en: 'c.yaml:4:22: "capp" is unknown here; did you mean cap?',
  },
  {
    name: 'a member nobody knows',
    args: ['check', 'c.json'],
    files: { 'c.json': '{\n  "gateways": [{ "url": "https://ki.example/v1", "zzz": 1 }]\n}' },
    de: 'c.json:2:50: „zzz“ ist hier unbekannt; möglich: name, url, key, restrictedKey, lowQuotaKey, token, headers, models.',
    en: 'c.json:2:50: "zzz" is unknown here; possible: name, url, key, restrictedKey, lowQuotaKey, token, headers, models.',
  },
  {
    name: 'a member that is missing',
    args: ['check', 'c.yaml'],
    files: { 'c.yaml': 'gateways:\n  - key: abcdefgh\n' },
    de: 'c.yaml:2:5: hier fehlt „url“; bitte ergänzen.',
    en: 'c.yaml:2:5: "url" is missing here; please add it.',
  },
  {
    name: 'a number for a text',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nplatform:\n  version: 1.10\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:5:12: hier steht 1.1, erwartet wird ein Text; bitte in Anführungszeichen setzen.',
    en: 'c.yaml:5:12: this is 1.1, expected is a text; please put it into quotes.',
  },
  {
    name: 'a text for a number',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nbudget:\n  tokens: viele\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:5:11: hier steht "viele", erwartet wird eine ganze Zahl.',
    en: 'c.yaml:5:11: this is "viele", expected is a whole number.',
  },
  {
    name: 'a number too small',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nhttp: { maxRate: 0 }\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:4:18: hier steht 0, erwartet wird mindestens 0.01.',
    en: 'c.yaml:4:18: this is 0, expected is at least 0.01.',
  },
  {
    name: 'a value there is none of',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nenvironment: staging\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:4:14: hier steht "staging", erwartet wird eines von: production, test.',
    en: 'c.yaml:4:14: this is "staging", expected is one of: production, test.',
  },
  {
    name: 'another release',
    args: ['check', 'c.yaml'],
    files: { 'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nrelease: "0.2"\n` },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:4:10: hier steht "0.2", erwartet wird "0.1".',
    en: 'c.yaml:4:10: this is "0.2", expected is "0.1".',
  },
  {
    name: 'a date that is none',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nattestations:\n  - { requirement: GW-042, role: Leitung, date: 30.2.2026 }\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:5:49: hier steht "30.2.2026", erwartet wird ein Datum wie 2027-12-31.',
    en: 'c.yaml:5:49: this is "30.2.2026", expected is a date such as 2027-12-31.',
  },
  {
    name: 'an id of the wrong form',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nattestations:\n  - { requirement: gw42, role: Leitung, date: "2026-11-01" }\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:5:20: hier steht "gw42", erwartet wird eine Kennung wie GW-073.',
    en: 'c.yaml:5:20: this is "gw42", expected is an id such as GW-073.',
  },
  {
    name: 'an attestation of what is checked',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nattestations:\n  - { requirement: GW-073, role: Leitung, date: "2026-11-01" }\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:5:20: GW-073 wird geprüft und kann nicht erklärt werden; bitte den Eintrag entfernen.',
    en: 'c.yaml:5:20: GW-073 is checked and cannot be attested; please remove the entry.',
  },
  {
    name: 'a justification of a MUST',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\njustifications:\n  - { requirement: GW-073, role: Leitung, date: "2026-11-01", reason: x, expiry: "2027-01-01" }\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:5:20: GW-073 ist kein SOLL, daher hilft keine Begründung; bitte den Eintrag entfernen.',
    en: 'c.yaml:5:20: GW-073 is no SHOULD, so no justification helps; please remove the entry.',
  },
  {
    name: 'an unknown requirement',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nattestations:\n  - { requirement: GW-042, role: Leitung, date: "2026-11-01" }\n  - { requirement: GW-999, role: Leitung, date: "2026-11-01" }\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:6:20: „GW-999“ ist keine Anforderung; „pruefstein list“ zeigt alle.',
    en: 'c.yaml:6:20: "GW-999" is no requirement; "pruefstein list" shows all.',
  },
  {
    name: 'a mistyped feature',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nfeatures: [gateway.embedings]\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:4:12: „gateway.embedings“ ist kein Merkmal; gemeint: gateway.embeddings?',
    en: 'c.yaml:4:12: "gateway.embedings" is no feature; did you mean gateway.embeddings?',
  },
  {
    name: 'a mistyped profile',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nprofiles: [gatewy]\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:4:12: „gatewy“ ist kein Profil; gemeint: gateway?',
    en: 'c.yaml:4:12: "gatewy" is no profile; did you mean gateway?',
  },
  {
    name: 'no gateway',
    args: ['check', 'c.yaml'],
    files: { 'c.yaml': 'platform: { name: KI }\n' },
    de: 'c.yaml:1:1: kein Gateway angegeben; bitte unter „gateways“ eine Adresse (url) eintragen oder --gateway verwenden.',
    en: 'c.yaml:1:1: no gateway is given; please enter an address (url) under "gateways" or use --gateway.',
  },
  {
    name: 'an empty file',
    args: ['check', 'c.yaml'],
    files: { 'c.yaml': '' },
    de: 'c.yaml:1:1: die Konfiguration ist leer; „pruefstein init“ legt eine Vorlage an.',
    en: 'c.yaml:1:1: the configuration is empty; "pruefstein init" writes a template.',
  },
  {
    name: 'two gateways of one name',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\n    name: nord\n  - url: https://ki.example/v2\n    name: nord\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:5:5: der Name „nord“ ist schon vergeben; bitte jedem Endpunkt einen eigenen Namen (name) geben.',
    en: 'c.yaml:5:5: the name "nord" is taken already; please give every endpoint a name of its own.',
  },
  {
    name: 'figures of a gateway that is not there',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    name: nord\nmonitoring:\n  - url: https://ki.example/metrics\n    gateway: nort\n`,
    },
    de: 'c.yaml:6:14: „nort“ ist der Name keines Gateways; gemeint: nord?',
    en: 'c.yaml:6:14: "nort" is the name of no gateway; did you mean nord?',
  },
  {
    name: 'a flag for two gateways',
    args: ['check', 'c.yaml', '--chat-model', 'a'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\n  - url: https://ki.example/v2\n    name: zwei\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: '--chat-model gilt nur bei einem Gateway, die Konfiguration nennt 2; bitte den Wert dort eintragen.',
    en: '--chat-model needs a single gateway, the configuration names 2; please write the value there.',
  },
  {
    name: 'a wrong address in a file',
    args: ['check', 'c.yaml'],
    files: { 'c.yaml': 'gateways:\n  - url: ki.example\n' },
    de: 'c.yaml:2:10: „ki.example“ ist keine vollständige Adresse; erwartet wird die Form https://ki.example/v1.',
    en: 'c.yaml:2:10: "ki.example" is no complete address; expected is the form https://ki.example/v1.',
  },
  {
    name: 'a repeated member',
    args: ['check', 'c.yaml'],
    files: { 'c.yaml': 'gateways: []\ngateways: []\n' },
    de: 'c.yaml:2:1: dieser Name steht hier zum zweiten Mal; bitte nur einmal angeben.',
    en: 'c.yaml:2:1: this name stands here a second time; please give it only once.',
  },
  {
    name: 'broken JSON',
    args: ['check', 'c.json'],
    files: { 'c.json': '{ "gateways": [ }' },
    de: 'c.json:1:17: kein gültiges JSON: ein Wert erwartet, nicht „}“.',
    en: 'c.json:1:17: no valid JSON: expected a value, not "}".',
  },
];
