import { defineMutants } from '../../../define-mutants.ts';
import { platformCompliance } from '../edits.ts';

export default defineMutants('META-051', [
  {
    title: 'offers for reuse what it may not pass on',
    message: 'notTransferable',
    edit: platformCompliance(({ usageRights }) => {
      usageRights.transferable = 'no';
    }),
  },
  {
    title: 'offers source code without a licence',
    message: 'noLicence',
    edit: platformCompliance(({ usageRights }) => {
      delete usageRights.licence;
    }),
  },
  {
    title: 'operates it for others, for which no licence is needed',
    outcome: 'passed',
    edit: platformCompliance((block) => {
      block.reuse = { offered: true, models: ['centralOperation'] };
      delete block.usageRights.licence;
    }),
  },
  {
    title: 'has not settled whether it may be passed on',
    message: 'unclear',
    outcome: 'passed',
    edit: platformCompliance(({ usageRights }) => {
      usageRights.transferable = 'unknown';
    }),
  },
]);
