import { defineMutants } from '../../../define-mutants.ts';
import { asError } from '../../../edit.ts';
import type { metadata } from '../../../release.ts';
import { modelPages } from '../edits.ts';

const embedding = (edit: (model: metadata.ModelDescriptor) => void) =>
  modelPages(({ items }) => items.filter(({ tasks }) => tasks.includes('embedding')).forEach(edit));

export default defineMutants('META-020', [
  {
    title: 'describes longer vectors than its model makes',
    message: 'otherLength',
    edit: embedding((model) => {
      model.embedding = { dimensions: 1024 };
    }),
  },
  {
    title: 'does not say how long its vectors are',
    message: 'notSaid',
    outcome: 'passed',
    edit: embedding((model) => void Reflect.deleteProperty(model, 'embedding')),
  },
  {
    title: 'describes its embedding model under another name',
    message: 'noDescriptor',
    outcome: 'inconclusive',
    alsoRed: { 'META-016': 'a model whose descriptor names another one has none' },
    edit: embedding((model) => {
      model.modelId = 'pruefstein-vektor';
    }),
  },
  {
    title: 'has a gateway that embeds nothing',
    message: 'noVector',
    outcome: 'inconclusive',
    edit: { 'linked-embedding': asError(500) },
  },
]);
