import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withText } from '../../../edit.ts';
import { ofAnotherProcess, without } from '../page-edits.ts';

const showing = (count: number) =>
  withText((page) => `${page}# TYPE pruefstein_total counter\npruefstein_total ${count}\n`);

export default defineMutants('MON-004', [
  {
    title: 'lets a counter fall',
    message: 'fell',
    edit: { metrics: showing(5), 'metrics-second': showing(3) },
  },
  {
    title: 'begins anew after a restart',
    message: 'otherProcess',
    outcome: 'inconclusive',
    edit: { metrics: showing(5), 'metrics-second': inTurn(showing(3), ofAnotherProcess) },
  },
  {
    title: 'does not say of which process a page is',
    message: 'otherProcess',
    outcome: 'inconclusive',
    edit: {
      metrics: inTurn(showing(5), without('process_start_time_seconds')),
      'metrics-second': inTurn(showing(3), without('process_start_time_seconds')),
    },
  },
]);
