import type { HttpTransport } from '../conformance/index.ts';
import type { EntryDocument } from '../schemas/0.1/types/descriptor.ts';
import { validators } from '../schemas/0.1/validators/descriptor.js';
import { addressProblem } from './config/address.ts';
import { noFlags } from './config/no-flags.ts';
import { override, type RunFlags } from './config/overrides.ts';
import type { Base } from './config/settings.ts';
import { connect } from './connection.ts';
import { configOf } from './described.ts';
import { type CliError, usageError } from './errors.ts';
import { kindOf, look, type Seen } from './look.ts';
import { terminal as inert } from './report/inert.ts';
import type { Surroundings } from './surroundings.ts';

/** Where a platform describes itself. */
const descriptorPath = '/.well-known/pruefstein';

/**
 * Finds out what is at an address: its descriptor, as the base of a configuration.
 * @throws CliError that says what was found instead and what to run next
 */
export async function discover(here: Surroundings, address: string, flags: RunFlags): Promise<Base> {
  const problem = addressProblem(address, flags.insecureHttp);
  if (problem) throw at(address, problem);
  const { ca, proxy, maxRate, allowOrigin, insecureHttp } = flags;
  const { config } = override({}, { ...noFlags, ca, proxy, maxRate, allowOrigin, insecureHttp });
  const network = {
    http: { ...config.http, maxBodyBytes: 262_144 },
    plainHttpHosts: flags.insecureHttp,
    certificateFor: [new URL(address).origin],
    folder: here.folder,
    fault: (_: unknown, text: { de: string; en: string }) => usageError(text),
  };
  const transport = connect(network, here.env);
  try {
    const { origin } = new URL(address);
    const seen = await look(transport, `${origin}${descriptorPath}`, here.signal);
    if (seen.status === undefined) throw unreachable(origin, seen);
    if (seen.status !== 200) throw await lookAround(transport, address, seen, here.signal);
    return { ...baseOf(here, seen, address, config.http?.allowedOrigins ?? []), folder: here.folder };
  } finally {
    await transport.close();
  }
}

function baseOf(
  here: Surroundings,
  seen: Seen,
  address: string,
  allowedOrigins: readonly string[],
): Omit<Base, 'folder'> {
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
  const descriptor = seen.json as EntryDocument;
  const { config, foreign, exports } = configOf(descriptor, where, allowedOrigins);
  const left = foreign.map((url) => inert(url));
  const isFound = (['gateways', 'monitoring', 'connectors', 'metadata', 'identity'] as const).some(
    (member) => config[member] !== undefined,
  );
  if (!isFound && left.length === 0) {
    throw refuse(
      'die Selbstbeschreibung nennt kein Gateway; bitte „pruefstein check --gateway <Adresse> --key-env <NAME>“ verwenden.',
      'the descriptor names no gateway; please use "pruefstein check --gateway <URL> --key-env <NAME>".',
    );
  }
  // A key is meant for the address the user named; a descriptor must not send it elsewhere.
  if (!isFound) {
    throw refuse(
      `die Selbstbeschreibung verweist auf ${left[0]} und damit auf einen anderen Host; ist das gewollt: „pruefstein check --gateway ${left[0]} --key-env <NAME>“.`,
      `the descriptor points to ${left[0]} and so to another host; if that is intended: "pruefstein check --gateway ${left[0]} --key-env <NAME>".`,
    );
  }
  if (left.length > 0) {
    here.err(
      here.lang === 'de'
        ? `Nicht geprüft, weil die Selbstbeschreibung auf andere Hosts verweist: ${left.join(', ')}; mit --allow-origin zulassen oder in einer Konfiguration angeben.\n`
        : `Not checked, because the descriptor points to other hosts: ${left.join(', ')}; allow them by --allow-origin or name them in a configuration.\n`,
    );
  }
  if (exports) {
    here.err(
      here.lang === 'de'
        ? 'Nicht geprüft, was die Plattform über OTLP ausgibt: dafür in einer Konfiguration unter monitoring „source: otlp“ und die Adresse angeben, an der die Prüfung empfängt.\n'
        : 'Not checked: what the platform exports over OTLP. For that give "source: otlp" under monitoring in a configuration, and the address at which the run receives.\n',
    );
  }
  return { config, from: where, descriptorFeatures: descriptor.features, address };
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
