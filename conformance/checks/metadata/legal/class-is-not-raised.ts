import { defineCheck } from '../../../define-check.ts';
import { memberOf } from '../../../read/members.ts';
import type { metadata } from '../../../release.ts';
import { catalogue } from '../../../release.ts';
import {
  type Described,
  type DescriptorEvidence,
  descriptorNeeds,
  descriptorsIn,
  entriesOn,
  listNames,
  nameOf,
  platformsIn,
} from '../descriptors.ts';

type Class = metadata.Classification;

/** Classes from the lowest to the highest, as the code list has them. */
const order = Object.keys(catalogue.codes.Classification ?? {});

/** Something that stands on something else, with the classes of both. */
interface Standing {
  readonly part: string;
  readonly own: Class;
  readonly base: string;
  readonly limit: Class;
  readonly where: string;
}

/** What a descriptor's parts and the descriptor itself stand on. */
function* standingsOf(found: Described, evidence: DescriptorEvidence): Iterable<Standing> {
  const { body, where } = found;
  const own = body.compliance.confidentialityMax;
  if (body.kind === 'platform') {
    yield* fallbacksOf(body, evidence);
    return;
  }
  const place = `${where}/compliance/confidentialityMax`;
  const part = nameOf(found);
  for (const platform of platformsIn(evidence)) {
    const limit = platform.body.compliance.confidentialityMax;
    yield { part, own, base: nameOf(platform), limit, where: place };
  }
  if (body.kind === 'service')
    for (const base of usedBy(body)) {
      const limit = classesIn(evidence).get(base);
      if (limit) yield { part, own, base, limit, where: place };
    }
  if (body.kind !== 'connector') return;
  for (const [at, { name, confidentialityMax }] of body.tools.entries())
    if (confidentialityMax !== undefined)
      yield {
        part: name,
        own: confidentialityMax,
        base: part,
        limit: own,
        where: `${where}/tools/${at}/confidentialityMax`,
      };
}

/** References of a service that lead nowhere, as far as lists were read in which they could. */
function danglingIn({ body }: Described, evidence: DescriptorEvidence): { base: string; where: string }[] {
  if (body.kind !== 'service') return [];
  const { modelsUsed, connectorsUsed, collectionsUsed = [] } = body;
  const used = [
    { pages: evidence['inventories.models'], list: 'modelsUsed', ids: modelsUsed },
    {
      pages: evidence['inventories.connectors'],
      list: 'connectorsUsed',
      ids: connectorsUsed.map(({ ref }) => ref),
    },
    { pages: evidence['inventories.collections'], list: 'collectionsUsed', ids: collectionsUsed },
  ];
  return used
    .filter(({ pages }) => pages.length > 0)
    .flatMap(({ list, ids }) => ids.map((base, at) => ({ base, where: `/${list}/${at}` })))
    .filter(({ base }) => !idsIn(evidence).has(base));
}

/** What a service hands content to. */
function usedBy({ modelsUsed, connectorsUsed, collectionsUsed = [] }: metadata.ServiceDescriptor): string[] {
  return [...modelsUsed, ...connectorsUsed.map(({ ref }) => ref), ...collectionsUsed];
}

/** What a model may see, the model that takes over for it sees as well. */
function* fallbacksOf(
  { fallbacks = [] }: metadata.PlatformDescriptor,
  evidence: DescriptorEvidence,
): Iterable<Standing> {
  const classes = classesIn(evidence);
  for (const [at, { for: from, to }] of fallbacks.entries()) {
    const [own, limit] = [classes.get(from), classes.get(to)];
    if (own && limit) yield { part: from, own, base: to, limit, where: `/fallbacks/${at}` };
  }
}

/** Every service asks for them; they are gathered once. */
const gathered = new WeakMap<DescriptorEvidence, ReadonlyMap<string, Class>>();

/** The ids in all lists, also of descriptors whose form is judged elsewhere. */
const idSets = new WeakMap<DescriptorEvidence, ReadonlySet<unknown>>();

function idsIn(evidence: DescriptorEvidence): ReadonlySet<unknown> {
  const known = idSets.get(evidence);
  if (known) return known;
  const ids = new Set(
    Object.values(listNames).flatMap((name) =>
      entriesOn(evidence[name]).map(({ body }) => memberOf(body, 'id')),
    ),
  );
  idSets.set(evidence, ids);
  return ids;
}

/** The class of each descriptor by its id. */
function classesIn(evidence: DescriptorEvidence): ReadonlyMap<string, Class> {
  const known = gathered.get(evidence);
  if (known) return known;
  const classes = new Map(
    descriptorsIn(evidence).map(({ body }) => [body.id, body.compliance.confidentialityMax] as const),
  );
  gathered.set(evidence, classes);
  return classes;
}

export default defineCheck({
  id: 'class-is-not-raised',
  verifies: 'META-037',
  needs: descriptorNeeds,
  files: true,
  messages: {
    raised: {
      de: '{part} lässt „{own}“ zu, {base} aber höchstens „{limit}“.',
      en: '{part} admits "{own}", but {base} no more than "{limit}".',
    },
    unknownBase: {
      de: '{part} verweist auf {base}; eine Beschreibung mit dieser Kennung steht in keiner gelesenen Liste.',
      en: '{part} refers to {base}; no list that was read has a descriptor of that id.',
    },
  },
  over: descriptorsIn,
  *run(evidence, found) {
    for (const { base, where } of danglingIn(found, evidence))
      yield {
        kind: 'note',
        message: 'unknownBase',
        data: { part: nameOf(found), base },
        evidence: found.evidence,
        where: found.where + where,
        seen: base,
      };
    for (const { part, own, base, limit, where } of standingsOf(found, evidence))
      if (order.indexOf(own) > order.indexOf(limit))
        yield {
          message: 'raised',
          data: { part, own, base, limit },
          evidence: found.evidence,
          where,
          expected: `≤ ${limit}`,
          seen: own,
        };
  },
});
