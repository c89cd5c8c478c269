import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, service } from '../edits.ts';

export default defineMutants('META-109', [
  {
    title: 'does not say how texts of a model are marked',
    message: 'notSaid',
    edit: chatModel(({ compliance }) => void Reflect.deleteProperty(compliance, 'transparency')),
  },
  {
    title: 'says of texts how they are marked and of images not',
    message: 'notSaid',
    edit: chatModel(({ modalitiesOut }) => void modalitiesOut.push('image')),
  },
  {
    title: 'does not say how what a service speaks is marked',
    message: 'notSaid',
    edit: service(({ outputModes }) => void outputModes.push('audio/ogg')),
  },
  {
    title: 'describes a service that computes without AI',
    outcome: 'passed',
    edit: service((one) => {
      one.compliance.riskClass = 'noAiSystem';
      one.compliance.transparency = { interactionDisclosure: 'notRequired' };
    }),
  },
  {
    title: 'gives out documents, for which nothing is asked',
    outcome: 'passed',
    edit: chatModel(({ modalitiesOut }) => void modalitiesOut.push('document')),
  },
]);
