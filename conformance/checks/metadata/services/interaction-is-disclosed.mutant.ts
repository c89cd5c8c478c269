import { defineMutants } from '../../../define-mutants.ts';
import { service } from '../edits.ts';

export default defineMutants('META-030', [
  {
    title: 'has an assistant that does not say that it is a machine',
    message: 'notSaid',
    edit: service(({ compliance }) => {
      delete compliance.transparency?.interactionDisclosure;
    }),
  },
  {
    title: 'has an agent that talks to procedures alone',
    outcome: 'passed',
    edit: service((one) => {
      one.serviceType = 'agent';
      delete one.compliance.transparency?.interactionDisclosure;
    }),
  },
]);
