import { schemaNames } from '../checks/metadata/descriptors.ts';
import { bundle } from '../checks/metadata/open-codes.ts';
import type { Check } from '../define-check.ts';
import { misspellings, type UnknownMember, unlistedMembers } from '../judge/misspelt.ts';
import { everythingSaid } from '../judge/run-check.ts';
import { weightOf } from '../judge/statements.ts';
import { checks } from '../parts/metadata.generated.ts';
import { catalogue, type Requirement } from '../release.ts';
import type { Text } from '../text.ts';
import { evidenceOf, type Filed, pointerIn, pointerWithin } from './evidence.ts';
import { type Group, groupsOf } from './groups.ts';
import { noDescriptor } from './no-descriptor.ts';
import { type Unfollowed, unfollowed } from './references.ts';
import { remedyFor } from './remedies.ts';
import type { Path } from './schema-place.ts';
import { schemaStatements, usualCodes } from './schema-statements.ts';
import { type Item, shapeOf } from './shape.ts';
import { pathOf } from './words.ts';

/** A document that may hold descriptors. */
export interface DescriptorFile {
  /** Unique; folders are separated by `/`. */
  readonly name: string;
  readonly value: unknown;
  /** True if somebody named it: then it is meant as a descriptor whatever it holds. */
  readonly meant?: boolean;
}

/** Something said of a file. */
export interface FileStatement {
  readonly file: string;
  /** `finding` breaks a MUST, `advice` a SHOULD; notes change nothing; `open` says that something was not judged. */
  readonly weight: 'finding' | 'advice' | 'note' | 'open';
  /** The requirement that demands it; absent for what only helps the reader. */
  readonly requirement?: string;
  readonly code: string;
  readonly text: Text;
  readonly remedy?: Text;
  /** Member names and list indexes from the root of the document. */
  readonly path: Path;
  readonly expected?: string;
  readonly seen?: string;
}

/** What a file holds. */
export interface FileKinds {
  /** Empty if it holds no descriptor. */
  readonly kinds: readonly string[];
  readonly ids: readonly string[];
}

/** The judgement over a set of files. */
export interface FilesJudged {
  readonly statements: readonly FileStatement[];
  /** By name; files that hold no descriptor are absent. */
  readonly files: ReadonlyMap<string, FileKinds>;
  /** References that lead out of the files. */
  readonly unfollowed: readonly Unfollowed[];
}

const rows = new Map<string, Requirement>(catalogue.requirements.map((row) => [row.id, row]));
const rules: readonly Check[] = checks.filter(({ files }: Check) => files === true);

/** Members of one's own are named as long as somebody would read of them. */
const mostUnlisted = 20;

/** Schemas are judged here, with more words; of the check that judges them, only notes are wanted. */
const schemaCheck = 'entries-match-their-schema';

/**
 * Judges descriptors in files by their schemas and by the same checks that judge a platform. Pure: the same files and
 * the same time give the same statements.
 * @param startedAt RFC 3339; dates are compared with it
 */
export function judgeFiles(documents: readonly DescriptorFile[], startedAt: string): FilesJudged {
  const statements: FileStatement[] = [];
  const files = new Map<string, FileKinds>();
  const sound: Filed[] = [];
  const byName = new Map(documents.map((document) => [document.name, document.value]));
  for (const { name, value, meant = false } of documents) {
    const shape = shapeOf(value, meant);
    if (shape.is === 'foreign') continue;
    files.set(name, {
      kinds: shape.items.map(({ kind }) => kind),
      ids: shape.items.flatMap(({ body }) => (typeof body.id === 'string' ? [body.id] : [])),
    });
    for (const { where, seen } of shape.unknown)
      statements.push({
        file: name,
        weight: 'finding',
        requirement: 'META-100',
        code: 'schema/kind',
        ...noDescriptor(pathOf(where, value), seen, value),
      });
    for (const item of shape.items) {
      const said = bySchema(name, item, value);
      statements.push(...said);
      if (said.every(({ weight }) => weight !== 'finding')) sound.push({ ...item, file: name });
      else statements.push(rulesLater(name, pathOf(item.where, value)));
    }
  }
  for (const group of groupsOf(sound)) statements.push(...byRules(group, startedAt, byName));
  const described = new Set([...files.values()].flatMap(({ ids }) => ids));
  const said = new Set(statements.map(({ file, path }) => placeName(file, path)));
  const leading = unfollowed(sound, described, byName);
  // Where a rule speaks of a reference, once is enough.
  return {
    statements,
    files,
    unfollowed: leading.filter(({ file, path }) => !said.has(placeName(file, path))),
  };
}

function placeName(file: string, path: Path): string {
  return [file, ...path].join('\n');
}

