import { createLinterRuleTester } from '@typespec/compiler/testing';
import { test } from 'vitest';
import { operationWithoutRequirement } from './linter.ts';
import { libraryTester, row, surroundings } from './testing/tester.ts';

async function ruleTester() {
  const instance = await libraryTester.createInstance();
  return createLinterRuleTester(instance, operationWithoutRequirement, '@pruefstein/spec-library');
}

test('underlines an operation that no row targets', async () => {
  await (await ruleTester()).expect(surroundings).toEmitDiagnostics({
    code: '@pruefstein/spec-library/operation-without-requirement',
  });
});

test('is content with an operation that a row targets', async () => {
  await (await ruleTester()).expect(surroundings + row()).toBeValid();
});

test('does not count a row on another operation', async () => {
  const two = surroundings.replace('read(): void;', 'read(): void; @route("/all") list(): void;');
  await (await ruleTester()).expect(two + row()).toEmitDiagnostics({
    code: '@pruefstein/spec-library/operation-without-requirement',
  });
});
