/** What others call the tasks of models, and what goes in and comes out. */

interface Task {
  readonly task: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

const chat: Task = { task: 'chat', reads: ['text'], writes: ['text'] };
const seeing: Task = { task: 'chat', reads: ['text', 'image'], writes: ['text'] };
const embedding: Task = { task: 'embedding', reads: ['text'], writes: [] };
const rerank: Task = { task: 'rerank', reads: ['text'], writes: [] };
const transcription: Task = { task: 'transcription', reads: ['audio'], writes: ['text'] };
const drawing: Task = { task: 'image', reads: ['text'], writes: ['image'] };
const speech: Task = { task: 'speech', reads: ['text'], writes: ['audio'] };
const moderation: Task = { task: 'moderation', reads: ['text'], writes: ['text'] };
const translation: Task = { task: 'translation', reads: ['text'], writes: ['text'] };
const ocr: Task = { task: 'ocr', reads: ['document'], writes: ['text'] };

/** `mode` of LiteLLM. */
export const litellmModes: Readonly<Record<string, Task>> = {
  chat,
  completion: chat,
  responses: chat,
  embedding,
  rerank,
  audio_transcription: transcription,
  audio_speech: speech,
  image_generation: drawing,
  moderation,
  ocr,
};

/** `pipeline_tag` of Hugging Face. */
export const pipelineTags: Readonly<Record<string, Task>> = {
  'text-generation': chat,
  'text2text-generation': chat,
  conversational: chat,
  'image-text-to-text': seeing,
  'visual-question-answering': seeing,
  'feature-extraction': embedding,
  'sentence-similarity': embedding,
  'text-ranking': rerank,
  'automatic-speech-recognition': transcription,
  'text-to-image': drawing,
  'text-to-speech': speech,
  translation,
  'image-to-text': ocr,
};

/** A task others know and we do not stays as it is: the list is open. */
export function taskOf(word: string | undefined, words: Readonly<Record<string, Task>>): Task {
  if (word === undefined) return chat;
  return words[word] ?? { task: word, reads: ['text'], writes: ['text'] };
}

/** Licences by their name at Hugging Face, where that is not the SPDX name in small letters. */
const licences: Readonly<Record<string, string>> = {
  'apache-2.0': 'Apache-2.0',
  mit: 'MIT',
  'bsd-2-clause': 'BSD-2-Clause',
  'bsd-3-clause': 'BSD-3-Clause',
  'gpl-3.0': 'GPL-3.0-only',
  'agpl-3.0': 'AGPL-3.0-only',
  'lgpl-3.0': 'LGPL-3.0-only',
  'mpl-2.0': 'MPL-2.0',
  'eupl-1.2': 'EUPL-1.2',
  'cc0-1.0': 'CC0-1.0',
  'cc-by-4.0': 'CC-BY-4.0',
  'cc-by-sa-4.0': 'CC-BY-SA-4.0',
  'cc-by-nc-4.0': 'CC-BY-NC-4.0',
};

/** An SPDX expression; a licence SPDX does not list is a LicenseRef of the name it was given. */
export function spdxOf(licence: string | undefined, name: string | undefined): string {
  const known = licences[licence?.toLowerCase() ?? ''];
  if (known !== undefined) return known;
  const own = name ?? (licence === 'other' || licence === undefined ? 'unknown' : licence);
  return `LicenseRef-${own.replace(/[^A-Za-z0-9.-]+/g, '-')}`;
}

/** How Hugging Face says a model was derived, and how we do. */
const relations: Readonly<Record<string, string>> = {
  finetune: 'finetune',
  adapter: 'adapter',
  quantized: 'quantized',
  merge: 'merge',
};

/** Without a word, Hugging Face takes it for fine-tuned. */
export function relationOf(word: string | undefined): string {
  return relations[word ?? 'finetune'] ?? word ?? 'finetune';
}
