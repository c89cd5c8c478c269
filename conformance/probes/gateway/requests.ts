import type { Instance, ModelRole, ModelRoleName, RequestSpec } from '../../request.ts';

/** An id no platform offers. */
export const unknownModelId = 'pruefstein-unbekanntes-modell';

/** The model that plays a role; a probe that asks for one declares it as input, so it is there. */
export function modelFor(instance: Instance, role: ModelRoleName): ModelRole {
  const model = instance.models[role];
  if (!model) throw new Error(`No model for the role ${role}; the probe must declare it as input.`);
  return model;
}

/** A minimal chat call; `members` replace or add members of its body. */
export function chatRequest(
  instance: Instance,
  members: { readonly [name: string]: unknown } = {},
  role: ModelRoleName = 'chat',
): RequestSpec {
  const model = modelFor(instance, role);
  return {
    method: 'POST',
    path: '/chat/completions',
    pace: 'model',
    tokens: 40 + model.cap,
    body: {
      json: {
        model: model.id,
        messages: [{ role: 'user', content: 'Bitte antworten Sie mit einem kurzen Satz.' }],
        ...(model.capParameter ? { [model.capParameter]: model.cap } : {}),
        ...members,
      },
    },
  };
}
