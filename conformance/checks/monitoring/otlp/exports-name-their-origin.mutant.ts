import { defineMutants } from '../../../define-mutants.ts';
import { withText } from '../../../edit.ts';

const instance = 'monitoring-otlp';
const editing = (part: string | RegExp, by: string) => ({
  'metrics-second': withText((text) => text.replaceAll(part, by)),
});

export default defineMutants('MON-030', [
  {
    title: 'does not name the service',
    message: 'noService',
    instance,
    edit: editing('"service.name"', '"dienst"'),
  },
  {
    title: 'leaves the service with the name that the library gives it',
    message: 'noService',
    instance,
    edit: editing('"pruefstein-reference-platform"}', '"unknown_service:node"}'),
  },
  {
    title: 'does not say by which version of the conventions it names its figures',
    message: 'noSchema',
    instance,
    edit: editing(/"schemaUrl":"[^"]*"/g, '"schemaUrl":""'),
  },
]);
