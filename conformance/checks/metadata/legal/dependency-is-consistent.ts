import { defineCheck } from '../../../define-check.ts';
import type { metadata } from '../../../release.ts';
import { isEuropean } from '../countries.ts';
import { type Described, descriptorNeeds, descriptorsIn, listedIn, nameOf } from '../descriptors.ts';

type Organisation = Pick<metadata.Organisation, 'name' | 'country' | 'publicBody' | 'ultimateParentCountry'>;

/** On whom something depends while it runs. */
function partiesOf({ body }: Described): Organisation[] {
  const common = [body.technicalOperator, ...body.compliance.subProcessors];
  if (body.kind === 'platform') {
    const suppliers = (body.dependencies ?? []).map(({ supplier }) => supplier);
    return [...common, ...body.serviceProviders, ...suppliers];
  }
  // A model one runs oneself goes on running without its provider.
  return body.kind === 'model' && body.hosting === 'managedService' ? [...common, body.provider] : common;
}

export default defineCheck({
  id: 'dependency-is-consistent',
  verifies: 'META-036',
  needs: descriptorNeeds,
  files: true,
  messages: {
    controlledOutside: {
      de: '{name} gibt an, von niemandem außerhalb Europas abzuhängen; {organisation} wird aber aus {country} beherrscht.',
      en: '{name} states that it depends on nobody outside Europe, but {organisation} is controlled from {country}.',
    },
    partDepends: {
      de: '{name} gibt an, von niemandem außerhalb Europas abzuhängen; {part} gibt aber die Abhängigkeit „{level}“ an.',
      en: '{name} states that it depends on nobody outside Europe, but {part} states the dependency "{level}".',
    },
    parentUnknown: {
      de: '{name} gibt an, von niemandem außerhalb Europas abzuhängen; wer {organisation} beherrscht, ist nicht angegeben.',
      en: '{name} states that it depends on nobody outside Europe; who controls {organisation} is not stated.',
    },
    unknown: {
      de: '{name} lässt die Abhängigkeit von Anbietern außerhalb Europas offen.',
      en: '{name} leaves the dependency on suppliers outside Europe open.',
    },
  },
  over: descriptorsIn,
  *run(all, found) {
    const { body, evidence } = found;
    const { level } = body.compliance.extraEuropeanDependency;
    const name = nameOf(found);
    const place = { evidence, where: `${found.where}/compliance/extraEuropeanDependency` };
    if (level === 'unknown') yield { kind: 'note', message: 'unknown', data: { name }, ...place };
    if (level !== 'none') return;
    for (const { name: organisation, country, publicBody, ultimateParentCountry } of partiesOf(found)) {
      const from = isEuropean(country) ? ultimateParentCountry : country;
      const data = { name, organisation };
      if (from !== undefined && !isEuropean(from))
        yield { message: 'controlledOutside', data: { ...data, country: from }, ...place };
      else if (from === undefined && publicBody === false)
        yield { kind: 'note', message: 'parentUnknown', data, ...place };
    }
    if (body.kind !== 'platform') return;
    for (const part of listedIn(all)) {
      const own = part.body.compliance.extraEuropeanDependency.level;
      if (own === 'replaceable' || own === 'essential')
        yield { message: 'partDepends', data: { name, part: nameOf(part), level: own }, ...place };
    }
  },
});
