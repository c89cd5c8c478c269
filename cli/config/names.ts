import { type Catalogue, entriesOf } from '../../conformance/index.ts';
import type { Config } from '../../schemas/0.1/types/config.ts';
import { usageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { RunFlags } from './overrides.ts';
import type { Fault } from './settings.ts';
import type { Path } from './source.ts';

type Kind = 'feature' | 'profile' | 'requirement' | 'selection';

const kinds: Readonly<Record<Kind, { readonly de: string; readonly en: string; readonly list: string }>> = {
  feature: { de: 'kein Merkmal', en: 'no feature', list: 'pruefstein list --features' },
  profile: { de: 'kein Profil', en: 'no profile', list: 'pruefstein list --features' },
  requirement: { de: 'keine Anforderung', en: 'no requirement', list: 'pruefstein list' },
  selection: {
    de: 'weder Anforderung noch Profil',
    en: 'neither a requirement nor a profile',
    list: 'pruefstein list',
  },
};

/** The sentence for an id that the catalogue does not know. */
export function unknownName(kind: Kind, name: string, known: readonly string[]): { de: string; en: string } {
  const near = nearest(name, known);
  const { de, en, list } = kinds[kind];
  return {
    de: `„${name}“ ist ${de}; ${near ? `gemeint: ${near}?` : `„${list}“ zeigt alle.`}`,
    en: `"${name}" is ${en}; ${near ? `did you mean ${near}?` : `"${list}" shows all.`}`,
  };
}

/**
 * Proves that every id named by flag or configuration is one of the catalogue, and that names are used once.
 * @throws what `fault` makes, or a CliError naming the flag
 */
export function checkNames(config: Config, flags: RunFlags, catalogue: Catalogue, fault: Fault): void {
  const features: string[] = catalogue.features.map(({ id }) => id);
  const profiles: string[] = catalogue.profiles.map(({ id }) => id);
  const rows = new Map<string, Catalogue['requirements'][number]>(
    catalogue.requirements.map((row) => [row.id, row]),
  );
  const flagFault = (flag: string, text: { de: string; en: string }): Error =>
    usageError({ de: `${flag}: ${text.de}`, en: `${flag}: ${text.en}` });
  const checkFeature = (name: string, refuse: (text: { de: string; en: string }) => Error): void => {
    if (catalogue.features.some(({ id, derived }) => id === name && derived)) {
      if (name !== 'gateway.network')
        throw refuse({
          de: `„${name}“ ergibt sich aus Angaben und Antworten und wird nicht angegeben; bitte weglassen.`,
          en: `"${name}" follows from what is given and answered and is not declared; please leave it out.`,
        });
      throw refuse({
        de: '„gateway.network“ ergibt sich aus der Adresse und wird nicht angegeben; bitte weglassen.',
        en: '"gateway.network" follows from the address and is not declared; please leave it out.',
      });
    }
    if (!features.includes(name)) throw refuse(unknownName('feature', name, features));
  };

  for (const name of flags.only) {
    const known = [...rows.keys(), ...profiles];
    if (!known.includes(name)) throw flagFault('--only', unknownName('selection', name, known));
  }
  for (const name of flags.feature) checkFeature(name, (text) => flagFault('--feature', text));
  for (const [index, name] of (config.features ?? []).entries()) {
    checkFeature(name, (text) => fault(['features', index], text));
  }
  for (const [index, name] of (config.profiles ?? []).entries()) {
    if (!profiles.includes(name)) throw fault(['profiles', index], unknownName('profile', name, profiles));
  }
  for (const host of flags.insecureHttp) {
    if (/[/?#@]/.test(host)) {
      throw flagFault('--insecure-http', {
        de: `erwartet wird nur der Name des Hosts, nicht „${host}“.`,
        en: `only the host's name is expected, not "${host}".`,
      });
    }
  }
  checkDeclarations(config, catalogue, fault);
  const seen = new Set<string>();
  for (const { name, path } of entriesOf(config)) {
    if (seen.has(name)) {
      throw fault(path, {
        de: `der Name „${name}“ ist schon vergeben; bitte jedem Endpunkt einen eigenen Namen (name) geben.`,
        en: `the name "${name}" is taken already; please give every endpoint a name of its own.`,
      });
    }
    seen.add(name);
  }
  checkGateways(config, fault);
}

/**
 * Proves that figures are said to be those of a gateway that there is.
 * @throws what `fault` makes
 */
function checkGateways(config: Config, fault: Fault): void {
  const gateways = entriesOf(config).filter((one) => one.interface === 'gateway');
  const names = gateways.map(({ name }) => name);
  for (const [index, { gateway }] of (config.monitoring ?? []).entries()) {
    if (gateway === undefined || names.includes(gateway)) continue;
    const near = nearest(gateway, names);
    throw fault(['monitoring', index, 'gateway'], {
      de: `„${gateway}“ ist der Name keines Gateways; ${near ? `gemeint: ${near}?` : `es gibt: ${names.join(', ') || 'keines'}.`}`,
      en: `"${gateway}" is the name of no gateway; ${near ? `did you mean ${near}?` : `there are: ${names.join(', ') || 'none'}.`}`,
    });
  }
}

/**
 * Proves that statements speak of requirements that can be attested or justified.
 * @throws what `fault` makes
 */
export function checkDeclarations(config: Config, catalogue: Catalogue, fault: Fault): void {
  const rows = new Map<string, Catalogue['requirements'][number]>(
    catalogue.requirements.map((row) => [row.id, row]),
  );
  for (const [index, { requirement }] of (config.attestations ?? []).entries()) {
    const path: Path = ['attestations', index, 'requirement'];
    const row = rows.get(requirement);
    if (!row) throw fault(path, unknownName('requirement', requirement, [...rows.keys()]));
    if (row.verify.kind !== 'attested') {
      throw fault(path, {
        de: `${requirement} wird geprüft und kann nicht erklärt werden; bitte den Eintrag entfernen.`,
        en: `${requirement} is checked and cannot be attested; please remove the entry.`,
      });
    }
  }
  for (const [index, { requirement }] of (config.justifications ?? []).entries()) {
    const path: Path = ['justifications', index, 'requirement'];
    const row = rows.get(requirement);
    if (!row) throw fault(path, unknownName('requirement', requirement, [...rows.keys()]));
    if (!row.level.startsWith('SHOULD')) {
      throw fault(path, {
        de: `${requirement} ist kein SOLL, daher hilft keine Begründung; bitte den Eintrag entfernen.`,
        en: `${requirement} is no SHOULD, so no justification helps; please remove the entry.`,
      });
    }
  }
}
