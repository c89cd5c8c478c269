import { defineCheck } from '../../../define-check.ts';
import type { metadata } from '../../../release.ts';
import { catalogue } from '../../../release.ts';
import {
  type Described,
  type DescriptorEvidence,
  descriptorNeeds,
  descriptorsIn,
  modelsOn,
  nameOf,
  platformIn,
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
  const platform = platformIn(evidence);
  const limit = platform.body.compliance.confidentialityMax;
  const place = `${where}/compliance/confidentialityMax`;
  yield { part: nameOf(found), own, base: nameOf(platform), limit, where: place };
  if (body.kind !== 'connector') return;
  for (const [at, { name, confidentialityMax }] of body.tools.entries())
    if (confidentialityMax !== undefined)
      yield {
        part: name,
        own: confidentialityMax,
        base: nameOf(found),
        limit: own,
        where: `${where}/tools/${at}/confidentialityMax`,
      };
}

/** What a model may see, the model that takes over for it sees as well. */
function* fallbacksOf(
  { fallbacks = [] }: metadata.PlatformDescriptor,
  evidence: DescriptorEvidence,
): Iterable<Standing> {
  const models = new Map(
    modelsOn(evidence['inventories.models']).map(({ body }) => [body.id, body] as const),
  );
  for (const [at, { for: from, to }] of fallbacks.entries()) {
    const own = models.get(from)?.compliance.confidentialityMax;
    const limit = models.get(to)?.compliance.confidentialityMax;
    if (own && limit) yield { part: from, own, base: to, limit, where: `/fallbacks/${at}` };
  }
}

export default defineCheck({
  id: 'class-is-not-raised',
  verifies: 'META-037',
  needs: descriptorNeeds,
  messages: {
    raised: {
      de: '{part} lässt „{own}“ zu, {base} aber höchstens „{limit}“.',
      en: '{part} admits "{own}", but {base} no more than "{limit}".',
    },
  },
  over: descriptorsIn,
  *run(evidence, found) {
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
