import { defineMutants } from '../../../define-mutants.ts';
import { asError } from '../../../edit.ts';
import { isChat, modelList, modelPages } from '../edits.ts';

/** The list of models without the chat model, each page counted anew. */
const withoutChat = (withheld: number) =>
  modelPages((page) => {
    page.items = page.items.filter((model) => !isChat(model));
    page.total = 2;
    page.withheld = withheld;
  });

export default defineMutants('META-016', [
  { title: 'offers a model it does not describe', message: 'undescribed', edit: withoutChat(0) },
  {
    title: 'has a new model in its list',
    message: 'undescribed',
    edit: modelList((models) => [...models, { id: 'pruefstein-neu' }]),
  },
  {
    title: 'describes a model to the federation only and says so',
    message: 'withheld',
    outcome: 'passed',
    edit: withoutChat(1),
  },
  {
    title: 'describes a model twice',
    message: 'ambiguous',
    edit: modelPages((page) => {
      page.items.push(...page.items.filter(isChat).map((model) => ({ ...model, id: `${model.id}-alt` })));
      page.total = 4;
    }),
  },
  {
    title: 'has more pages than are read',
    message: 'cut',
    outcome: 'inconclusive',
    alsoRed: { 'META-013': 'whoever has not read all pages knows of no lost descriptor' },
    edit: modelPages((page) => {
      page.next = 'https://ki.musterland.example/metadata/models?cursor=51';
    }),
  },
  {
    title: 'has a gateway that cannot list its models',
    message: 'noList',
    outcome: 'inconclusive',
    alsoRed: { 'META-103': 'without the list neither direction can be told' },
    edit: { 'linked-models': asError(500) },
  },
]);
