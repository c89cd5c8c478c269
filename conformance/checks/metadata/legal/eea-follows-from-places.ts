import { defineCheck } from '../../../define-check.ts';
import type { metadata } from '../../../release.ts';
import { isInEea } from '../countries.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

/** Where data go: places of processing and the seats of sub-processors. */
function placesOf({ processingLocations, subProcessors }: metadata.Compliance) {
  const places = processingLocations.map(({ function: what, country }) => ({ what, country }));
  return [...places, ...subProcessors.map(({ name, country }) => ({ what: name, country }))];
}

export default defineCheck({
  id: 'eea-follows-from-places',
  verifies: 'META-034',
  needs: descriptorNeeds,
  files: true,
  messages: {
    outside: {
      de: '{name} gibt an, nur im Europäischen Wirtschaftsraum zu verarbeiten; „{what}“ liegt aber in {country}.',
      en: '{name} states that it processes in the European Economic Area only, but "{what}" is in {country}.',
    },
    merelyClaimed: {
      de: '{name} gibt an, nur im Europäischen Wirtschaftsraum zu verarbeiten, nennt aber zu „{what}“ keinen Staat.',
      en: '{name} states that it processes in the European Economic Area only, but names no country for "{what}".',
    },
    understated: {
      de: '{name} gibt an, auch außerhalb des Europäischen Wirtschaftsraums zu verarbeiten; alle genannten Orte liegen aber darin.',
      en: '{name} states that it also processes outside the European Economic Area, but all places named are within.',
    },
    unknown: {
      de: '{name} lässt offen, ob nur im Europäischen Wirtschaftsraum verarbeitet wird.',
      en: '{name} leaves open whether it processes in the European Economic Area only.',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { evidence, body } = found;
    const name = nameOf(found);
    const where = `${found.where}/compliance/eeaOnly`;
    const places = placesOf(body.compliance);
    switch (body.compliance.eeaOnly) {
      case 'unknown':
        yield { kind: 'note', message: 'unknown', data: { name }, evidence, where };
        return;
      case 'no':
        if (places.every(({ country }) => country !== undefined && isInEea(country)))
          yield { message: 'understated', data: { name }, evidence, where, expected: 'yes', seen: 'no' };
        return;
      case 'yes':
        for (const { what, country } of places)
          if (country === undefined)
            yield { message: 'merelyClaimed', data: { name, what }, evidence, where };
          else if (!isInEea(country))
            yield {
              message: 'outside',
              data: { name, what, country },
              evidence,
              where,
              expected: 'no',
              seen: 'yes',
            };
    }
  },
});
