import { defineCheck } from '../../../define-check.ts';
import { isText, memberOf } from '../../../read/members.ts';
import { descriptorNeeds, entriesOn, listNames, nameOf, platformIn } from '../descriptors.ts';

/** All that was read here was read without a credential. */
export default defineCheck({
  id: 'only-open-is-served',
  verifies: 'META-014',
  needs: descriptorNeeds,
  messages: {
    notOpen: {
      de: '{name} wurde ohne Anmeldung ausgeliefert, hat aber den Verteilerkreis „{distribution}“.',
      en: '{name} was served without a credential, but its circle of distribution is "{distribution}".',
    },
  },
  over: (evidence) =>
    [platformIn(evidence), ...Object.values(listNames).flatMap((name) => entriesOn(evidence[name]))].filter(
      ({ body }) => isText(memberOf(body, 'distribution')),
    ),
  *run(_, found) {
    const distribution = String(memberOf(found.body, 'distribution'));
    if (distribution !== 'open')
      yield {
        message: 'notOpen',
        data: { name: nameOf(found), distribution },
        evidence: found.evidence,
        where: `${found.where}/distribution`,
        expected: 'open',
        seen: distribution,
      };
  },
});
