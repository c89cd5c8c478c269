import type { Chunk } from '../gateway/bodies.ts';
import { defineOddity } from './oddity.ts';

const marked = <Body extends object>(body: Body): Body => ({
  ...body,
  x_pruefstein_laufzeit_ms: 12.5,
  provider: { name: 'Rechenzentrum Nord', halle: null },
});

export const extraMembers = defineOddity({
  name: 'extra-members',
  title: {
    de: 'Antworten enthalten Felder, die der Standard nicht nennt.',
    en: 'Answers hold members the standard does not name.',
  },
  edit: {
    model: marked,
    modelList: marked,
    embeddings: marked,
    error: ({ error }) => marked({ error: marked(error) }),
    completion: (body) =>
      marked({
        ...body,
        choices: body.choices.map((choice) =>
          marked({ ...choice, logprobs: null, message: { ...marked(choice.message), refusal: null } }),
        ),
        usage: marked({ ...body.usage, prompt_tokens_details: { cached_tokens: 0 } }),
      }),
    chunk: (body) =>
      marked({
        ...body,
        choices: body.choices.map((choice) => marked({ ...choice, logprobs: null })),
      }),
  },
});

export const noOptionalMembers = defineOddity({
  name: 'no-optional-members',
  title: {
    de: 'Antworten enthalten nur die verlangten Felder.',
    en: 'Answers hold the required members only.',
  },
  edit: {
    model: ({ id, object, created, owned_by }) => ({ id, object, created, owned_by }),
    completion: ({ system_fingerprint: _optional, ...body }) => body,
    chunk: bareChunk,
    embeddings: ({ usage: _optional, ...body }) => body,
    error: ({ error: { message, type } }) => ({ error: { message, type } }),
  },
});

/** A finish_reason of null says no more than none. */
function bareChunk({ id, object, choices, usage }: Chunk): Chunk {
  const bare = choices.map(({ index, delta, finish_reason }) =>
    finish_reason ? { index, delta, finish_reason } : { index, delta },
  );
  return { id, object, choices: bare, ...(usage ? { usage } : {}) };
}

export const reasoningContent = defineOddity({
  name: 'reasoning-content',
  title: {
    de: 'Ein Denktext steht in reasoning und zugleich in reasoning_content.',
    en: 'Reasoning text stands in reasoning and in reasoning_content as well.',
  },
  reasons: true,
});

export const contentNullWithToolCalls = defineOddity({
  name: 'content-null-with-tool-calls',
  title: {
    de: 'Neben Werkzeugaufrufen ist content null statt leer.',
    en: 'Beside tool calls content is null instead of empty.',
  },
  edit: {
    completion: (body) => ({
      ...body,
      choices: body.choices.map((choice) =>
        choice.message.tool_calls ? { ...choice, message: { ...choice.message, content: null } } : choice,
      ),
    }),
  },
});

export const stopAfterForcedTool = defineOddity({
  name: 'stop-after-forced-tool',
  title: {
    de: 'Ein verlangter Werkzeugaufruf endet mit stop statt mit tool_calls.',
    en: 'A demanded tool call ends with stop instead of tool_calls.',
  },
  edit: {
    completion: (body) => ({ ...body, choices: body.choices.map(stopped) }),
    chunk: (body) => ({ ...body, choices: body.choices.map(stopped) }),
  },
});

function stopped<Choice extends Pick<Chunk['choices'][number], 'finish_reason'>>(choice: Choice): Choice {
  return choice.finish_reason === 'tool_calls' ? { ...choice, finish_reason: 'stop' } : choice;
}

export const modelReadWithSlashId = defineOddity({
  name: 'model-read-with-slash-id',
  title: {
    de: 'Modellkennungen enthalten einen Schrägstrich.',
    en: 'Model ids contain a slash.',
  },
  modelId: (id) => `musterland/${id}`,
});
