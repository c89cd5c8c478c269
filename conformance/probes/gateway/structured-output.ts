import { defineProbe, repeated } from '../../define-probe.ts';
import { chatRequest, roomForJson } from './requests.ts';

/** What the output must match; the check `structured-output-validates` knows it by heart. */
export const demandedSchema = {
  type: 'object',
  properties: {
    dringlichkeit: { type: 'string', enum: ['niedrig', 'mittel', 'hoch'] },
    bearbeitungstage: { type: 'integer', minimum: 1, maximum: 30 },
  },
  required: ['dringlichkeit', 'bearbeitungstage'],
  additionalProperties: false,
} as const;

/** The prompt asks for prose: only enforcement, not good will, makes the output fit. Repeated, as luck may help once. */
export default defineProbe({
  id: 'structured-output',
  interface: 'gateway',
  title: { de: 'Chat mit schemagebundener Ausgabe', en: 'Chat with schema-bound output' },
  class: 'cost',
  feature: 'gateway.structuredOutput',
  inputs: ['gateway.key', 'model.structuredOutput'],
  steps: repeated(3, {
    request: (instance) =>
      chatRequest(
        instance,
        {
          response_format: {
            type: 'json_schema',
            json_schema: { name: 'vorgang', strict: true, schema: demandedSchema },
          },
        },
        {
          role: 'structuredOutput',
          prompt: 'Bitte schreiben Sie einen kurzen Brief in Fließtext, ohne JSON und ohne Aufzählung.',
          bound: roomForJson(instance, 'structuredOutput'),
        },
      ),
  }),
});
