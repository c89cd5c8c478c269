import type { Catalogue } from '../release.ts';

/** Which profiles get a verdict, and which requirements are judged if not all of theirs. */
export interface Selection {
  readonly profiles: readonly string[];
  readonly requirements?: readonly string[];
}

/** Profiles judged if none is named: those that have requirements and all of whose interfaces are there. */
function fitting({ profiles, requirements }: Catalogue, present: ReadonlySet<string>): string[] {
  return profiles
    .filter(({ interfaces }) => interfaces.every((one) => present.has(one)))
    .filter(({ id }) => requirements.some((row) => row.profiles.includes(id)))
    .map(({ id }) => id);
}

/**
 * Reads `--only`. Naming a requirement selects it alone; the fitting profiles it belongs to still get their verdict, which
 * a deselected MUST keeps incomplete. Without any choice all profiles are judged whose interfaces are all there.
 * Unknown ids are the caller's to refuse; here they select nothing.
 */
export function selectionOf(
  catalogue: Catalogue,
  only: readonly string[],
  configured: readonly string[] | undefined,
  present: ReadonlySet<string>,
): Selection {
  const known: readonly string[] = catalogue.profiles.map(({ id }) => id);
  if (only.length === 0) {
    const wanted = configured ?? fitting(catalogue, present);
    return { profiles: known.filter((id) => wanted.includes(id)) };
  }
  const named = known.filter((id) => only.includes(id));
  const rows = catalogue.requirements.filter(({ id }) => only.includes(id));
  if (rows.length === 0) return { profiles: named };
  const ofProfiles = catalogue.requirements.filter(({ profiles }) =>
    profiles.some((id) => named.includes(id)),
  );
  const fits = new Set(fitting(catalogue, present));
  const touched = new Set<string>(
    rows.flatMap(({ profiles }) => {
      const fit = profiles.filter((profile) => fits.has(profile));
      return fit.length > 0 ? fit : profiles;
    }),
  );
  return {
    profiles: known.filter((id) => named.includes(id) || touched.has(id)),
    requirements: [...new Set([...ofProfiles, ...rows].map(({ id }) => id))],
  };
}
