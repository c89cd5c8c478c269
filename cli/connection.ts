import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createTransport, type HttpTransport, TransportMistake } from '../conformance/index.ts';
import type { Config } from '../schemas/0.1/types/config.ts';
import { mistakeText } from './config/address.ts';
import type { Fault } from './config/settings.ts';
import { reasonOf, usageError } from './errors.ts';

/** How the platform is reached, as far as files and environment decide it. */
export interface Network {
  readonly http: NonNullable<Config['http']>;
  readonly plainHttpHosts: readonly string[];
  /** Origins of the platform, which alone get to see our certificate. */
  readonly certificateFor: readonly string[];
  /** The folder that file names in the configuration start from. */
  readonly folder: string;
  readonly fault: Fault;
}

/** This machine is never reached through a proxy. */
const direct = 'localhost,.localhost,127.0.0.1,::1';

/**
 * Makes the transport of a run: reads certificate files and proxy variables, which the library never does.
 * @throws CliError for a file, certificate or proxy that is of no use
 */
export function connect(network: Network, env: Readonly<Record<string, string | undefined>>): HttpTransport {
  const { http, fault } = network;
  const { tls = {} } = http;
  const read = (name: 'ca' | 'certificate' | 'key'): string | undefined => {
    const file = tls[name];
    if (file === undefined) return undefined;
    try {
      return readFileSync(resolve(network.folder, file), 'utf8');
    } catch (error) {
      throw fault(['http', 'tls', name], {
        de: `die Datei ${file} ist nicht lesbar (${reasonOf(error)}); bitte Name und Rechte prüfen.`,
        en: `the file ${file} cannot be read (${reasonOf(error)}); please check name and permissions.`,
      });
    }
  };
  const [ca, certificate, key] = [read('ca'), read('certificate'), read('key')];
  const variable = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  try {
    return createTransport({
      ...(http.maxConnections === undefined ? {} : { maxConnections: http.maxConnections }),
      limits: {
        ...(http.maxHeaderBytes === undefined ? {} : { headerBytes: http.maxHeaderBytes }),
        ...(http.maxBodyBytes === undefined ? {} : { bodyBytes: http.maxBodyBytes }),
      },
      plainHttpHosts: network.plainHttpHosts,
      tls: {
        ...(ca === undefined ? {} : { ca: [ca] }),
        ...(certificate === undefined ? {} : { certificate, certificateFor: network.certificateFor }),
        ...(key === undefined ? {} : { key }),
        ...(tls.passphrase === undefined ? {} : { passphrase: tls.passphrase }),
        ...(tls.systemStore === undefined ? {} : { systemStore: tls.systemStore }),
      },
      proxy: {
        http: http.proxy ?? variable('HTTP_PROXY'),
        https: http.proxy ?? variable('HTTPS_PROXY'),
        noProxy: `${direct},${variable('NO_PROXY')}`,
      },
    });
  } catch (error) {
    if (!(error instanceof TransportMistake)) throw error;
    const text = mistakeText(error);
    if (error.code === 'badCertificate' && error.detail.startsWith('ca')) {
      throw fault(['http', 'tls', 'ca'], {
        de: `die Datei ${tls.ca} enthält kein lesbares Zertifikat; erwartet wird eine PEM-Datei.`,
        en: `the file ${tls.ca} holds no readable certificate; expected is a PEM file.`,
      });
    }
    if (error.code === 'badCertificate') throw fault(['http', 'tls', 'certificate'], text);
    if (http.proxy !== undefined) throw fault(['http', 'proxy'], text);
    throw usageError({
      de: `HTTPS_PROXY oder HTTP_PROXY: ${text.de}`,
      en: `HTTPS_PROXY or HTTP_PROXY: ${text.en}`,
    });
  }
}
