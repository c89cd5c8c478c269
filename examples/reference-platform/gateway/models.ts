import type { Model } from './bodies.ts';
import { Fault } from './fault.ts';

/** What a model can be asked for. */
export type Ability = 'chat' | 'tools' | 'structuredOutput' | 'embeddings';

/** A model as the gateway keeps it. */
export interface OfferedModel {
  readonly id: string;
  readonly abilities: readonly Ability[];
  /** Only for callers with the right to restricted models. */
  readonly restricted: boolean;
  /** In tokens. */
  readonly contextLength: number;
  readonly supportedParameters: readonly string[];
}

const chatParameters = [
  'frequency_penalty',
  'max_completion_tokens',
  'max_tokens',
  'n',
  'presence_penalty',
  'seed',
  'stop',
  'temperature',
  'top_p',
];

/** The three models; their ids are without the prefix an oddity may add. */
const models: readonly OfferedModel[] = [
  {
    id: 'pruefstein-chat',
    abilities: ['chat', 'tools', 'structuredOutput'],
    restricted: false,
    contextLength: 16_384,
    supportedParameters: [...chatParameters, 'response_format', 'structured_outputs', 'tool_choice', 'tools'],
  },
  {
    id: 'pruefstein-embed',
    abilities: ['embeddings'],
    restricted: false,
    contextLength: 8_192,
    supportedParameters: ['dimensions', 'encoding_format'],
  },
  {
    id: 'pruefstein-restricted',
    abilities: ['chat'],
    restricted: true,
    contextLength: 4_096,
    supportedParameters: chatParameters,
  },
];

/** The models a platform offers under the ids it shows. */
export function offeredModels(shownId: (id: string) => string): readonly OfferedModel[] {
  return models.map((model) => ({ ...model, id: shownId(model.id) }));
}

/** The first model with the ability, in the catalogue's order. */
export function modelWith(offered: readonly OfferedModel[], ability: Ability): OfferedModel {
  const found = offered.find((model) => model.abilities.includes(ability));
  if (!found) throw new Error(`No model offers ${ability}.`);
  return found;
}

/** The model a caller names; throws 404 for an unknown one, 403 for one the caller may not use. */
export function findModel(
  offered: readonly OfferedModel[],
  id: string,
  mayUseRestricted: boolean,
): OfferedModel {
  const model = offered.find((one) => one.id === id);
  if (!model) throw new Fault('modelUnknown', 'There is no model of this name.', { param: 'model' });
  if (model.restricted && !mayUseRestricted)
    throw new Fault('modelForbidden', 'This credential gives no right to the model.', { param: 'model' });
  return model;
}

/** Throws 400 if the model cannot do what is asked. */
export function demandAbility(model: OfferedModel, ability: Ability, param: string): void {
  if (!model.abilities.includes(ability))
    throw new Fault('unsupported', `The model does not offer this (${ability}).`, { param });
}

/** A model as the interface shows it. */
export function modelBody(model: OfferedModel): Model {
  const embeds = model.abilities.includes('embeddings');
  return {
    id: model.id,
    object: 'model',
    created: Date.UTC(2026, 0, 1) / 1000,
    owned_by: 'rechenzentrum-nord',
    context_length: model.contextLength,
    architecture: { input_modalities: ['text'], output_modalities: [embeds ? 'embeddings' : 'text'] },
    supported_parameters: model.supportedParameters,
  };
}
