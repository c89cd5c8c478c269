import { defineMutants } from '../../../define-mutants.ts';
import { chatModel } from '../edits.ts';

const licensed = (expression: string) =>
  chatModel((model) => {
    model.licence = { expression, uri: 'https://modelle.example/lizenz' };
  });

export default defineMutants('META-022', [
  {
    title: 'counts a licence for non-commercial use as allowed',
    message: 'noReason',
    edit: licensed('CC-BY-NC-4.0'),
  },
  {
    title: 'counts a licence for research of its maker as allowed',
    message: 'noReason',
    edit: licensed('LicenseRef-Beispiel-Research-1'),
  },
  {
    title: 'chooses the free one of two licences',
    outcome: 'passed',
    edit: licensed('CC-BY-NC-4.0 OR Apache-2.0'),
  },
  {
    title: 'gives the reason',
    outcome: 'passed',
    edit: chatModel((model) => {
      model.licence = { expression: 'CC-BY-NC-4.0' };
      model.publicSectorUseReason = { de: 'Der Rechteinhaber hat die Nutzung schriftlich erlaubt.' };
    }),
  },
  {
    title: 'leaves open whether the licence allows the use',
    message: 'unclear',
    outcome: 'passed',
    edit: chatModel((model) => {
      model.publicSectorUse = 'unclear';
    }),
  },
]);
