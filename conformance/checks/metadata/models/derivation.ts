import type { metadata } from '../../../release.ts';

/** Relations by which a model was trained anew; a quantised one was not. */
const trained: readonly string[] = ['finetune', 'adapter', 'merge', 'distilled'];

/** True if a model was made by training another one further. */
export function isTrainedFurther({ baseModels = [] }: metadata.ModelDescriptor): boolean {
  return baseModels.some(({ relation }) => trained.includes(relation));
}

/** What names of derived models have in common. */
const derivedName =
  /(?:^|[\s_./:-])(?:gguf|awq|gptq|lora|qlora|fine-?tuned?|distill(?:ed)?|merged?)(?:$|[\s_./:-])/i;

/** True if the name or revision of a model sounds as if it was made from another one. */
export function soundsDerived({ modelId, revision, title }: metadata.ModelDescriptor): boolean {
  return [modelId, revision, title.de, title.en ?? ''].some((name) => derivedName.test(name));
}
