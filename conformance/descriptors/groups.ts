import type { Filed } from './evidence.ts';

/** Descriptors that belong together, with the platform they belong to. */
export interface Group {
  readonly platform?: Filed;
  readonly others: readonly Filed[];
  /** More than one platform may be meant, so the others are compared with none. */
  readonly ambiguous: boolean;
}

/**
 * To which platform descriptors belong is nowhere said in them; where they lie says it: to the platform whose folder
 * is nearest. Indexed by folder, so that many files take no longer than their number.
 */
export function groupsOf(filed: readonly Filed[]): Group[] {
  const platforms = filed.filter(({ kind }) => kind === 'platform');
  const below = new Map<string, Filed[]>();
  for (const platform of platforms)
    for (const folder of foldersOf(platform.file)) {
      const known = below.get(folder);
      // Two already say that it is ambiguous.
      if (!known) below.set(folder, [platform]);
      else if (known.length < 2) known.push(platform);
    }
  const own = new Map<Filed, Filed[]>(platforms.map((platform) => [platform, []]));
  const shared = new Map<string, Filed[]>();
  for (const one of filed) {
    if (one.kind === 'platform') continue;
    const nearest = foldersOf(one.file).find((folder) => below.has(folder)) ?? '';
    const [platform, another] = below.get(nearest) ?? [];
    if (platform && !another) own.get(platform)?.push(one);
    else put(shared, nearest, one);
  }
  return [
    ...[...own].map(([platform, others]) => ({ platform, others, ambiguous: false })),
    ...[...shared].map(([, others]) => ({ others, ambiguous: platforms.length > 0 })),
  ];
}

/** The folder of a file and all above it, the nearest first; the last one is the empty name. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.map((_, at) => parts.slice(0, parts.length - at).join('/')), ''];
}

function put(lists: Map<string, Filed[]>, key: string, one: Filed): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
