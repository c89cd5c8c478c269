import { defineMutants } from '../../../define-mutants.ts';
import { replacing } from '../page-edits.ts';

export default defineMutants('MON-102', [
  {
    title: 'does not divide by paths',
    message: 'noRoute',
    edit: { 'metrics-second': replacing('http_route=', 'weg=') },
  },
  {
    title: 'shows paths with the query that callers sent',
    message: 'valueInRoute',
    edit: { 'metrics-second': replacing('"/v1/models"', '"/v1/models?page=2"') },
  },
  {
    title: 'shows paths with identifiers',
    message: 'valueInRoute',
    edit: { 'metrics-second': replacing('"/v1/chat/completions"', '"/v1/chat/4711"') },
  },
]);
