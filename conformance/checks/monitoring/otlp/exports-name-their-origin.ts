import { defineCheck } from '../../../define-check.ts';
import { dataOf } from '../../../metrics/otlp-figures.ts';
import { memberOf } from '../../../read/members.ts';
import { attributesOf } from '../../../read/otlp.ts';
import { groupsOf } from '../exported.ts';

/** What OpenTelemetry's libraries say if nobody has named the service. */
const unnamed = /^unknown_service(?::|$)/;

export default defineCheck({
  id: 'exports-name-their-origin',
  verifies: 'MON-030',
  needs: ['metrics-second'],
  messages: {
    noService: {
      de: 'Die Ausgabe nennt keinen Dienst (service.name) oder nur „{name}“.',
      en: 'The export names no service (service.name), or only "{name}".',
    },
    noSchema: {
      de: 'Die Messwerte {metric} kommen ohne Angabe des Schemas (schemaUrl).',
      en: 'The figures {metric} come without naming the schema (schemaUrl).',
    },
  },
  // What brings nothing has no origin.
  over: ({ 'metrics-second': look }) => groupsOf('metrics', look).filter(({ entries }) => entries.length > 0),
  *run({ 'metrics-second': look }, { resource, schemaUrl, entries }) {
    const name = attributesOf(resource).get('service.name') ?? '';
    if (name === '' || unnamed.test(name))
      yield { message: 'noService', data: { name }, evidence: look, where: 'service.name' };
    const metric = entries
      .filter((one) => dataOf(one))
      .map((one) => String(memberOf(one, 'name')))
      .find((one) => one.startsWith('gen_ai.'));
    if (metric !== undefined && schemaUrl === '')
      yield { message: 'noSchema', data: { metric }, evidence: look, where: 'schemaUrl' };
  },
});
