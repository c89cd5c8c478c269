import { catalogue } from '../../release.ts';

/** True for a member state of the European Economic Area, by ISO 3166-1. */
export function isInEea(country: string): boolean {
  return Object.hasOwn(catalogue.codes.EeaCountry ?? {}, country);
}

/** True for the European Economic Area and Switzerland: what dependency outside Europe is measured by. */
export function isEuropean(country: string): boolean {
  return isInEea(country) || country === 'CH';
}
