import type { Instance, ModelRole, ModelRoleName, RequestSpec } from '../../request.ts';

/** An id no platform offers. */
export const unknownModelId = 'pruefstein-unbekanntes-modell';

/** What a model's own chat template adds to a short prompt, as `plan` counts it. */
const templateTokens = 20;

/** Bytes of German text or JSON that make a token at least, in the vocabularies of today's models. */
const bytesPerToken = 3;

/** The model that plays a role; a probe that asks for one declares it as input, so it is there. */
export function modelFor(instance: Instance, role: ModelRoleName): ModelRole {
  const model = instance.models[role];
  if (!model) throw new Error(`No model for the role ${role}; the probe must declare it as input.`);
  return model;
}

export interface ChatOptions {
  /** Who is asked; the role `chat` if absent. */
  readonly role?: ModelRoleName;
  /** What is asked, instead of the usual request for one sentence. */
  readonly prompt?: string;
  /** Bound of output tokens, instead of the role's. */
  readonly bound?: number;
}

/** A minimal chat call; `members` replace or add members of its body, `undefined` leaves one out. */
export function chatRequest(
  instance: Instance,
  members: { readonly [name: string]: unknown } = {},
  options: ChatOptions = {},
): RequestSpec {
  const model = modelFor(instance, options.role ?? 'chat');
  const bound = options.bound ?? model.cap;
  const content = options.prompt ?? 'Bitte bestätigen Sie kurz den Eingang.';
  return {
    method: 'POST',
    path: '/chat/completions',
    pace: 'model',
    tokens: promptTokens(content, members) + bound,
    body: {
      json: {
        model: model.id,
        messages: [{ role: 'user', content }],
        ...(model.capParameter ? { [model.capParameter]: bound } : {}),
        ...members,
      },
    },
  };
}

/** Upper estimate of what a prompt costs; definitions of tools and of the form of the output are part of it. */
function promptTokens(
  content: string,
  { tools, response_format }: { readonly [name: string]: unknown },
): number {
  const read = [content, tools, response_format].filter((part) => part !== undefined);
  return templateTokens + Math.ceil(Buffer.byteLength(JSON.stringify(read)) / bytesPerToken);
}

/** A bound that leaves a short JSON value room to be completed. */
export function roomForJson(instance: Instance, role: ModelRoleName): number {
  return Math.max(modelFor(instance, role).cap, 128);
}

/** The path of one model; an id may contain a slash. */
export function modelPath(id: string): string {
  return `/models/${encodeURIComponent(id)}`;
}
