import { defineCheck } from '../../../define-check.ts';
import { billsIn, followed, mostFollowed } from '../../../read/announced.ts';
import { type BillHead, billFaults, billHead, billHeadOfText } from '../../../read/bill-of-materials.ts';
import { digestOf } from '../../../read/digest.ts';
import { textOf } from '../../../read/document.ts';
import { isObject } from '../../../read/members.ts';
import { storedBytes } from '../../../read/stored-bytes.ts';
import { announcedNeeds, announcingIn, followMessages, wholeAnswer } from '../announced-evidence.ts';

const most = mostFollowed.bills;

/** Nobody reads more of one document at a time. */
const mostFaults = 10;

export default defineCheck({
  id: 'bills-are-valid',
  verifies: 'META-110',
  needs: [...announcedNeeds, 'announced.bills'],
  messages: {
    ...followMessages,
    unreadable: {
      de: '{url} ist weder eine Stückliste nach CycloneDX noch eine nach SPDX.',
      en: '{url} is a bill of materials neither by CycloneDX nor by SPDX.',
    },
    otherThanSaid: {
      de: '{url} ist als {described} angekündigt und folgt {seen}.',
      en: '{url} is announced as {described} and follows {seen}.',
    },
    invalid: {
      de: '{url} ist nicht gültig: An {where} steht {seen}; verlangt ist {expected}.',
      en: '{url} is not valid: at {where} there is {seen}; demanded is {expected}.',
    },
    otherDigest: {
      de: '{url} hat eine andere Prüfsumme als angekündigt.',
      en: '{url} has another digest than announced.',
    },
    headOnly: {
      de: 'Von {url} wurde nur der Anfang gelesen ({seen}); ganz gelesen wird JSON.',
      en: 'Of {url} only the beginning was read ({seen}); JSON is read whole.',
    },
    none: {
      de: 'Die Plattform nennt keine offene Stückliste.',
      en: 'The platform names no open bill of materials.',
    },
  },
  *run(evidence) {
    const announcing = announcingIn(evidence);
    const all = followed(announcing, billsIn(announcing), evidence['announced.bills'], most);
    if (all.length === 0) yield { kind: 'note', message: 'none', evidence: announcing.entry };
    for (const one of all) {
      const answer = yield* wholeAnswer(one, most);
      if (!answer) continue;
      const { written: url, evidence: described, where } = one.target;
      const place = { evidence: described, where };
      const document = isObject(answer.json) ? answer.json : undefined;
      const head = document ? billHead(document) : billHeadOfText(textOf(answer) ?? '');
      if (!head) {
        yield { message: 'unreadable', data: { url }, evidence: answer };
        continue;
      }
      const bill = evidence['announced.entry'].json.billOfMaterials?.find(({ uri }) => uri === url);
      const seen = `${head.format} ${head.version}`;
      if (bill && !isAsSaid(head, bill))
        yield {
          message: 'otherThanSaid',
          data: { url, described: `${bill.format} ${bill.version}`, seen },
          ...place,
          seen,
        };
      const digest = digestOf(storedBytes(answer.response.body));
      if (bill?.digest?.startsWith('sha256:') && bill.digest.toLowerCase() !== digest)
        yield { message: 'otherDigest', data: { url }, ...place, seen: digest };
      if (head.headOnly) yield { kind: 'note', message: 'headOnly', data: { url, seen }, evidence: answer };
      for (const fault of (document ? billFaults(document, head) : []).slice(0, mostFaults))
        yield {
          message: 'invalid',
          data: { url, ...fault, where: `#${fault.where}` },
          evidence: answer,
          ...fault,
        };
    }
  },
});

/** SPDX 3 says its version in more digits than people do. */
function isAsSaid(
  { format, version }: BillHead,
  said: { readonly format: string; readonly version: string },
): boolean {
  return (
    format === said.format &&
    (version === said.version ||
      version.startsWith(`${said.version}.`) ||
      said.version.startsWith(`${version}.`))
  );
}
