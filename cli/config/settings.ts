import {
  type Catalogue,
  collectSecrets,
  entriesOf,
  type Secrets,
  shortestSecret,
} from '../../conformance/index.ts';
import type { Config } from '../../schemas/0.1/types/config.ts';
import { usageError } from '../errors.ts';
import { listenPlanOf } from '../receiver/listen-address.ts';
import { addressProblem, originProblem } from './address.ts';
import { checkNames } from './names.ts';
import { override, type RunFlags } from './overrides.ts';
import { secretFault, variableMissing } from './secret-fault.ts';
import { faultAt, isSecret, type Path, type Source, written } from './source.ts';

/** All a run is made of, checked: what is wrong from here on is the platform or the network. */
export interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Features that came by flag. */
  readonly features: readonly string[];
  /** Features that the platform's own descriptor declares. */
  readonly descriptorFeatures: readonly string[];
  readonly plainHttpHosts: readonly string[];
  /** The folder that file names in the configuration start from. */
  readonly folder: string;
  readonly fault: Fault;
}

/** Where configuration comes from: a file, or flags alone. */
export interface Base {
  readonly config: Config;
  /** Absent if there is no file. */
  readonly source?: Source;
  /** What messages name where no flag and no place in a file fits. */
  readonly from: string;
  readonly folder: string;
  readonly descriptorFeatures?: readonly string[];
  /** The address whose descriptor this is; absent for files and flags. */
  readonly address?: string;
}

/** Makes a fault that names the flag or the place in the file a value came from. */
export type Fault = (path: Path, text: { readonly de: string; readonly en: string }) => Error;

/**
 * Puts flags over a configuration, expands its secrets and proves that it makes sense.
 * @throws CliError for the first fault, naming the flag or the place in the file
 */
export function settle(
  base: Base,
  flags: RunFlags,
  env: Readonly<Record<string, string | undefined>>,
  catalogue: Catalogue,
): Settings {
  const { config, setBy } = override(base.config, flags, base.address);
  const { source } = base;
  const fault: Fault = (path, text) => {
    const flag = setBy.get(written(path));
    if (flag) return usageError({ de: `${flag}: ${text.de}`, en: `${flag}: ${text.en}` });
    if (source) return faultAt(source.file, source.placeOf(path), text);
    return usageError({ de: `${base.from}: ${text.de}`, en: `${base.from}: ${text.en}` });
  };
  const plainHttpHosts = flags.insecureHttp;
  const entries = entriesOf(config);
  if (entries.length === 0) {
    throw fault([], {
      de: 'kein Gateway angegeben; bitte unter „gateways“ eine Adresse (url) eintragen oder --gateway verwenden.',
      en: 'no gateway is given; please enter an address (url) under "gateways" or use --gateway.',
    });
  }
  for (const { path, address } of addressesOf(config)) {
    const problem = addressProblem(address, plainHttpHosts);
    if (problem) throw fault(path, problem);
  }
  refuseWrongListening(config, fault);
  for (const [index, written] of (config.http?.allowedOrigins ?? []).entries()) {
    const problem = originProblem(written, plainHttpHosts);
    if (problem) throw fault(['http', 'allowedOrigins', index], problem);
  }
  checkNames(config, flags, catalogue, fault);
  refuseVariablesOutsideSecrets(config, fault);
  const { secrets, problems } = collectSecrets(config, (name) => env[name]);
  const [first] = problems;
  if (first) throw secretFault(first, fault);
  expandPassphrase(config, env, fault);
  return {
    config,
    secrets: withConnectionSecrets(secrets, config),
    features: flags.feature,
    descriptorFeatures: base.descriptorFeatures ?? [],
    plainHttpHosts,
    folder: base.folder,
    fault,
  };
}

/** Every address of a configuration that will be contacted, with its place. */
function addressesOf(config: Config): { readonly path: Path; readonly address: string }[] {
  const own = entriesOf(config).map(({ path, addressMember, address }) => ({
    path: [...path, addressMember],
    address,
  }));
  const probes = (config.monitoring ?? []).flatMap((entry, index) =>
    (['liveUrl', 'readyUrl', 'usageUrl'] as const).flatMap((member) => {
      const address = entry[member];
      return address === undefined ? [] : [{ path: ['monitoring', index, member], address }];
    }),
  );
  return [...own, ...probes];
}

/** What can be said of a receiver's address before it is opened. */
function refuseWrongListening(config: Config, fault: Fault): void {
  for (const [index, entry] of (config.monitoring ?? []).entries()) {
    const path = ['monitoring', index];
    if (entry.source === 'otlp') {
      const planned = listenPlanOf(entry);
      if ('problem' in planned) throw fault([...path, planned.member], planned.problem);
    } else if (entry.listen !== undefined) {
      throw fault([...path, 'listen'], {
        de: 'listen gilt nur mit source: otlp; bitte streichen oder die Quelle angeben.',
        en: 'listen is for source: otlp only; please remove it or give the source.',
      });
    }
  }
}

/** The passphrase of our own certificate is a secret of the connection, not of a gateway. */
function expandPassphrase(
  config: Config,
  env: Readonly<Record<string, string | undefined>>,
  fault: Fault,
): void {
  const tls = config.http?.tls;
  if (tls?.passphrase === undefined) return;
  tls.passphrase = tls.passphrase.replace(/\$\{(\w+)\}/g, (_, variable: string) => {
    const value = env[variable];
    if (value) return value;
    throw fault(['http', 'tls', 'passphrase'], variableMissing(variable));
  });
}

/** What only the connection uses must not get into an output either. */
function withConnectionSecrets(secrets: Secrets, { http }: Config): Secrets {
  const all = new Map(secrets);
  const proxy = http?.proxy === undefined ? null : URL.parse(http.proxy);
  const password = decodeURIComponent(proxy?.password ?? '');
  if (password.length >= shortestSecret)
    all.set('http.proxy', { value: password, origin: proxy?.origin ?? '' });
  const passphrase = http?.tls?.passphrase ?? '';
  if (passphrase.length >= shortestSecret) all.set('http.tls.passphrase', { value: passphrase, origin: '' });
  return all;
}

/** A `${NAME}` elsewhere would be sent as it stands, which nobody means. */
function refuseVariablesOutsideSecrets(config: Config, fault: Fault): void {
  const walk = (value: unknown, path: Path): void => {
    if (isSecret(path)) return;
    if (typeof value === 'string' && /\$\{\w+\}/.test(value)) {
      throw fault(path, {
        de: `Umgebungsvariablen werden nur in Schlüsseln, Token und Kopffeldern eingesetzt, nicht in „${written(path)}“; bitte den Wert ausschreiben.`,
        en: `environment variables are filled in only in keys, tokens and header fields, not in "${written(path)}"; please write the value out.`,
      });
    }
    if (typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    for (const [name, inner] of Object.entries(value)) walk(inner, [...path, isList ? Number(name) : name]);
  };
  walk(config, []);
}
