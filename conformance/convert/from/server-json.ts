import type { metadata } from '../../release.ts';
import { ConversionProblem, onlyGiven } from '../conversion.ts';
import { ownMember, publisherMember } from '../server-json.ts';
import { connectorPoints, headerPoints } from './open-points.ts';
import { isMembers, SourceDocument } from './source-document.ts';
import { type Start, startHeader, withOpenPoints } from './start.ts';

/**
 * A connector descriptor begun from an MCP server.json, or from an entry of a registry, which wraps one. What an earlier
 * conversion of ours had put among the members of the publisher is taken back.
 * @throws ConversionProblem if this is no server.json
 */
export function fromServerJson(source: unknown, now: Date): Start<metadata.ConnectorDescriptor> {
  const inner = isMembers(source) && isMembers(source.server) ? source.server : source;
  if (!isMembers(inner) || typeof inner.name !== 'string' || !/^[^/\s]+\/[^/\s]+$/.test(inner.name))
    throw new ConversionProblem(noServer);
  const server = new SourceDocument(inner);
  const serverName = server.text('name') ?? '';
  const title = server.text('title') ?? serverName;
  const summary = server.text('description') ?? title;
  const remotes = server.entries('remotes');
  const packages = server.entries('packages');
  const url = remotes[0]?.text('url');
  server.text('$schema');
  const begun: metadata.ConnectorDescriptor = {
    kind: 'connector',
    ...startHeader('connector', { name: title, summary, version: server.text('version'), now }),
    serverName,
    mcpVersions: ['2025-11-25'],
    transports: transportsOf(remotes, packages),
    ...onlyGiven({ url, packages: packages.flatMap(packageOf) }),
    auth: { mode: remotes.some(wantsSecret) ? 'staticHeader' : 'unknown' },
    userContext: 'unknown',
    toolNamespace: serverName.slice(serverName.indexOf('/') + 1, 60 + serverName.indexOf('/')),
    tools: [],
    backend: { name: title, type: 'other' },
    dataFlow: { direction: 'unknown' },
    egress: { internet: true },
    provenance: { returnsSources: false },
    logging: { arguments: 'unknown', results: 'unknown' },
  };
  const carried = carriedBy(server.value('_meta'));
  const open = [...headerPoints, ...connectorPoints].filter(({ field }) => !isSettled(field, carried));
  // What we carried was part of a valid descriptor; the command judges the whole once more.
  const descriptor = { ...begun, ...carried } as metadata.ConnectorDescriptor;
  const finished = carried === undefined ? withOpenPoints(descriptor, open) : descriptor;
  return { descriptor: finished, open, lost: server.leftOver() };
}

const noServer = {
  de: 'hier ist kein server.json von MCP (name als umgekehrter Domainname mit genau einem Schrägstrich).',
  en: 'this holds no server.json of MCP (name in reverse DNS with exactly one slash).',
};

function carriedBy(meta: unknown): Readonly<Record<string, unknown>> | undefined {
  const provided = isMembers(meta) ? meta[publisherMember] : undefined;
  const own = isMembers(provided) ? provided[ownMember] : undefined;
  return isMembers(own) ? own : undefined;
}

/** An open point is closed if its member, or one of them, was carried. */
function isSettled(field: string, carried: Readonly<Record<string, unknown>> | undefined): boolean {
  return carried !== undefined && field.split(', ').some((one) => (one.split('.', 1)[0] ?? '') in carried);
}

const transportNames: Readonly<Record<string, string>> = {
  'streamable-http': 'streamableHttp',
  sse: 'sse',
  stdio: 'stdio',
};

function transportsOf(remotes: readonly SourceDocument[], packages: readonly SourceDocument[]): string[] {
  const named = [
    ...remotes.map((remote) => remote.text('type')),
    ...packages.map((one) => one.text('transport.type')),
  ];
  const known = [...new Set(named.flatMap((name) => transportNames[name ?? ''] ?? []))];
  return known.length > 0 ? known : ['streamableHttp'];
}

function packageOf(entry: SourceDocument): metadata.ConnectorPackage | [] {
  const [type, identifier] = [entry.text('registryType'), entry.text('identifier')];
  if (type === undefined || identifier === undefined) return [];
  const hash = entry.text('fileSha256');
  const [, image, tag] = /^(.+?):([^:/@]+)$/.exec(type === 'oci' ? identifier : '') ?? [];
  return {
    type,
    identifier: image ?? identifier,
    version: entry.text('version') ?? tag ?? 'unknown',
    ...(hash === undefined ? {} : { digest: `sha256:${hash}` }),
  };
}

function wantsSecret(remote: SourceDocument): boolean {
  return remote.entries('headers').some((header) => header.flag('isSecret') === true);
}
