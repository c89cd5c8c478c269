import { defineCheck } from '../../../define-check.ts';
import { followed, mostFollowed, serverJsonsIn } from '../../../read/announced.ts';
import { entriesOf, isObject, isText, memberOf, shown } from '../../../read/members.ts';
import { fitsTemplate } from '../../../read/same-address.ts';
import type { metadata } from '../../../release.ts';
import {
  announcedNeeds,
  announcingIn,
  type Difference,
  disagreements,
  followMessages,
  wholeAnswer,
} from '../announced-evidence.ts';
import { connectorsOn } from '../descriptors.ts';

const most = mostFollowed.serverJsons;

export default defineCheck({
  id: 'server-json-agrees',
  verifies: 'META-112',
  needs: [...announcedNeeds, 'announced.serverJsons'],
  messages: {
    ...followMessages,
    unreadable: {
      de: '{url} lieferte keine server.json mit Namen.',
      en: '{url} delivered no server.json with a name.',
    },
    differs: {
      de: 'Die server.json {url} nennt als {member} {published}, die Beschreibung des Konnektors {described}.',
      en: 'As {member} the server.json {url} states {published}, the descriptor of the connector {described}.',
    },
    none: {
      de: 'Kein offen beschriebener Konnektor verlinkt eine server.json.',
      en: 'No connector that is described openly links to a server.json.',
    },
  },
  *run(evidence) {
    const announcing = announcingIn(evidence);
    const connectors = connectorsOn(announcing.connectors);
    const all = followed(announcing, serverJsonsIn(announcing), evidence['announced.serverJsons'], most);
    if (all.length === 0) yield { kind: 'note', message: 'none', evidence: announcing.entry };
    for (const one of all) {
      const answer = yield* wholeAnswer(one, most);
      if (!answer) continue;
      const { written: url } = one.target;
      const server = serverIn(answer.json);
      if (!isText(memberOf(server, 'name'))) {
        yield { message: 'unreadable', data: { url }, evidence: answer };
        continue;
      }
      for (const { body } of connectors.filter(({ body }) => body.serverJson === url))
        yield* disagreements(answer, url, differences(body, server));
    }
  },
});

/** A registry wraps the document in what it knows of it. */
function serverIn(json: unknown): unknown {
  const wrapped = memberOf(json, 'server');
  return isObject(wrapped) && memberOf(json, 'name') === undefined ? wrapped : json;
}

function* differences(
  { serverName, version, url, packages = [] }: metadata.ConnectorDescriptor,
  server: unknown,
): Iterable<Difference> {
  const [name, published] = [memberOf(server, 'name'), memberOf(server, 'version')];
  if (name !== serverName) yield ['name', serverName, shown(name)];
  if (published !== version) yield ['version', version, shown(published)];
  const remotes = entriesOf(memberOf(server, 'remotes'))
    .map((remote) => memberOf(remote, 'url'))
    .filter(isText);
  if (url !== undefined && remotes.length > 0 && !remotes.some((remote) => fitsTemplate(url, remote)))
    yield ['remotes', url, shown(remotes)];
  const listed = entriesOf(memberOf(server, 'packages'));
  for (const one of packages.filter(() => listed.length > 0))
    if (!listed.some((other) => isSamePackage(one, other)))
      yield ['packages', `${one.type} ${one.identifier} ${one.version}`, shown(listed.map(shortPackage))];
}

/** A container image is named with its version and has no member for it. */
function isSamePackage({ type, identifier, version }: metadata.ConnectorPackage, other: unknown): boolean {
  const [kind, name, stated] = ['registryType', 'identifier', 'version'].map((member) =>
    memberOf(other, member),
  );
  if (kind !== type) return false;
  if (type === 'oci') return name === identifier || name === `${identifier}:${version}`;
  return name === identifier && (stated === undefined || stated === version);
}

function shortPackage(one: unknown): string {
  return ['registryType', 'identifier', 'version']
    .map((member) => memberOf(one, member))
    .filter(isText)
    .join(' ');
}
