import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platformCompliance } from '../edits.ts';

const certificate = (validUntil: string) => ({
  scheme: 'c5-type2',
  scope: 'Rechenzentrum Nord',
  date: '2020-01-01',
  validUntil,
});

export default defineMutants('META-040', [
  {
    title: 'shows an attestation that ended years ago',
    message: 'expired',
    edit: platformCompliance((block) => {
      block.securityEvidence = [certificate('2022-12-31')];
    }),
  },
  {
    title: 'shows for a model a valid and an expired one',
    message: 'expired',
    edit: chatModel(({ compliance }) => {
      compliance.securityEvidence = [certificate('2199-12-31'), certificate('2022-12-31')];
    }),
  },
  {
    title: 'shows one that is still valid',
    outcome: 'passed',
    edit: platformCompliance((block) => {
      block.securityEvidence = [certificate('2199-12-31')];
    }),
  },
]);
