import { defineCheck } from '../../../define-check.ts';
import { agentCardsIn, followed, mostFollowed } from '../../../read/announced.ts';
import { entriesOf, isObject, isText, type JsonObject, memberOf, shown } from '../../../read/members.ts';
import { isSameAddress } from '../../../read/same-address.ts';
import type { metadata } from '../../../release.ts';
import {
  announcedNeeds,
  announcingIn,
  type Difference,
  disagreements,
  followMessages,
  wholeAnswer,
} from '../announced-evidence.ts';
import { servicesOn } from '../descriptors.ts';

const most = mostFollowed.agentCards;

export default defineCheck({
  id: 'agent-cards-agree',
  verifies: 'META-111',
  needs: [...announcedNeeds, 'announced.agentCards'],
  messages: {
    ...followMessages,
    unreadable: {
      de: '{url} lieferte keine A2A-Karte in JSON.',
      en: '{url} delivered no A2A card in JSON.',
    },
    differs: {
      de: 'Die A2A-Karte {url} nennt als {member} {published}, die Beschreibung des Dienstes {described}.',
      en: 'As {member} the A2A card {url} states {published}, the descriptor of the service {described}.',
    },
    none: {
      de: 'Kein offen beschriebener Dienst verlinkt eine A2A-Karte.',
      en: 'No service that is described openly links to an A2A card.',
    },
  },
  *run(evidence) {
    const announcing = announcingIn(evidence);
    const services = servicesOn(announcing.services);
    const all = followed(announcing, agentCardsIn(announcing), evidence['announced.agentCards'], most);
    if (all.length === 0) yield { kind: 'note', message: 'none', evidence: announcing.entry };
    for (const one of all) {
      const answer = yield* wholeAnswer(one, most);
      if (!answer) continue;
      const { written: url } = one.target;
      const card = answer.json;
      if (!isObject(card) || !isText(card.name)) {
        yield { message: 'unreadable', data: { url }, evidence: answer };
        continue;
      }
      for (const { body } of services.filter(({ body }) => body.agentCard === url))
        yield* disagreements(answer, url, differences(body, card));
    }
  },
});

function* differences(
  { title, version, interfaces, skills }: metadata.ServiceDescriptor,
  card: JsonObject,
): Iterable<Difference> {
  if (card.name !== title.de && card.name !== title.en) yield ['name', title.de, shown(card.name)];
  if (card.version !== version) yield ['version', version, shown(card.version)];
  const urls = urlsOf(card);
  for (const { protocol, url } of interfaces)
    if (protocol === 'a2a' && !urls.some((one) => isSameAddress(one, url)))
      yield ['supportedInterfaces', url, shown(urls)];
  if (!skills) return;
  const ids = entriesOf(card.skills).map((skill) => memberOf(skill, 'id'));
  const own: unknown[] = skills.map(({ id }) => id);
  // What only those see who log in stands in another card.
  const isMissing = !hasFurtherCard(card) && own.some((id) => !ids.includes(id));
  if (isMissing || ids.some((id) => !own.includes(id))) yield ['skills', shown(own), shown(ids)];
}

/** True if an extended card says more to callers who have logged in (A2A 1.0, and how older cards say it). */
function hasFurtherCard({ capabilities, supportsAuthenticatedExtendedCard: older }: JsonObject): boolean {
  return memberOf(capabilities, 'extendedAgentCard') === true || older === true;
}

/** Cards of A2A 1.0 list their addresses; older ones name one beside others. */
function urlsOf(card: JsonObject): string[] {
  const listed = [...entriesOf(card.supportedInterfaces), ...entriesOf(card.additionalInterfaces)];
  return [card.url, ...listed.map((one) => memberOf(one, 'url'))].filter(isText);
}
