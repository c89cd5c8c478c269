import { defineMutants } from '../../../define-mutants.ts';
import type { metadata } from '../../../release.ts';
import { platformCompliance } from '../edits.ts';

const elsewhere = (thirdCountryTransfer?: metadata.ThirdCountryTransfer) =>
  platformCompliance((block) => {
    block.eeaOnly = 'no';
    block.processingLocations.push({ function: 'inference', country: 'CH' });
    if (thirdCountryTransfer) block.thirdCountryTransfer = thirdCountryTransfer;
  });

export default defineMutants('META-035', [
  { title: 'is silent about a transfer', message: 'noTransfer', edit: elsewhere() },
  { title: 'denies a transfer', message: 'noTransfer', edit: elsewhere({ exists: false }) },
  {
    title: 'does not say what a transfer rests on',
    message: 'noInstrument',
    edit: elsewhere({ exists: true }),
  },
]);
