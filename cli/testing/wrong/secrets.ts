import type { WrongInput } from '../wrong-input.ts';

export const secrets: readonly WrongInput[] = [
  {
    name: 'no key',
    args: ['check', '--gateway', 'https://ki.example/v1'],
    de: '--gateway: für gateway fehlt der Zugangsschlüssel; bitte mit --key-env NAME die Umgebungsvariable nennen, in der er steht, oder in der Konfiguration key setzen.',
    en: '--gateway: the access key for gateway is missing; please name the environment variable that holds it with --key-env NAME, or set key in the configuration.',
  },
  {
    name: 'a variable that is not set',
    args: ['check', '--gateway', 'https://ki.example/v1', '--key-env', 'KI_KEY'],
    de: '--key-env: die Umgebungsvariable KI_KEY ist nicht gesetzt oder leer; bitte setzen, etwa mit „export KI_KEY=…“.',
    en: '--key-env: the environment variable KI_KEY is not set or empty; please set it, such as by "export KI_KEY=…".',
  },
  {
    name: 'a variable that is empty',
    args: ['check', '--gateway', 'https://ki.example/v1', '--key-env', 'KI_KEY'],
    env: { KI_KEY: '' },
    de: '--key-env: die Umgebungsvariable KI_KEY ist nicht gesetzt oder leer; bitte setzen, etwa mit „export KI_KEY=…“.',
    en: '--key-env: the environment variable KI_KEY is not set or empty; please set it, such as by "export KI_KEY=…".',
  },
  {
    name: 'a key too short to be hidden',
    args: ['check', '--gateway', 'https://ki.example/v1', '--key-env', 'KI_KEY'],
    env: { KI_KEY: 'kurz' },
    de: '--key-env: das Geheimnis gateway.key hat weniger als 6 Zeichen und ließe sich in Antworten nicht sicher unkenntlich machen; bitte ein längeres verwenden.',
    en: '--key-env: the secret gateway.key has fewer than 6 characters and could not be hidden in answers safely; please use a longer one.',
  },
  {
    name: 'a key with a line break',
    args: ['check', '--gateway', 'https://ki.example/v1', '--key-env', 'KI_KEY'],
    env: { KI_KEY: 'sk-0123456789\n' },
    de: '--key-env: das Geheimnis gateway.key enthält Zeichen, die in keinem Kopffeld stehen dürfen (oft ein Zeilenumbruch am Ende); bitte bereinigen.',
    en: '--key-env: the secret gateway.key holds characters that no header field may carry (often a line break at its end); please clean it.',
  },
  {
    name: 'a header variable that is not set',
    args: [
      'check',
      '--gateway',
      'https://ki.example/v1',
      '--key-env',
      'KI_KEY',
      '--header-env',
      'X-Api-Key=FEHLT',
    ],
    env: { KI_KEY: 'sk-0123456789' },
    de: '--header-env: die Umgebungsvariable FEHLT ist nicht gesetzt oder leer; bitte setzen, etwa mit „export FEHLT=…“.',
    en: '--header-env: the environment variable FEHLT is not set or empty; please set it, such as by "export FEHLT=…".',
  },
  {
    name: 'a variable in a file that is not set',
    args: ['check', 'c.yaml'],
    files: { 'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\n` },
    de: 'c.yaml:3:10: die Umgebungsvariable KI_KEY ist nicht gesetzt oder leer; bitte setzen, etwa mit „export KI_KEY=…“.',
    en: 'c.yaml:3:10: the environment variable KI_KEY is not set or empty; please set it, such as by "export KI_KEY=…".',
  },
  {
    name: 'a token that is no token',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\n    token: kein-token\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:4:12: gateway.token ist kein signiertes Token (JWT mit drei Teilen); bitte ein Zugriffstoken des Ausstellers einsetzen.',
    en: 'c.yaml:4:12: gateway.token is no signed token (JWT of three parts); please use an access token of the issuer.',
  },
  {
    name: 'a variable outside secrets',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nplatform:\n  name: \${NAME}\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:5:9: Umgebungsvariablen werden nur in Schlüsseln, Token und Kopffeldern eingesetzt, nicht in „platform.name“; bitte den Wert ausschreiben.',
    en: 'c.yaml:5:9: environment variables are filled in only in keys, tokens and header fields, not in "platform.name"; please write the value out.',
  },
  {
    name: 'a passphrase that is not set',
    args: ['check', 'c.yaml'],
    files: {
      'c.yaml': `gateways:\n  - url: https://ki.example/v1\n    key: \${KI_KEY}\nhttp:\n  tls:\n    passphrase: \${FEHLT}\n`,
    },
    env: { KI_KEY: 'sk-0123456789' },
    de: 'c.yaml:6:17: die Umgebungsvariable FEHLT ist nicht gesetzt oder leer; bitte setzen, etwa mit „export FEHLT=…“.',
    en: 'c.yaml:6:17: the environment variable FEHLT is not set or empty; please set it, such as by "export FEHLT=…".',
  },
];
