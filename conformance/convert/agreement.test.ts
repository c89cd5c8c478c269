import { describe, expect, test } from 'vitest';
import { validators } from '../../schemas/0.1/validators/metadata.js';
import { fullDescriptor } from '../testing/full-descriptor.ts';
import { valuesAt } from '../testing/values-at.ts';
import type { Descriptor, DescriptorKind } from './conversion.ts';
import { convert, targets } from './convert.ts';
import { kindsFor, mappings, placesOf } from './mapped-places.ts';

const kinds: readonly DescriptorKind[] = [
  'platform',
  'model',
  'collection',
  'service',
  'connector',
  'template',
];

/** With what the sample of a code list does not hit: an agent that is reached by A2A. */
function full(kind: DescriptorKind): Descriptor {
  const descriptor = fullDescriptor(kind);
  if (descriptor.kind !== 'service') return descriptor;
  const interfaces = descriptor.interfaces.map((one) => ({ ...one, protocol: 'a2a', version: '1.0' }));
  return { ...descriptor, serviceType: 'agent', interfaces };
}

const pairs = targets.flatMap((target) =>
  kinds.filter((kind) => kindsFor(target).includes(kind)).map((kind) => ({ target, kind })),
);

test.each(kinds)('the full %s descriptor is valid', (kind) => {
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}Descriptor`;
  const validate = Object.entries(validators).find(([schema]) => schema === name)?.[1];
  validate?.(full(kind));
  expect(validate?.errors).toEqual(null);
});

test.each(kinds)('every field of the %s descriptor is set, so that the tests below miss none', (kind) => {
  const present = new Set(placesOf(full(kind), 'cyclonedx').map(({ field }) => field));
  const absent = (mappings.descriptors[kind] ?? [])
    .map(({ field }) => field)
    .filter((one) => !present.has(one));
  expect(absent).toEqual([]);
});

describe.each(pairs)('$kind as $target', ({ kind, target }) => {
  const descriptor = full(kind);
  const { document, lost } = convert(descriptor, target);
  const places = placesOf(descriptor, target);

  test('each field is where the table says', () => {
    const missing = places.filter(
      ({ becomes }) => typeof becomes === 'string' && valuesAt(document, becomes).length === 0,
    );
    expect(missing.map(({ at, becomes }) => `${at} → ${becomes}`)).toEqual([]);
  });

  test('each text is there word for word', () => {
    const texts = places.filter(({ value }) => /^(Text von|https:)/.test(germanOf(value)));
    const altered = texts.filter(({ at, becomes, value }) => {
      if (typeof becomes !== 'string' || at.startsWith('languages')) return false;
      return !JSON.stringify(valuesAt(document, becomes)).includes(germanOf(value));
    });
    expect(altered.map(({ at, becomes }) => `${at} → ${becomes}`)).toEqual([]);
  });

  test('what is lost is named, and is not there', () => {
    const nothing = places.filter(({ becomes }) => becomes === null).map(({ at }) => at);
    expect(lost).toEqual(nothing);
    const text = JSON.stringify(document);
    const there = places.filter(
      ({ becomes, value }) =>
        becomes === null && /^Text von/.test(germanOf(value)) && text.includes(germanOf(value)),
    );
    expect(there.map(({ at }) => at)).toEqual([]);
  });
});

const carrying = pairs.filter(({ target }) => target !== 'dcat-ap-de');

test.each(carrying)(
  '$kind as $target loses nothing: every text is there in every language',
  ({ kind, target }) => {
    const descriptor = full(kind);
    const { document, lost } = convert(descriptor, target);
    const text = JSON.stringify(document);
    expect(textsOf(descriptor).filter((one) => !text.includes(one))).toEqual([]);
    expect(lost).toEqual([]);
  },
);

function germanOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'de' in value) return String(value.de);
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^(Text von|https:)/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
