import { defineCheck } from '../../../define-check.ts';
import type { metadata } from '../../../release.ts';
import { catalogue } from '../../../release.ts';
import { platformsIn } from '../descriptors.ts';

/** Interfaces of which the descriptor names an endpoint; its own is the one it is read from. */
function interfacesOf({
  gateways,
  monitoring,
  connectors,
  identity,
}: metadata.PlatformDescriptor): Set<string> {
  const lists = { gateway: gateways, monitoring, connectors, identity };
  const named = Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0);
  return new Set(['metadata', ...named.map(([name]) => name)]);
}

export default defineCheck({
  id: 'announced-profiles-exist',
  verifies: 'META-011',
  needs: ['inventories.entry'],
  files: true,
  messages: {
    unknown: {
      de: 'Angekündigt ist das Profil „{profile}“, das es in diesem Standard nicht gibt; es gibt {known}.',
      en: 'The profile "{profile}" is announced, which this standard does not have; there are {known}.',
    },
    noInterface: {
      de: 'Angekündigt ist das Profil „{profile}“, aber zur Schnittstelle {missing} ist keine Adresse genannt.',
      en: 'The profile "{profile}" is announced, but no address is named for the interface {missing}.',
    },
    otherRelease: {
      de: 'Das Profil „{profile}“ ist für die Fassung {release} angekündigt; geprüft wird {judged}.',
      en: 'The profile "{profile}" is announced for release {release}; {judged} is being judged.',
    },
    none: {
      de: 'Die Plattformbeschreibung kündigt kein Profil an.',
      en: 'The platform descriptor announces no profile.',
    },
  },
  over: platformsIn,
  *run(_, { body, evidence: entry }) {
    const named = interfacesOf(body);
    const { profiles } = body;
    if (profiles.length === 0) yield { kind: 'note', message: 'none', evidence: entry, where: '/profiles' };
    for (const [at, { profile, release }] of profiles.entries()) {
      const place = { evidence: entry, where: `/profiles/${at}` };
      if (release !== catalogue.release) {
        const data = { profile, release, judged: catalogue.release };
        yield { kind: 'note', message: 'otherRelease', data, ...place };
        continue;
      }
      const known = catalogue.profiles.find(({ id }) => id === profile);
      if (!known) {
        const ids = catalogue.profiles.map(({ id }) => id).join(', ');
        yield { message: 'unknown', data: { profile, known: ids }, ...place, seen: profile };
      }
      for (const missing of (known?.interfaces ?? []).filter((one) => !named.has(one)))
        yield { message: 'noInterface', data: { profile, missing }, ...place, expected: missing };
    }
  },
});
