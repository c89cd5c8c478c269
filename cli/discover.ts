import type { HttpTransport } from '../conformance/index.ts';
import type { GatewayConfig, Platform } from '../schemas/0.1/types/config.ts';
import type { DescribedGateway, EntryDocument } from '../schemas/0.1/types/descriptor.ts';
import { validators } from '../schemas/0.1/validators/descriptor.js';
import { addressProblem } from './config/address.ts';
import { override, type RunFlags } from './config/overrides.ts';
import type { Base } from './config/settings.ts';
import { connect } from './connection.ts';
import { type CliError, usageError } from './errors.ts';
import { kindOf, look, type Seen } from './look.ts';
import type { Surroundings } from './surroundings.ts';

/** Where a platform describes itself. */
export const descriptorPath = '/.well-known/pruefstein';

/**
 * Finds out what is at an address: its descriptor, as the base of a configuration.
 * @throws CliError that says what was found instead and what to run next
 */
export async function discover(here: Surroundings, address: string, flags: RunFlags): Promise<Base> {
  const problem = addressProblem(address, flags.insecureHttp);
  if (problem) throw at(address, problem);
  const { config } = override(
    {},
    { ...flags, keyEnv: undefined, headerEnv: [], chatModel: undefined, embeddingsModel: undefined },
  );
  const network = {
    http: { ...config.http, maxBodyBytes: 262_144 },
    plainHttpHosts: flags.insecureHttp,
    folder: here.folder,
    fault: (_: unknown, text: { de: string; en: string }) => usageError(text),
  };
  const transport = connect(network, here.env);
  try {
    const { origin } = new URL(address);
    const seen = await look(transport, `${origin}${descriptorPath}`, here.signal);
    if (seen.status === undefined) throw unreachable(origin, seen);
    if (seen.status !== 200) throw await lookAround(transport, address, seen, here.signal);
    return { ...baseOf(seen, address), folder: here.folder };
  } finally {
    await transport.close();
  }
}

function baseOf(seen: Seen, address: string): Omit<Base, 'folder'> {
  const { origin } = new URL(address);
  const where = `${origin}${descriptorPath}`;
  const refuse = (de: string, en: string): CliError => at(where, { de, en });
  if (seen.json === undefined) {
    throw refuse(
      `hier steht ${kindOf(seen).de} statt einer Selbstbeschreibung in JSON; bitte „pruefstein check --gateway <Adresse> --key-env <NAME>“ verwenden.`,
      `this is ${kindOf(seen).en} instead of a descriptor in JSON; please use "pruefstein check --gateway <URL> --key-env <NAME>".`,
    );
  }
  if (!validators.EntryDocument(seen.json)) {
    const pointer = validators.EntryDocument.errors?.[0]?.instancePath || '/';
    throw refuse(
      `die Selbstbeschreibung ist nicht lesbar (Stelle ${pointer}); bitte „pruefstein check --gateway <Adresse> --key-env <NAME>“ verwenden.`,
      `the descriptor cannot be read (at ${pointer}); please use "pruefstein check --gateway <URL> --key-env <NAME>".`,
    );
  }
  // The generated validator has just proved the shape.
  const { platform, features = [], gateways = [] } = seen.json as EntryDocument;
  const [first] = gateways;
  if (!first) {
    throw refuse(
      'die Selbstbeschreibung nennt kein Gateway; bitte „pruefstein check --gateway <Adresse> --key-env <NAME>“ verwenden.',
      'the descriptor names no gateway; please use "pruefstein check --gateway <URL> --key-env <NAME>".',
    );
  }
  // A key is meant for the address the user named; a descriptor must not send it elsewhere.
  const foreign = gateways.find(({ url }) => URL.parse(url)?.origin !== origin);
  if (foreign) {
    throw refuse(
      `die Selbstbeschreibung verweist auf ${foreign.url} und damit auf einen anderen Host; ist das gewollt: „pruefstein check --gateway ${foreign.url} --key-env <NAME>“.`,
      `the descriptor points to ${foreign.url} and so to another host; if that is intended: "pruefstein check --gateway ${foreign.url} --key-env <NAME>".`,
    );
  }
  return {
    config: { gateways: gateways.map(gatewayOf), platform: platformOf(platform) },
    from: where,
    descriptorFeatures: features,
  };
}

/**
 * Takes over nothing but name, address and models: a descriptor is the platform's text, and a member `key` in it must
 * not be read as ours.
 */
function gatewayOf({ name, url, models }: DescribedGateway): GatewayConfig {
  const roles = (['chat', 'tools', 'structuredOutput', 'embeddings'] as const).flatMap((role) => {
    const model = models?.[role];
    return model ? [[role, { id: model.id }] as const] : [];
  });
  return { ...(name === undefined ? {} : { name }), url, models: Object.fromEntries(roles) };
}

function platformOf(platform: EntryDocument['platform']): Platform {
  const { name, operator, product, version } = platform ?? {};
  return {
    ...(name === undefined ? {} : { name }),
    ...(operator === undefined ? {} : { operator }),
    ...(product === undefined ? {} : { product }),
    ...(version === undefined ? {} : { version }),
  };
}

/** Says in one sentence what is at the usual paths and what to run next. */
async function lookAround(
  transport: HttpTransport,
  address: string,
  descriptor: Seen,
  signal: AbortSignal,
): Promise<CliError> {
  const { origin, pathname } = new URL(address);
  const own = pathname.replace(/\/+$/, '');
  const paths = [...new Set([`${own}/models`, '/v1/models', '/models', '/health', '/openapi.json', '/'])];
  const found: { path: string; seen: Seen }[] = [];
  // One after the other: this is a look, not a test.
  for (const path of paths) found.push({ path, seen: await look(transport, `${origin}${path}`, signal) });
  const there = found.filter(({ seen }) => seen.status !== undefined && seen.status !== 404);
  const list = (lang: 'de' | 'en'): string => {
    const parts = there.map(({ path, seen }) => `${path} ${seen.status} (${kindOf(seen)[lang]})`);
    if (parts.length > 0) return parts.join(', ');
    return lang === 'de' ? `nichts unter ${paths.join(', ')}` : `nothing at ${paths.join(', ')}`;
  };
  // 401 and 403 in JSON are what a gateway says to whoever comes without a key.
  const gateway = there.find(
    ({ path, seen }) =>
      path.endsWith('/models') && [200, 401, 403].includes(seen.status ?? 0) && seen.json !== undefined,
  );
  const base = gateway ? `${origin}${gateway.path.slice(0, -'/models'.length)}` : undefined;
  const status = descriptor.status;
  return usageError({
    de: `${address} hat keine Selbstbeschreibung (${descriptorPath}: ${status}), gefunden: ${list('de')}; ${base ? `weiter mit „pruefstein check --gateway ${base} --key-env <NAME>“.` : 'bitte die Adresse des Gateways erfragen und mit --gateway angeben.'}`,
    en: `${address} has no descriptor (${descriptorPath}: ${status}), found: ${list('en')}; ${base ? `go on with "pruefstein check --gateway ${base} --key-env <NAME>".` : 'please ask for the address of the gateway and give it with --gateway.'}`,
  });
}

function unreachable(origin: string, { problem }: Seen): CliError {
  return at(origin, {
    de: `nicht erreichbar (${problem}); bitte Adresse, Netz, Proxy und Zertifikat (--ca) prüfen.`,
    en: `cannot be reached (${problem}); please check address, network, proxy and certificate (--ca).`,
  });
}

function at(where: string, text: { de: string; en: string }): CliError {
  return usageError({ de: `${where}: ${text.de}`, en: `${where}: ${text.en}` });
}
