import { defineMutants } from '../../../define-mutants.ts';
import { asError } from '../../../edit.ts';
import { modelList } from '../edits.ts';

const without = (id: string) => modelList((models) => models.filter((model) => !model.id.endsWith(id)));

export default defineMutants('META-103', [
  {
    title: 'describes a chat model that it no longer offers',
    message: 'notListed',
    edit: without('pruefstein-chat'),
  },
  {
    title: 'does not list a model that is for others',
    message: 'notForUs',
    outcome: 'passed',
    edit: without('pruefstein-restricted'),
  },
  { title: 'does not list its embedding model', outcome: 'passed', edit: without('pruefstein-embed') },
  {
    title: 'has a gateway that cannot list its models',
    message: 'noList',
    outcome: 'inconclusive',
    alsoRed: { 'META-016': 'without the list neither direction can be told' },
    edit: { 'linked-models': asError(500) },
  },
]);
