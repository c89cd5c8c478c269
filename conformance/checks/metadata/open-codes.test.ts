import { expect, test } from 'vitest';
import { catalogue } from '../../release.ts';
import { unknownCodes } from './open-codes.ts';

test('names codes that open lists do not know, with their place', () => {
  const model = { tasks: ['chat', 'poetry'], owner: [{ subdivision: 'AT-9', role: 'owner' }] };
  expect([...unknownCodes('ModelDescriptor', model)]).toEqual([
    { list: 'Land', code: 'AT-9', where: '/owner/0/subdivision' },
    { list: 'OrganisationRole', code: 'owner', where: '/owner/0/role' },
    { list: 'ModelTask', code: 'poetry', where: '/tasks/1' },
  ]);
});

test('says nothing of known codes, of closed lists and of what has the wrong type', () => {
  const model = { tasks: ['chat', 7], weights: 'frei', title: { de: 'chat' } };
  expect([...unknownCodes('ModelDescriptor', model)]).toEqual([]);
});

test('knows the lists it reads', () => {
  expect(catalogue.codeLists.ModelTask).toMatchObject({ open: true });
  expect(catalogue.codeLists.Weights).toMatchObject({ open: false });
});
