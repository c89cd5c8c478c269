import { catalogue } from '../../release.ts';
import type { Descriptor, Members } from '../conversion.ts';
import { hasSeveralLanguages, placesOf } from '../mapped-places.ts';

/** Of these lists CycloneDX takes one entry only. */
const single = /^(?:owner|tasks)\[[1-9]\d*\]/;

/** All that CycloneDX has no member for: a property for each value, named after its place in the descriptor. */
export function propertiesOf(descriptor: Descriptor): Members[] {
  return placesOf(descriptor, 'cyclonedx').flatMap(({ field, at, value, becomes }) => {
    const misfit = single.test(at) || (field === 'contacts[].email' && !isMailbox(value));
    if (typeof becomes !== 'string' || misfit) return spell(at, value);
    return hasSeveralLanguages(value) ? spell(`${at}.en`, Object(value).en) : [];
  });
}

/** CycloneDX judges the form of mailboxes; whatever has another form is a property. */
export function isMailbox(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value);
}

function spell(at: string, value: unknown): Members[] {
  if (isText(value))
    return Object.entries(value).map(([language, text]) => property(`${at}.${language}`, text));
  return [property(at, value)];
}

function property(at: string, value: unknown): Members {
  const name = `${catalogue.names.reverseDnsNamespace}:${at}`;
  return { name, value: typeof value === 'string' ? value : JSON.stringify(value) };
}

function isText(value: unknown): value is { readonly de: string } {
  return typeof value === 'object' && value !== null && 'de' in value && typeof value.de === 'string';
}
