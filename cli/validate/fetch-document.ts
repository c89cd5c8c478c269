import { headerValue, mediaType } from '../../conformance/index.ts';
import { addressProblem } from '../config/address.ts';
import { connect } from '../connection.ts';
import { type CliError, usageError } from '../errors.ts';
import type { Surroundings } from '../surroundings.ts';
import { kit } from '../version.ts';
import { type DocumentRead, maxBytes, readDocument } from './read-document.ts';

/** How an address is reached; never with credentials. */
export interface FetchOptions {
  readonly ca: string | undefined;
  readonly insecureHttp: readonly string[];
  readonly proxy: string | undefined;
}

const deadlines = { connect: 5_000, firstByte: 10_000, idle: 5_000, total: 30_000 };

/**
 * Reads a document from an address by one GET without credentials; redirects are not followed.
 * @throws CliError in one sentence if the address cannot be asked or does not answer with a document
 */
export async function fetchDocument(
  here: Surroundings,
  url: string,
  options: FetchOptions,
): Promise<DocumentRead> {
  if (URL.canParse(url) && new URL(url).username + new URL(url).password !== '') throw withCredentials(url);
  const problem = addressProblem(url.replace(/[?#].*$/, ''), options.insecureHttp);
  if (problem) throw at(url, problem);
  const transport = connect(
    {
      http: {
        maxBodyBytes: maxBytes,
        ...(options.proxy !== undefined && { proxy: options.proxy }),
        ...(options.ca !== undefined && { tls: { ca: options.ca } }),
      },
      plainHttpHosts: options.insecureHttp,
      certificateFor: [],
      folder: here.folder,
      fault: (path, text) => at(path.at(-1) === 'proxy' ? '--proxy' : '--ca', text),
    },
    here.env,
  );
  try {
    const headers = [
      ['accept', 'application/json, application/yaml;q=0.9, */*;q=0.1'],
      ['user-agent', `${kit.name}/${kit.version}`],
    ] as const;
    const {
      answer,
      end,
      problem: failure,
    } = await transport.send({ method: 'GET', url, headers, deadlines }, here.signal);
    if (!answer) throw unreachable(url, failure ?? end);
    if (answer.status !== 200) throw refused(url, answer.status, headerValue(answer.headers, 'location'));
    if (end === 'limit' || answer.cut) return { refused: tooLarge };
    if (end !== 'complete') throw unreachable(url, failure ?? end);
    return await readDocument(answer.body, nameFor(url, mediaType(answer.headers)));
  } finally {
    await transport.close();
  }
}

const tooLarge = {
  de: 'größer als 8 MiB und damit keine Beschreibung',
  en: 'larger than 8 MiB and so no descriptor',
};

/** The media type says how to read it; without one that does, the ending of the path. */
function nameFor(url: string, type: string): string {
  if (/[/+]json$/.test(type)) return `${url}.json`;
  if (/[/+](?:x-)?yaml$/.test(type)) return `${url}.yaml`;
  return new URL(url).pathname;
}

/** What was typed is not repeated: it may be a secret. */
function withCredentials(url: string): CliError {
  const { origin, pathname } = new URL(url);
  return at(`${origin}${pathname}`, {
    de: 'die Adresse enthält Benutzer oder Kennwort; gelesen wird ohne Anmeldung, bitte ohne sie angeben oder eine Datei.',
    en: 'the address holds a user or password; it is read without credentials, please give it without them, or a file.',
  });
}

function unreachable(url: string, reason: string): CliError {
  return at(url, {
    de: `nicht erreichbar (${reason}); bitte Adresse, Netz, Proxy und Zertifikat (--ca) prüfen.`,
    en: `cannot be reached (${reason}); please check address, network, proxy and certificate (--ca).`,
  });
}

function refused(url: string, status: number, location: string | undefined): CliError {
  if (location !== undefined)
    return at(url, {
      de: `antwortet mit ${status} und verweist auf ${location}; bitte diese Adresse angeben.`,
      en: `answers with ${status} and points to ${location}; please give that address.`,
    });
  return at(url, {
    de: `antwortet mit ${status} statt mit 200; gelesen wird ohne Anmeldung, bitte eine offene Adresse oder eine Datei angeben.`,
    en: `answers with ${status} instead of 200; it is read without credentials, please give an open address or a file.`,
  });
}

function at(where: string, { de, en }: { readonly de: string; readonly en: string }): CliError {
  return usageError({ de: `${where}: ${de}`, en: `${where}: ${en}` });
}
