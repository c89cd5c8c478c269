import { defineMutants } from '../../../define-mutants.ts';
import type { Exchange } from '../../../exchange.ts';

const id = 'https://ki.musterland.example/id/platform/referenzplattform';

/** As if the earlier run had seen another content. */
const seenBefore = (version: string) => ({
  'announced.entry': (exchange: Exchange): Exchange => ({
    ...exchange,
    observations: {
      ...exchange.observations,
      earlier: { day: '2026-11-16', descriptors: { [id]: { version, digest: 'sha256:00' } } },
    },
  }),
});

export default defineMutants('META-108', [
  {
    title: 'has changed its descriptor since the last run and kept its version',
    message: 'sameVersion',
    edit: seenBefore('1.2.0'),
  },
  {
    title: 'has changed its descriptor since the last run and its version',
    outcome: 'passed',
    edit: seenBefore('1.1.9'),
  },
]);
