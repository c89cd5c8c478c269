import { defineCheck } from '../../../define-check.ts';
import { addressesIn, followed, mostFollowed } from '../../../read/announced.ts';
import { announcedNeeds, announcingIn, followMessages } from '../announced-evidence.ts';

const most = mostFollowed.addresses;
const { silent, foreign, beyond } = followMessages;

export default defineCheck({
  id: 'announced-addresses-answer',
  verifies: 'META-107',
  needs: [...announcedNeeds, 'announced.addresses'],
  messages: {
    silent,
    foreign,
    beyond,
    none: {
      de: 'Die Plattform kündigt keine Adresse einer Schnittstelle an.',
      en: 'The platform announces no address of an interface.',
    },
  },
  *run(evidence) {
    const announcing = announcingIn(evidence);
    const all = followed(announcing, addressesIn(announcing), evidence['announced.addresses'], most);
    if (all.length === 0) yield { kind: 'note', message: 'none', evidence: announcing.entry };
    for (const { target, fate } of all) {
      const { written: url, origin } = target;
      const place = { evidence: target.evidence, where: target.where };
      if (fate === 'silent') yield { message: 'silent', data: { url }, ...place };
      if (fate === 'foreign') yield { kind: 'note', message: 'foreign', data: { url, origin }, ...place };
      if (fate === 'beyond') yield { kind: 'note', message: 'beyond', data: { url, most }, ...place };
    }
  },
});
