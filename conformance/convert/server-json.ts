import type { metadata } from '../release.ts';
import { catalogue } from '../release.ts';
import type { Text } from '../text.ts';
import { type Conversion, type Members, onlyGiven } from './conversion.ts';
import { carriedMembers, lostIn } from './mapped-places.ts';

/** The schema whose rules the document follows. */
const serverSchema = 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json';

/** Where the registry keeps members of the publisher, and the one that is ours. */
export const publisherMember = 'io.modelcontextprotocol.registry/publisher-provided';
export const ownMember = `${catalogue.names.reverseDnsNamespace}/descriptor`;

/** Characters that title and description may have. */
const longestText = 100;

/** How the standard's transports are called in server.json; `stdio` is no remote. */
const remoteTypes: Readonly<Record<string, string>> = { streamableHttp: 'streamable-http', sse: 'sse' };

/** The server.json of a connector. */
export function toServerJson(connector: metadata.ConnectorDescriptor): Conversion {
  const remarks: Text[] = [];
  const title = fitting(connector.title, 'title', remarks);
  const description = fitting(connector.summary, 'description', remarks);
  if (remotesOf(connector).length === 0 && !connector.packages?.length) remarks.push(unreachable);
  remarks.push(...(connector.packages ?? []).flatMap(remarkOn));
  return {
    document: onlyGiven({
      $schema: serverSchema,
      name: connector.serverName,
      title,
      description,
      version: connector.version,
      remotes: remotesOf(connector),
      packages: connector.packages?.map((entry) => packageOf(entry, connector)),
      _meta: { [publisherMember]: { [ownMember]: carriedMembers(connector, 'server-json') } },
    }),
    lost: lostIn(connector, 'server-json'),
    remarks,
  };
}

const unreachable: Text = {
  de: 'Die Beschreibung nennt weder packages noch eine url mit http(s); wer den Eintrag liest, weiß nicht, wie der Konnektor erreicht wird.',
  en: 'The descriptor names neither packages nor a url with http(s); whoever reads the entry does not know how to reach the connector.',
};

function remotesOf({ transports, url }: metadata.ConnectorDescriptor): Members[] {
  if (url === undefined || !/^https?:\/\/\S+$/.test(url)) return [];
  return transports
    .map((transport) => remoteTypes[transport])
    .filter((type) => type !== undefined)
    .map((type) => onlyGiven({ type, url, variables: variablesOf(url) }));
}

/** What stands in braces in an address is to be given by whoever uses it. */
function variablesOf(url: string): Members {
  const names = [...url.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  return Object.fromEntries(names.map((name) => [name, { isRequired: true }]));
}

function packageOf(entry: metadata.ConnectorPackage, connector: metadata.ConnectorDescriptor): Members {
  const { type, identifier, version, digest } = entry;
  const [remote] = remotesOf(connector);
  const transport = connector.transports.includes('stdio') ? { type: 'stdio' } : remote;
  const hash = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
  const one = isOneVersion(version) ? version : undefined;
  // A container image is named with its version and has no member for it.
  const named = type === 'oci' ? { identifier: withVersion(identifier, one) } : { identifier, version: one };
  return onlyGiven({
    registryType: type,
    ...named,
    fileSha256: hash,
    transport: transport ?? { type: 'stdio' },
  });
}

/** Neither a range nor the word for the newest. */
function isOneVersion(version: string): boolean {
  return version !== 'latest' && !/^[\^~<>=]|[*\s|]|\.x\b/i.test(version);
}

/** What the registry refuses and we cannot mend. */
function remarkOn({ type, identifier, version, digest }: metadata.ConnectorPackage): Text[] {
  const remarks: Text[] = [];
  if (!isOneVersion(version))
    remarks.push({
      de: `packages: ${identifier} nennt mit „${version}“ nicht genau eine Version; sie ist weggelassen.`,
      en: `packages: "${version}" of ${identifier} is not exactly one version; it is left out.`,
    });
  if (type === 'mcpb' && digest === undefined)
    remarks.push({
      de: `packages: ${identifier} ist ein mcpb-Paket; dafür ist ein digest (sha256) Pflicht. Bitte ergänzen.`,
      en: `packages: ${identifier} is an mcpb package, which must have a digest (sha256). Please add it.`,
    });
  return remarks;
}

function withVersion(image: string, version: string | undefined): string {
  const name = image.slice(image.lastIndexOf('/') + 1);
  return version === undefined || /[:@]/.test(name) ? image : `${image}:${version}`;
}

/** The German text if it is short enough, else the English one, else the German one cut at a word. */
function fitting(text: { de: string; en?: string }, member: string, remarks: Text[]): string {
  if (text.de.length <= longestText) return text.de;
  if (text.en !== undefined && text.en.length <= longestText) {
    remarks.push({
      de: `${member}: der deutsche Text ist länger als ${longestText} Zeichen; übernommen ist der englische.`,
      en: `${member}: the German text has over ${longestText} characters; the English one is taken.`,
    });
    return text.en;
  }
  remarks.push({
    de: `${member}: der Text ist länger als ${longestText} Zeichen und wurde gekürzt; in der Beschreibung steht er ganz.`,
    en: `${member}: the text has over ${longestText} characters and was cut; the descriptor has all of it.`,
  });
  const start = text.de.slice(0, longestText - 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), longestText / 2)).trimEnd()}…`;
}
