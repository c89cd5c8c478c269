import type { JsonObject } from '../handler.ts';
import { fitSchema } from '../model/fit-schema.ts';
import { type Generation, generate, type Wanted } from '../model/generate.ts';
import { randomFrom } from '../model/random.ts';
import { UnsupportedSchema } from '../model/unsupported-schema.ts';
import { type ChatRequest, readChatRequest } from './chat-request.ts';
import { Fault } from './fault.ts';
import { demandAbility, type OfferedModel } from './models.ts';
import type { Output } from './output-request.ts';

/** A chat call that has been carried out: what was asked and what the model says to it, choice by choice. */
export interface Conversation {
  readonly request: ChatRequest;
  readonly model: OfferedModel;
  readonly generations: readonly Generation[];
}

/** Proves the request against the model and lets the model answer; throws 400 before anything is generated. */
export function converse(body: JsonObject, model: OfferedModel, reasons: boolean): Conversation {
  demandAbility(model, 'chat', 'model');
  const request = readChatRequest(body);
  if (Array.isArray(body.tools)) demandAbility(model, 'tools', 'tools');
  if (request.output.kind === 'schema' || request.output.kind === 'anyJson')
    demandAbility(model, 'structuredOutput', 'response_format');
  if (request.promptTokens > model.contextLength)
    throw new Fault(
      'contextLengthExceeded',
      `The messages have ${request.promptTokens} tokens, the model takes ${model.contextLength}.`,
      { param: 'messages' },
    );

  const generations = Array.from({ length: request.choices }, (_, index) => {
    const seed = `${model.id} ${index} ${request.seed}`;
    return generate({
      wanted: want(request.output, seed),
      seed,
      cap: Math.min(request.cap, model.contextLength),
      stops: request.stops,
      reasons,
    });
  });
  return { request, model, generations };
}

function want(output: Output, seed: string): Wanted {
  switch (output.kind) {
    case 'text':
      return { kind: 'text' };
    case 'anyJson':
      return { kind: 'json', value: { antwort: 'Zuständig ist die Außenstelle Neuburg.' } };
    case 'schema':
      return { kind: 'json', value: fitted(output.schema, seed, 'response_format.json_schema.schema') };
    case 'call':
      return { kind: 'call', name: output.name, arguments: fitted(output.parameters, seed, 'tools') };
  }
}

function fitted(schema: JsonObject, seed: string, param: string): unknown {
  try {
    return fitSchema(schema, randomFrom(seed));
  } catch (error) {
    if (error instanceof UnsupportedSchema) throw new Fault('unsupported', error.message, { param });
    throw error;
  }
}
