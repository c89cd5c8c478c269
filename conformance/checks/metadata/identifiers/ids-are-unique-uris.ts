import { defineCheck } from '../../../define-check.ts';
import { type Described, descriptorNeeds, descriptorsIn } from '../descriptors.ts';

/** RFC 4151: an authority (domain or mailbox), a date, and something of one's own. */
const tagUri = /^tag:[A-Za-z0-9][A-Za-z0-9.@_-]{0,250},[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?:[^\s]+$/;

function isIdentifier(id: string): boolean {
  return id.startsWith('https://') ? URL.canParse(id) : tagUri.test(id);
}

export default defineCheck({
  id: 'ids-are-unique-uris',
  verifies: 'META-003',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noUri: {
      de: 'Die Kennung {id} ist weder eine HTTPS- noch eine tag:-URI; üblich ist https://<Domäne>/… oder tag:<Domäne>,<Jahr>:….',
      en: 'The id {id} is neither an HTTPS nor a tag: URI; usual is https://<domain>/… or tag:<domain>,<year>:….',
    },
    shared: {
      de: 'Die Kennung {id} trägt auch „{title}“ ({place}).',
      en: 'The id {id} is also borne by "{title}" ({place}).',
    },
  },
  over: (evidence) => Map.groupBy(descriptorsIn(evidence), ({ body }) => body.id),
  *run(_, [id, found]) {
    const [first] = found;
    if (!first) return;
    const { evidence, where } = first;
    if (!isIdentifier(id)) yield { message: 'noUri', data: { id }, evidence, where: `${where}/id`, seen: id };
    // The first may keep it; each of the others needs one of its own.
    for (const one of distinct(found).slice(1))
      yield {
        message: 'shared',
        data: { id, title: first.body.title.de, place: placeOf(first) },
        evidence: one.evidence,
        where: `${one.where}/id`,
      };
  },
});

/** Where a descriptor was read: the address of its list, or the file. */
function placeOf({ evidence }: Described): string {
  const { url } = evidence.request;
  return /^https?:/.test(url)
    ? url
    : url.slice(url.lastIndexOf('/', url.lastIndexOf('#')) + 1).replace(/#$/, '');
}

/** The same descriptor listed twice is a fault of the list and not of its id. */
function distinct(found: readonly Described[]): Described[] {
  return [...new Map(found.toReversed().map((one) => [JSON.stringify(one.body), one])).values()].reverse();
}
