import { defineMutants } from '../../../define-mutants.ts';
import type { metadata } from '../../../release.ts';
import { platform } from '../edits.ts';

const contacts = (edit: (contacts: metadata.Contact[]) => metadata.Contact[]) =>
  platform((descriptor) => {
    descriptor.contacts = edit(descriptor.contacts);
  });

export default defineMutants('META-008', [
  {
    title: 'names no contact for security',
    message: 'missing',
    edit: contacts((all) => all.filter(({ type }) => type !== 'security')),
  },
  {
    title: 'names a technical contact that cannot be reached',
    message: 'noAddress',
    edit: contacts((all) => all.map((one) => (one.type === 'technical' ? { type: 'technical' } : one))),
  },
  {
    title: 'names a person as contact',
    message: 'person',
    outcome: 'passed',
    edit: contacts((all) => [...all, { type: 'functional', email: 'erika.mustermann@musterland.example' }]),
  },
]);
