import { defineMutants } from '../../../define-mutants.ts';
import { replacing } from '../page-edits.ts';

export default defineMutants('MON-104', [
  {
    title: 'uses the name of old for durations, as tolerated for now',
    message: 'oldName',
    outcome: 'passed',
    edit: {
      'metrics-second': replacing(
        'gen_ai_server_request_duration_seconds',
        'gen_ai_client_operation_duration_seconds',
      ),
    },
  },
  {
    title: 'uses the name of old for the provider, as tolerated for now',
    message: 'oldName',
    outcome: 'passed',
    edit: { 'metrics-second': replacing('gen_ai_provider_name=', 'gen_ai_system=') },
  },
]);
