import { defineCheck } from '../../../define-check.ts';
import { misspellings } from '../../../judge/misspelt.ts';
import { deviationsOf } from '../../../judge/schema-errors.ts';
import { memberOf, shown } from '../../../read/members.ts';
import {
  descriptorNeeds,
  deviationsIn,
  entriesOn,
  type Found,
  type ListedKind,
  listNames,
  nameOf,
  platformsIn,
  schemaNames,
} from '../descriptors.ts';
import { bundle, placesLeftOpen, unknownCodes } from '../open-codes.ts';

interface Item {
  readonly found: Found<unknown>;
  readonly kind: 'platform' | ListedKind;
}

const kinds: readonly ListedKind[] = ['model', 'connector', 'collection', 'service', 'template'];

/** Where a rule of its own names what is left open. */
const rulesSpeakOf: readonly string[] = [
  ...['/compliance/personalData', '/compliance/eeaOnly', '/compliance/extraEuropeanDependency/level'],
  ...['/compliance/inputsUsedForTraining', '/publicSectorUse', '/gpai/isGpai', '/training/personalData'],
];

export default defineCheck({
  id: 'entries-match-their-schema',
  verifies: 'META-100',
  needs: descriptorNeeds,
  files: true,
  messages: {
    wrongKind: {
      de: '{name} steht in der Liste für „{kind}“, ist aber als {seen} ausgezeichnet; bitte kind berichtigen oder die Liste wechseln.',
      en: '{name} is in the list for "{kind}" but labelled {seen}; please correct kind or move it to the other list.',
    },
    missing: {
      de: '{name}: Das Feld {where} fehlt.',
      en: '{name}: the member {where} is missing.',
    },
    deviates: {
      de: '{name}: An {where} steht {seen}; verlangt ist {expected}.',
      en: '{name}: at {where} there is {seen}; demanded is {expected}.',
    },
    unknownCode: {
      de: '{name}: Der Code {code} an {where} steht nicht in der offenen Codeliste {list}.',
      en: '{name}: the code {code} at {where} is not in the open code list {list}.',
    },
    misspelt: {
      de: '{name}: Das Feld {where} ist unbekannt; gemeint ist vielleicht {nearest}.',
      en: '{name}: the member {where} is unknown; perhaps {nearest} is meant.',
    },
    leftOpen: {
      de: '{name} lässt {where} offen ({code}).',
      en: '{name} leaves {where} open ({code}).',
    },
    openPoint: {
      de: '{name} nennt als offenen Punkt: {pointDe}',
      en: '{name} names as an open point: {pointEn}',
    },
  },
  over: (evidence): Item[] => [
    ...platformsIn(evidence).map((found) => ({ found, kind: 'platform' }) as const),
    ...kinds.flatMap((kind) => entriesOn(evidence[listNames[kind]]).map((found) => ({ found, kind }))),
  ],
  *run(_, { found, kind }) {
    const { body, evidence } = found;
    const name = nameOf(found);
    const stated = memberOf(body, 'kind');
    if (kind !== 'platform' && stated !== undefined && stated !== kind) {
      const seen = shown(stated);
      yield {
        message: 'wrongKind',
        data: { name, kind, seen },
        evidence,
        where: `${found.where}/kind`,
        seen,
      };
      return;
    }
    // The platform descriptor itself is judged where it is read.
    const errors = kind === 'platform' ? [] : deviationsIn(schemaNames[kind], body);
    for (const { kind: deviation, where, expected = '–', seen = '–' } of deviationsOf(errors, body)) {
      const place = { evidence, where: found.where + where.slice(1) };
      if (deviation === 'required') yield { message: 'missing', data: { name, where }, ...place };
      else yield { message: 'deviates', data: { name, where, expected, seen }, ...place, expected, seen };
    }
    for (const { code, list, where } of unknownCodes(schemaNames[kind], body))
      yield {
        kind: 'note',
        message: 'unknownCode',
        data: { name, code, list, where: `#${where}` },
        evidence,
        where: found.where + where,
      };
    // Of the platform descriptor, whoever judges its answer says so.
    const misspelt = kind === 'platform' ? [] : misspellings(bundle, schemaNames[kind], body);
    for (const { where, nearest } of misspelt)
      yield {
        kind: 'note',
        message: 'misspelt',
        data: { name, where, nearest },
        evidence,
        where: found.where + where.slice(1),
      };
    for (const { value: code, where } of placesLeftOpen(schemaNames[kind], body))
      if (!rulesSpeakOf.includes(where))
        yield {
          kind: 'note',
          message: 'leftOpen',
          data: { name, code, where: where.slice(1).replaceAll('/', '.') },
          evidence,
          where: found.where + where,
        };
    const points = memberOf(memberOf(body, 'compliance'), 'openPoints');
    for (const [at, point] of (Array.isArray(points) ? points : []).entries())
      yield {
        kind: 'note',
        message: 'openPoint',
        data: { name, pointDe: textIn(point, 'de'), pointEn: textIn(point, 'en') },
        evidence,
        where: `${found.where}/compliance/openPoints/${at}`,
      };
  },
});

/** A text in a language, else in German, which every text has. */
function textIn(text: unknown, lang: 'de' | 'en'): string {
  return String(memberOf(text, lang) ?? memberOf(text, 'de') ?? '–');
}
