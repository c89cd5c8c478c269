import { defineCheck } from '../../../define-check.ts';
import { platformsIn } from '../descriptors.ts';

/** Forename and surname before the at sign, as in most administrations. */
const personal = /^[a-zäöüß]{2,}\.[a-zäöüß-]{2,}@/i;

export default defineCheck({
  id: 'contacts-are-named',
  verifies: 'META-008',
  needs: ['inventories.entry'],
  files: true,
  messages: {
    missing: {
      de: 'Es fehlt eine Ansprechstelle der Art „{type}“.',
      en: 'A contact of the kind "{type}" is missing.',
    },
    noAddress: {
      de: 'Die Ansprechstelle der Art „{type}“ nennt weder email noch url.',
      en: 'The contact of the kind "{type}" names neither email nor url.',
    },
    person: {
      de: 'Die Adresse {email} sieht nach einer Person aus; besser ist ein Funktionspostfach.',
      en: 'The address {email} looks like that of a person; a functional mailbox is better.',
    },
  },
  over: platformsIn,
  *run(_, { body, evidence: entry }) {
    const { contacts } = body;
    for (const type of ['technical', 'security']) {
      const named = contacts.filter((contact) => contact.type === type);
      if (named.length === 0)
        yield { message: 'missing', data: { type }, evidence: entry, where: '/contacts' };
      else if (named.every(({ email, url }) => email === undefined && url === undefined)) {
        const at = contacts.findIndex((contact) => contact.type === type);
        yield { message: 'noAddress', data: { type }, evidence: entry, where: `/contacts/${at}` };
      }
    }
    for (const [at, { email }] of contacts.entries())
      if (email !== undefined && personal.test(email))
        yield {
          kind: 'note',
          message: 'person',
          data: { email },
          evidence: entry,
          where: `/contacts/${at}/email`,
        };
  },
});
