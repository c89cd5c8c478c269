import { defineMutants } from '../../../define-mutants.ts';
import { chatModel } from '../edits.ts';

const licensed = (expression: string, uri?: string) =>
  chatModel((model) => {
    model.licence = uri === undefined ? { expression } : { expression, uri };
  });

export default defineMutants('META-021', [
  {
    title: 'names its licence in words',
    message: 'noExpression',
    edit: licensed('Apache Lizenz, Version 2'),
  },
  {
    title: 'refers to a licence of its own without its text',
    message: 'noText',
    edit: licensed('LicenseRef-Beispiel-1'),
  },
  {
    title: 'refers to a text that has no address',
    message: 'noText',
    edit: licensed('LicenseRef-Beispiel-1', 'siehe Vertrag'),
  },
  {
    title: 'refers to a licence of its own with its text',
    outcome: 'passed',
    edit: licensed('Apache-2.0 AND LicenseRef-Beispiel-1', 'https://ki.musterland.example/lizenz'),
  },
  {
    title: 'writes the id of its licence without the hyphen',
    message: 'perhapsMisspelt',
    outcome: 'passed',
    edit: licensed('Apache2.0'),
  },
  {
    title: 'names an id that no list of ours has',
    message: 'unlisted',
    outcome: 'passed',
    edit: licensed('Musterlizenz-Verwaltung-1.0'),
  },
]);
