import type { ModelConfig } from '../release.ts';
import type { ModelRole, ModelRoleName } from '../request.ts';

/** What the run reads of an entry of the model list; nothing of it is relied on. */
export interface ListedModel {
  readonly id: string;
  /** `supported_parameters`, if the list has it. */
  readonly parameters?: readonly string[];
  /** `architecture.output_modalities`, if the list has it. */
  readonly outputs?: readonly string[];
}

const otherThanChat =
  /embed|rerank|whisper|transcri|speech|audio|\btts\b|dall-?e|image|diffusion|flux|moderation|guard/i;
const embedding = /embed|\bbge\b|\be5\b|\bgte\b|minilm/i;
const reasoningId = /^o\d|^gpt-5|reason|\br1\b|thinking/i;

/** Reads a model list without trusting its shape; entries without an id are left out. */
export function readModelList(json: unknown): ListedModel[] {
  const data = isRecord(json) ? json.data : undefined;
  if (!Array.isArray(data)) return [];
  return data.filter(isRecord).flatMap((entry) => {
    if (typeof entry.id !== 'string' || entry.id === '') return [];
    const parameters = strings(entry.supported_parameters);
    const outputs = isRecord(entry.architecture) ? strings(entry.architecture.output_modalities) : undefined;
    return [{ id: entry.id, ...(parameters && { parameters }), ...(outputs && { outputs }) }];
  });
}

/** Abilities that a model list shows, as roles. */
export function rolesShown(list: readonly ListedModel[]): Set<ModelRoleName> {
  const shown = new Set<ModelRoleName>();
  for (const model of list) {
    if (model.parameters?.includes('tools')) shown.add('tools');
    if (model.parameters?.some((name) => name === 'structured_outputs')) shown.add('structuredOutput');
    if (isEmbedding(model)) shown.add('embeddings');
  }
  return shown;
}

/**
 * Who plays which role: the configured model, else the first of the list that fits. Roles in `wanted` are filled if
 * possible; `forbidden` is never guessed.
 */
export function settleRoles(
  configured: { readonly [Role in ModelRoleName]?: ModelConfig },
  list: readonly ListedModel[],
  wanted: ReadonlySet<ModelRoleName>,
): { readonly [Role in ModelRoleName]?: ModelRole } {
  const roles: { [Role in ModelRoleName]?: ModelRole } = {};
  for (const name of ['chat', 'tools', 'structuredOutput', 'embeddings', 'forbidden'] as const) {
    const entry = configured[name];
    if (entry) {
      const listed = list.find(({ id }) => id === entry.id);
      roles[name] = roleOf(entry, listed, 'config');
    } else if (wanted.has(name)) {
      const listed = firstFitting(name, list);
      const model = listed ? roleOf({ id: listed.id }, listed, 'models') : undefined;
      const role = model ?? (name === 'tools' || name === 'structuredOutput' ? roles.chat : undefined);
      if (role) roles[name] = role;
    }
  }
  return roles;
}

function firstFitting(role: ModelRoleName, list: readonly ListedModel[]): ListedModel | undefined {
  if (role === 'chat') return list.find(isChat);
  if (role === 'embeddings') return list.find(isEmbedding);
  if (role === 'tools') return list.find((model) => model.parameters?.includes('tools'));
  if (role === 'structuredOutput')
    return list.find((model) => model.parameters?.includes('structured_outputs'));
  return undefined;
}

function isChat(model: ListedModel): boolean {
  if (model.outputs) return model.outputs.includes('text');
  return !otherThanChat.test(model.id) && !embedding.test(model.id);
}

function isEmbedding(model: ListedModel): boolean {
  if (model.outputs) return model.outputs.some((output) => output.startsWith('embedding'));
  return embedding.test(model.id);
}

function roleOf(entry: ModelConfig, listed: ListedModel | undefined, from: 'config' | 'models'): ModelRole {
  const parameters = entry.supportedParameters ?? listed?.parameters;
  const reasoning =
    entry.reasoning ??
    (parameters?.some((name) => name.startsWith('reasoning')) || reasoningId.test(entry.id));
  const capParameter = capParameterOf(entry, parameters, reasoning);
  return {
    id: entry.id,
    cap: entry.cap ?? (reasoning ? 2048 : 16),
    ...(capParameter && { capParameter }),
    ...(parameters && { supportedParameters: parameters }),
    from,
  };
}

/** A model that declares nothing gets the bound of the standard's core, so that one URL and one key suffice. */
function capParameterOf(
  entry: ModelConfig,
  parameters: readonly string[] | undefined,
  reasoning: boolean,
): 'max_tokens' | 'max_completion_tokens' | undefined {
  if (entry.capParameter === 'none') return undefined;
  if (entry.capParameter) return entry.capParameter;
  const preferred = reasoning
    ? (['max_completion_tokens', 'max_tokens'] as const)
    : (['max_tokens', 'max_completion_tokens'] as const);
  return parameters ? preferred.find((name) => parameters.includes(name)) : preferred[0];
}

function strings(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
