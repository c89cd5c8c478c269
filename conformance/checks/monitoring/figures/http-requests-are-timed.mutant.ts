import { defineMutants } from '../../../define-mutants.ts';
import { replacing, without } from '../page-edits.ts';

export default defineMutants('MON-007', [
  {
    title: 'does not time HTTP requests',
    message: 'noHistogram',
    edit: { 'metrics-second': without('http_server_request_duration_seconds') },
    alsoRed: { 'MON-102': 'has no routes to look at' },
  },
  {
    title: 'calls the method otherwise',
    message: 'labelMissing',
    edit: { 'metrics-second': replacing('http_request_method=', 'method=') },
  },
  {
    title: 'does not name the status',
    message: 'labelMissing',
    edit: { 'metrics-second': replacing('http_response_status_code=', 'code=') },
  },
]);
