import { defineMutants } from '../../../define-mutants.ts';
import { platform } from '../edits.ts';

const listed = (format: string, version: string) =>
  platform((descriptor) => {
    const uri = 'https://ki.musterland.example/stueckliste';
    descriptor.billOfMaterials = [{ format, version, uri, access: 'open' }];
  });

export default defineMutants('META-041', [
  {
    title: 'lists what it is made of in a table of its own',
    message: 'otherFormat',
    edit: listed('csv', '1'),
  },
  {
    title: 'lists it in an edition that knows no models',
    message: 'tooOld',
    edit: listed('cyclonedx', '1.5'),
  },
  { title: 'lists it in the current edition', outcome: 'passed', edit: listed('cyclonedx', '1.7') },
  { title: 'lists it in SPDX', outcome: 'passed', edit: listed('spdx', '3.0.1') },
]);
