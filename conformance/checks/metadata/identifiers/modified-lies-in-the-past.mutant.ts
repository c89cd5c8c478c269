import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platform } from '../edits.ts';

export default defineMutants('META-006', [
  {
    title: 'dates a model descriptor a year ahead',
    message: 'future',
    edit: chatModel((model) => {
      model.modified = '2027-11-02T08:00:00Z';
    }),
  },
  {
    title: 'dates its descriptor an hour ahead by another time zone',
    message: 'future',
    edit: platform((descriptor) => {
      descriptor.modified = '2026-11-23T11:00:00-01:00';
    }),
  },
  {
    title: 'has a clock that is a minute ahead',
    outcome: 'passed',
    edit: platform((descriptor) => {
      descriptor.modified = '2026-11-23T10:01:00Z';
    }),
  },
  {
    title: 'still serves a descriptor nobody vouches for any more',
    message: 'expired',
    outcome: 'passed',
    edit: platform((descriptor) => {
      descriptor.validUntil = '2026-11-22';
    }),
  },
]);
