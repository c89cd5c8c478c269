import { entriesOf, isText, memberOf } from './members.ts';

/** What a descriptor says that a model can do or cannot do; what it does not say is not known. */
export type Capability = 'streaming' | 'toolCalling';

/** A chat model as its descriptor names it. */
export interface CallableModel {
  readonly ids: readonly string[];
  readonly isReasoning: boolean;
}

/** Lifecycles in which a model answers. */
const inOperation: readonly unknown[] = ['productive', 'deprecated'];

/**
 * The chat models on pages of descriptors of which it is said that they have a capability, and which everybody may
 * call; or those of which it is said that they have it not.
 */
export function callableModels(
  pages: readonly { readonly json: unknown }[],
  capability: Capability,
  said: boolean,
): CallableModel[] {
  return pages
    .flatMap(({ json }) => entriesOf(memberOf(json, 'items')))
    .filter(
      (model) =>
        entriesOf(memberOf(model, 'tasks')).includes('chat') &&
        // Who may not call a model is refused, and a refusal is all that may follow from a missing capability.
        (!said || memberOf(model, 'access') === 'everyone') &&
        inOperation.includes(memberOf(model, 'lifecycle')) &&
        memberOf(memberOf(model, 'capabilities'), capability) === said,
    )
    .map((model) => ({
      ids: [memberOf(model, 'modelId'), ...entriesOf(memberOf(model, 'aliases'))].filter(isText),
      isReasoning: memberOf(memberOf(model, 'capabilities'), 'reasoning') === true,
    }));
}
