import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, collection } from '../edits.ts';

const asLost = { 'META-016': 'what does not match its schema describes no model' };

export default defineMutants('META-100', [
  {
    title: 'lists a connector among the models',
    message: 'wrongKind',
    alsoRed: asLost,
    edit: chatModel((model) => void Object.assign(model, { kind: 'connector' })),
  },
  {
    title: 'describes a model without its revision',
    message: 'missing',
    alsoRed: asLost,
    edit: chatModel((model) => void Reflect.deleteProperty(model, 'revision')),
  },
  {
    title: 'leaves out the risk class of a model',
    message: 'missing',
    alsoRed: asLost,
    edit: chatModel(({ compliance }) => void Reflect.deleteProperty(compliance, 'riskClass')),
  },
  {
    title: 'uses a code that a closed list does not have',
    message: 'deviates',
    alsoRed: asLost,
    edit: chatModel((model) => void Object.assign(model, { weights: 'frei' })),
  },
  {
    title: 'admits classified information of a higher grade',
    message: 'deviates',
    alsoRed: asLost,
    edit: chatModel(
      ({ compliance }) => void Object.assign(compliance, { confidentialityMax: 'vs-vertraulich' }),
    ),
  },
  {
    title: 'describes a collection without saying how content is deleted',
    message: 'missing',
    edit: collection((one) => void Reflect.deleteProperty(one, 'deletion')),
  },
  {
    title: 'uses a code that an open list does not have',
    message: 'unknownCode',
    outcome: 'passed',
    edit: chatModel(({ tasks }) => void tasks.push('dichtung')),
  },
  {
    title: 'misspells a member',
    message: 'misspelt',
    outcome: 'passed',
    edit: chatModel((model) => void Object.assign(model, { aliasses: [] })),
  },
  {
    title: 'says that its risk class is not assessed',
    message: 'leftOpen',
    outcome: 'passed',
    edit: chatModel(({ compliance }) => {
      compliance.riskClass = 'notAssessed';
    }),
  },
  {
    title: 'says what is not settled',
    message: 'openPoint',
    outcome: 'passed',
    edit: chatModel(({ compliance }) => {
      compliance.openPoints = [{ de: 'Der Energiebedarf wird noch gemessen.' }];
    }),
  },
]);
