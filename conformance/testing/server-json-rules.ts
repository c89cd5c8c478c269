/** The rules of MCP's server.json of 2025-12-11, written down by us from its published schema and documentation. */

type Members = Readonly<Record<string, unknown>>;

const isText = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'string' && value.length >= least && value.length <= most;

/** A version that stands for several is refused, and so is the word for the newest. */
const isVersion = (value: unknown): boolean =>
  isText(value, 1, 255) && value !== 'latest' && !/^[\^~<>=]|[*\s|]|\.x\b/i.test(String(value));

const isTemplate = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/\S+$/.test(value);

/** Each rule of the outermost object by its name. */
const rules: Readonly<Record<string, (server: Members) => boolean>> = {
  'the schema is named': ({ $schema }) =>
    $schema === 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
  'the name is reverse DNS with one slash': ({ name }) =>
    isText(name, 3, 200) && /^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/.test(String(name)),
  'the description has 1 to 100 characters': ({ description }) => isText(description, 1, 100),
  'the title has 1 to 100 characters': ({ title }) => title === undefined || isText(title, 1, 100),
  'the version is one version': ({ version }) => isVersion(version),
  'remotes are streamable-http or sse with an address': ({ remotes }) =>
    each(remotes, (remote) => isRemote(remote) && variablesAreDeclared(remote)),
  'packages name registry, identifier and transport': ({ packages }) => each(packages, isPackage),
  'members of the publisher are one object': ({ _meta }) =>
    _meta === undefined ||
    typeof Object(_meta)['io.modelcontextprotocol.registry/publisher-provided'] === 'object',
  'no member is unknown': (server) => Object.keys(server).every((member) => known.includes(member)),
};

const known = [
  ...['$schema', 'name', 'title', 'description', 'version', 'websiteUrl', 'repository', 'icons'],
  ...['packages', 'remotes', '_meta'],
];

function each(list: unknown, rule: (entry: Members) => boolean): boolean {
  return list === undefined || (Array.isArray(list) && list.every((entry) => rule(Object(entry))));
}

function isRemote({ type, url }: Members): boolean {
  return (type === 'streamable-http' || type === 'sse') && isTemplate(url);
}

function variablesAreDeclared({ url, variables }: Members): boolean {
  const used = [...String(url).matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
  return used.every((name) => Object.hasOwn(Object(variables), name));
}

function isPackage({ registryType, identifier, version, fileSha256, transport }: Members): boolean {
  const { type } = Object(transport);
  return (
    isText(registryType, 1, 100) &&
    isText(identifier, 1, 500) &&
    (version === undefined || isVersion(version)) &&
    (fileSha256 === undefined || /^[a-f0-9]{64}$/.test(String(fileSha256))) &&
    (registryType !== 'mcpb' || fileSha256 !== undefined) &&
    (type === 'stdio' || isRemote(Object(transport)))
  );
}

/** The names of the rules a document breaks. */
export function brokenRules(server: Members): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => (rule(server) ? [] : name));
}