function bySchema(file: string, item: Item, value: unknown): FileStatement[] {
  const { kind, body, where } = item;
  const base = pathOf(where, value);
  const requirement = kind === 'platform' ? 'META-001' : 'META-100';
  const deviations = schemaStatements(item).map(
    ({ path, ...rest }) =>
      ({ ...rest, file, weight: 'finding', requirement, path: [...base, ...path] }) as const,
  );
  const unlisted = unlistedMembers(bundle, schemaNames[kind], body, mostUnlisted).map((one) =>
    unknownMember(file, base, body, one),
  );
  // Of an entry that matches its schema, the check names what is misspelt.
  if (deviations.length === 0 && kind !== 'platform') return unlisted;
  const renamed = new Set(
    deviations.flatMap(({ code, path }) => (code === 'schema/required' ? [path.at(-1)] : [])),
  );
  const notes = misspellings(bundle, schemaNames[kind], body, Number.POSITIVE_INFINITY)
    .filter(({ nearest }) => !renamed.has(nearest))
    .map((one) => unknownMember(file, base, body, one));
  return [...deviations, ...notes, ...unlisted];
}

function unknownMember(
  file: string,
  base: Path,
  body: unknown,
  { where, name, nearest }: UnknownMember,
): FileStatement {
  const place = { file, weight: 'note', path: [...base, ...pathOf(where.slice(1), body)] } as const;
  if (nearest === undefined)
    return {
      ...place,
      code: 'schema/unlisted',
      text: {
        de: `„${name}“ kennt der Standard hier nicht; die Angabe wird übergangen.`,
        en: `The standard does not know "${name}" here; it is passed over.`,
      },
      remedy: {
        de: 'Eigene Angaben sind erlaubt; unter extensions ist zu erkennen, von wem sie stammen.',
        en: "Members of one's own are allowed; under extensions it shows whose they are.",
      },
    };
  return {
    ...place,
    code: 'schema/misspelt',
    text: {
      de: `„${name}“ kennt der Standard hier nicht; gemeint ist vielleicht ${nearest}.`,
      en: `The standard does not know "${name}" here; perhaps ${nearest} is meant.`,
    },
  };
}

function rulesLater(file: string, path: Path): FileStatement {
  return {
    file,
    weight: 'note',
    code: 'files/rules-later',
    text: {
      de: 'Was diese Beschreibung sagt, wird geprüft, sobald ihre Form stimmt.',
      en: 'What this descriptor says is judged as soon as its form is right.',
    },
    path,
  };
}

function* byRules(
  { platform, others, ambiguous }: Group,
  startedAt: string,
  documents: ReadonlyMap<string, unknown>,
): Iterable<FileStatement> {
  const { evidence, origins } = evidenceOf(platform, others);
  for (const check of rules) {
    const row = rows.get(check.verifies);
    if (!row) continue;
    for (const one of everythingSaid(check, { ...evidence }, startedAt).spoken) {
      const weight = weightOf(one, row, startedAt);
      const { exchange = '', where = '', code, text, expected, seen } = one.statement;
      const origin = origins.get(exchange);
      if (!origin || (check.id === schemaCheck && weight === 'finding')) continue;
      const remedy = weight === 'finding' ? remedyFor(code, row) : codeRemedy(code, origin, where);
      yield {
        file: origin.file,
        weight: weightIn(weight, row),
        requirement: row.id,
        code,
        text,
        ...(remedy && { remedy }),
        path: pathOf(pointerIn(origin, where), documents.get(origin.file)),
        ...(expected !== undefined && { expected }),
        ...(seen !== undefined && { seen }),
      };
    }
  }
  const [first, ...more] = ambiguous ? others : [];
  if (first) yield severalPlatforms(first.file, pathOf(first.where, documents.get(first.file)), more.length);
}

/** A code that an open list does not know is a note; it may still be a typing error. */
function codeRemedy(code: string, origin: Filed, where: string): Text | undefined {
  if (code !== `${schemaCheck}/unknownCode`) return undefined;
  return usualCodes(origin.kind, origin.body, pathOf(pointerWithin(origin, where), origin.body));
}

function weightIn(kind: 'finding' | 'note' | 'inconclusive', row: Requirement): FileStatement['weight'] {
  if (kind === 'note') return 'note';
  if (kind === 'inconclusive') return 'open';
  return row.level.startsWith('MUST') ? 'finding' : 'advice';
}

/** Said once, where the first of them stands. */
function severalPlatforms(file: string, path: Path, more: number): FileStatement {
  const others =
    more === 0
      ? { de: 'diese Beschreibung', en: 'this descriptor' }
      : { de: `diese Beschreibung (und ${more} weitere)`, en: `this descriptor (and ${more} more)` };
  return {
    file,
    weight: 'note',
    code: 'files/several-platforms',
    text: {
      de: `Mehrere Plattformen kommen in Frage; mit keiner wurde ${others.de} verglichen. Je Plattform ein Ordner macht es eindeutig.`,
      en: `Several platforms may be meant; ${others.en} was compared with none. One folder for each platform makes it clear.`,
    },
    path,
  };
}
