import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demandedSchema } from '../../../probes/gateway/structured-output.ts';
import { schemaBreach } from './vorgang.ts';

const validate = new Ajv2020().compile(demandedSchema);

const values = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      dringlichkeit: fc.oneof(fc.constantFrom('niedrig', 'mittel', 'hoch', 'Hoch'), fc.jsonValue()),
      bearbeitungstage: fc.oneof(
        fc.integer({ min: -1, max: 32 }),
        fc.constantFrom(1.5, 30, 1),
        fc.jsonValue(),
      ),
      vermerk: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
  fc.record({
    dringlichkeit: fc.constantFrom('niedrig', 'mittel', 'hoch'),
    bearbeitungstage: fc.integer({ min: 1, max: 30 }),
  }),
);

test('agrees with the schema that the probe sends', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(schemaBreach(value) === undefined).toBe(validate(value));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [{ dringlichkeit: 'eilig', bearbeitungstage: 3 }, '/dringlichkeit'],
  [{ dringlichkeit: 'hoch' }, '/bearbeitungstage'],
  [{ dringlichkeit: 'hoch', bearbeitungstage: 3, vermerk: '' }, '/vermerk'],
  ['hoch', ''],
])('says where %j breaks the schema', (value, pointer) => {
  expect(schemaBreach(value)).toBe(pointer);
});
