import { defineMutants } from '../../../define-mutants.ts';
import { asError, withStatus } from '../../../edit.ts';
import { answeringInstead, refusal } from '../../../misbehave.ts';

export default defineMutants('GW-083', [
  {
    title: 'refuses every traceparent',
    message: 'validRefused',
    edit: { 'trace-context.valid': asError(400), 'trace-context.invalid': asError(400) },
  },
  {
    title: 'refuses a traceparent it cannot use',
    message: 'invalidRefused',
    wrap: answeringInstead(async (request) =>
      request.headers.get('traceparent')?.startsWith(`00-${'0'.repeat(32)}`) ? refusal(400) : undefined,
    ),
  },
  {
    title: 'redirects even the request without traceparent',
    message: 'plainRefused',
    outcome: 'inconclusive',
    edit: { 'trace-context.plain': withStatus(302) },
  },
]);
