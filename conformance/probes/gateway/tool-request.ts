import type { Instance, RequestSpec } from '../../request.ts';
import { chatRequest, roomForJson } from './requests.ts';

const toolName = 'vorgang_anlegen';

/** A call that must use the tool although nothing in the prompt calls for it. */
export function forcedToolRequest(
  instance: Instance,
  members: { readonly [name: string]: unknown } = {},
): RequestSpec {
  return chatRequest(
    instance,
    {
      tools: [
        {
          type: 'function',
          function: {
            name: toolName,
            description: 'Legt einen Vorgang bei einem Amt an.',
            parameters: {
              type: 'object',
              properties: { amt: { type: 'string', enum: ['Bauamt', 'Standesamt'] } },
              required: ['amt'],
              additionalProperties: false,
            },
          },
        },
      ],
      tool_choice: { type: 'function', function: { name: toolName } },
      ...members,
    },
    {
      role: 'tools',
      prompt: 'Bitte wünschen Sie mir einen guten Morgen.',
      bound: roomForJson(instance, 'tools'),
    },
  );
}
