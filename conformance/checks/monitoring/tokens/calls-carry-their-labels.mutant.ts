import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { reconciled, replacing } from '../page-edits.ts';

export default defineMutants('MON-019', [
  {
    title: 'does not say who provides the model',
    message: 'labelMissing',
    edit: { 'metrics-reconciliation.afterStreams': replacing('gen_ai_provider_name=', 'provider=') },
  },
  {
    title: 'leaves the kind of call empty',
    message: 'labelMissing',
    edit: {
      'metrics-reconciliation.afterStreams': replacing(
        'gen_ai_operation_name="chat"',
        'gen_ai_operation_name=""',
      ),
    },
  },
  {
    title: 'names the model behind the gateway instead of the one asked for',
    message: 'otherModel',
    edit: { 'metrics-reconciliation.afterStreams': replacing('"pruefstein-chat"', '"modell-nord-7b"') },
  },
  {
    title: 'names other models only, as the calls were refused',
    message: 'unusableCalls',
    outcome: 'inconclusive',
    alsoRed: reconciled,
    edit: {
      'metrics-reconciliation.plain': withStatus(400),
      'metrics-reconciliation.afterStreams': replacing('"pruefstein-chat"', '"modell-nord-7b"'),
    },
  },
]);
