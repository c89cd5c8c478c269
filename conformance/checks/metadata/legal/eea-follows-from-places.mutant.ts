import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platformCompliance } from '../edits.ts';

const transfer = { exists: true, instrument: 'Standarddatenschutzklauseln' };

export default defineMutants('META-034', [
  {
    title: 'claims processing in Europe while it logs in the United States',
    message: 'outside',
    edit: platformCompliance((block) => {
      block.processingLocations.push({ function: 'logging', country: 'US' });
      block.thirdCountryTransfer = transfer;
    }),
  },
  {
    title: 'claims processing in Europe with a sub-processor in the United Kingdom',
    message: 'outside',
    alsoRed: { 'META-036': 'a sub-processor outside is a dependency as well' },
    edit: chatModel(
      ({ compliance }) => void compliance.subProcessors.push({ name: 'Beispiel Ltd', country: 'GB' }),
    ),
  },
  {
    title: 'claims processing in Europe without saying where support sits',
    message: 'merelyClaimed',
    edit: platformCompliance(
      ({ processingLocations }) => void processingLocations.push({ function: 'support' }),
    ),
  },
  {
    title: 'denies what follows from its own places',
    message: 'understated',
    edit: platformCompliance((block) => {
      block.eeaOnly = 'no';
    }),
  },
  {
    title: 'does not know where everything is processed',
    message: 'unknown',
    outcome: 'passed',
    edit: platformCompliance((block) => {
      block.eeaOnly = 'unknown';
    }),
  },
]);
