import { dirname, resolve } from 'node:path';
import type { Catalogue } from '../conformance/index.ts';
import { withDeclarations } from './config/declarations.ts';
import { loadConfig } from './config/load.ts';
import type { RunFlags } from './config/overrides.ts';
import { type Base, type Settings, settle } from './config/settings.ts';
import { usageError } from './errors.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What `check` and `plan` are given: a configuration file, flags alone, or the address of a platform. An address
 * needs requests, which `plan` must not send; so `discover` is the caller's.
 */
export async function settingsFor(
  here: Surroundings,
  target: string | undefined,
  flags: RunFlags,
  catalogue: Catalogue,
  discover: (address: string) => Promise<Base>,
): Promise<Settings> {
  if (target === undefined) {
    if (flags.gateway === undefined) throw nothingToCheck();
    return await settled({ config: {}, from: '--gateway', folder: here.folder });
  }
  if (!/^https?:\/\//i.test(target)) {
    if (looksLikeHost(target)) throw schemeMissing(target);
    const loaded = await loadConfig(target, here.folder);
    return await settled({ ...loaded, from: target, folder: dirname(resolve(here.folder, target)) });
  }
  if (flags.gateway !== undefined) {
    throw usageError({
      de: `Es sind zwei Adressen angegeben (${target} und --gateway); bitte nur eine.`,
      en: `Two addresses are given (${target} and --gateway); please give only one.`,
    });
  }
  return await settled(await discover(target));

  async function settled(base: Base): Promise<Settings> {
    const complete = await withDeclarations(base, here.folder, flags, catalogue);
    return settle(complete, flags, here.env, catalogue);
  }
}

function nothingToCheck(): Error {
  return usageError({
    de: 'Es fehlt, was geprüft werden soll: „pruefstein check --gateway https://ki.example/v1 --key-env KI_KEY“, eine Konfiguration („pruefstein init“) oder zum Ausprobieren „pruefstein demo“.',
    en: 'What to check is missing: "pruefstein check --gateway https://ki.example/v1 --key-env KI_KEY", a configuration ("pruefstein init") or, to try it, "pruefstein demo".',
  });
}

/** `ki.example/v1` or `localhost:8080`, which people write when they mean an address. */
function looksLikeHost(target: string): boolean {
  return !/\.(ya?ml|json)$/i.test(target) && /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)|^localhost|:\d+/.test(target);
}

function schemeMissing(target: string): Error {
  return usageError({
    de: `„${target}“ ist keine Konfiguration (.yaml, .json); ist eine Adresse gemeint, fehlt https:// davor.`,
    en: `"${target}" is no configuration (.yaml, .json); if an address is meant, https:// is missing before it.`,
  });
}
