import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platformCompliance } from '../edits.ts';

const reason = { de: 'Die Texte bleiben in der Behörde.' };

export default defineMutants('META-031', [
  {
    title: 'does not mark images and does not say why',
    message: 'noReason',
    edit: platformCompliance((block) => {
      block.transparency = { outputMarking: [{ modality: 'image', methods: ['none'] }] };
    }),
  },
  {
    title: 'marks text and does not',
    message: 'markedAndNot',
    edit: chatModel(({ compliance }) => {
      compliance.transparency = {
        outputMarking: [{ modality: 'text', methods: ['none', 'watermark'], reason }],
      };
    }),
  },
  {
    title: 'gives the reason why it does not mark text',
    outcome: 'passed',
    edit: chatModel(({ compliance }) => {
      compliance.transparency = { outputMarking: [{ modality: 'text', methods: ['none'], reason }] };
    }),
  },
]);
