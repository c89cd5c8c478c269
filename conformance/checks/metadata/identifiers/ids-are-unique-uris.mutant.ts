import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, connector } from '../edits.ts';

const named = (id: string) =>
  chatModel((model) => {
    model.id = id;
  });

export default defineMutants('META-003', [
  {
    title: 'invents a URN namespace nobody has registered',
    message: 'noUri',
    edit: named('urn:musterland:modell:1'),
  },
  { title: 'numbers its descriptors', message: 'noUri', edit: named('17') },
  {
    title: 'uses an address without encryption as an id',
    message: 'noUri',
    edit: named('http://ki.musterland.example/1'),
  },
  {
    title: 'forgets the year in a tag URI',
    message: 'noUri',
    edit: named('tag:ki.musterland.example:modell/1'),
  },
  {
    title: 'gives the connector the id of the platform',
    message: 'shared',
    edit: connector((one) => {
      one.id = 'https://ki.musterland.example/id/platform/referenzplattform';
    }),
  },
]);
