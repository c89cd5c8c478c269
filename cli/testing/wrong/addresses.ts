import type { WrongInput } from '../wrong-input.ts';

export const addresses: readonly WrongInput[] = [
  {
    name: 'no scheme',
    args: ['check', 'ki.example/v1'],
    de: '„ki.example/v1“ ist keine Konfiguration (.yaml, .json); ist eine Adresse gemeint, fehlt https:// davor.',
    en: '"ki.example/v1" is no configuration (.yaml, .json); if an address is meant, https:// is missing before it.',
  },
  {
    name: 'no scheme in --gateway',
    args: ['check', '--gateway', 'ki.example/v1'],
    de: '--gateway: „ki.example/v1“ ist keine vollständige Adresse; erwartet wird die Form https://ki.example/v1.',
    en: '--gateway: "ki.example/v1" is no complete address; expected is the form https://ki.example/v1.',
  },
  {
    name: 'a scheme that is not HTTP',
    args: ['check', '--gateway', 'ftp://ki.example/v1'],
    de: '--gateway: ftp: wird nicht unterstützt; bitte eine Adresse mit https:// angeben.',
    en: '--gateway: ftp: is not supported; please give an address with https://.',
  },
  {
    name: 'http over a network',
    args: ['check', '--gateway', 'http://ki.example/v1', '--key-env', 'KI_KEY'],
    env: { KI_KEY: 'sk-0123456789' },
    de: '--gateway: http zu ki.example ist unverschlüsselt und nicht erlaubt; bitte https verwenden oder mit --insecure-http ki.example ausdrücklich zulassen.',
    en: '--gateway: http to ki.example is unencrypted and not allowed; please use https or allow it explicitly by --insecure-http ki.example.',
  },
  {
    name: 'a password in the address',
    args: ['check', '--gateway', 'https://anna:geheim@ki.example/v1'],
    de: '--gateway: die Adresse von ki.example enthält Benutzer oder Kennwort; Zugangsdaten gehören in --key-env oder --header-env.',
    en: '--gateway: the address of ki.example holds a user or password; credentials belong into --key-env or --header-env.',
  },
  {
    name: 'a query in the address',
    args: ['check', '--gateway', 'https://ki.example/v1?key=1'],
    de: '--gateway: die Adresse darf nicht ? oder # enthalten, gemeint ist wohl https://ki.example/v1.',
    en: '--gateway: the address must not contain ? or #, probably https://ki.example/v1 is meant.',
  },
  {
    name: 'a cloud metadata address',
    args: ['check', '--gateway', 'https://169.254.169.254/v1'],
    de: '--gateway: 169.254.169.254 ist der Metadatendienst einer Cloud und wird nie angesprochen; bitte die Adresse der Plattform angeben.',
    en: "--gateway: 169.254.169.254 is the metadata service of a cloud and is never contacted; please give the platform's address.",
  },
  {
    name: 'an address instead of a host',
    args: ['check', '--gateway', 'https://ki.example/v1', '--insecure-http', 'http://ki.example'],
    de: '--insecure-http: erwartet wird nur der Name des Hosts, nicht „http://ki.example“.',
    en: '--insecure-http: only the host\'s name is expected, not "http://ki.example".',
  },
  {
    name: 'two addresses',
    args: ['check', 'https://ki.example', '--gateway', 'https://ki.example/v1'],
    de: 'Es sind zwei Adressen angegeben (https://ki.example und --gateway); bitte nur eine.',
    en: 'Two addresses are given (https://ki.example and --gateway); please give only one.',
  },
  {
    name: 'an address for plan',
    args: ['plan', 'https://ki.example'],
    de: 'plan sendet nichts und kann https://ki.example daher nicht befragen; bitte --gateway oder eine Konfiguration angeben.',
    en: 'plan sends nothing and so cannot ask https://ki.example; please give --gateway or a configuration.',
  },
  {
    name: 'a proxy that is no address',
    args: [
      'check',
      '--gateway',
      'https://ki.example/v1',
      '--key-env',
      'KI_KEY',
      '--proxy',
      'socks5://proxy.example:1080',
    ],
    env: { KI_KEY: 'sk-0123456789' },
    de: '--proxy: der Proxy ist nicht verwendbar (socks5:); erwartet wird die Form http://proxy.example:3128.',
    en: '--proxy: the proxy cannot be used (socks5:); expected is the form http://proxy.example:3128.',
  },
  {
    name: 'a proxy variable that is no address',
    args: ['check', '--gateway', 'https://ki.example/v1', '--key-env', 'KI_KEY'],
    env: { KI_KEY: 'sk-0123456789', HTTPS_PROXY: 'socks5://proxy.example:1080' },
    de: 'HTTPS_PROXY oder HTTP_PROXY: der Proxy ist nicht verwendbar (socks5:); erwartet wird die Form http://proxy.example:3128.',
    en: 'HTTPS_PROXY or HTTP_PROXY: the proxy cannot be used (socks5:); expected is the form http://proxy.example:3128.',
  },
];
