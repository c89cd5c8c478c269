import { expect, test } from 'vitest';
import { facts } from './facts.ts';
import { conformant } from './testing/conformant.ts';

function consentIn(environment: 'test' | 'production', hostile: boolean) {
  const run = { ...conformant.run, environment, consents: { writes: false, hostile } };
  return facts({ ...conformant, run }, 'en').find(({ label }) => label === 'Consent')?.value;
}

test.each([
  ['test', false, 'deliberately faulty requests'],
  ['production', true, 'deliberately faulty requests'],
  ['production', false, 'neither for writing nor for deliberately faulty requests'],
] as const)('in %s, consent given: %s, the report says "%s"', (environment, hostile, said) => {
  expect(consentIn(environment, hostile)).toBe(said);
});

test('names what a run can be found again by', () => {
  const values = facts(conformant, 'en').map(({ value }) => value);
  expect(values).toContain(conformant.run.id);
  expect(values).toContain(conformant.catalogueDigest);
});
