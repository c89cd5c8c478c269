import { defineCheck } from '../../../define-check.ts';
import { entriesOf, memberOf } from '../../../read/members.ts';
import { sentJson } from '../sent.ts';

/** A vector comes as numbers or as base64 of four bytes each. */
function dimensionOf(embedding: string | readonly number[]): number {
  if (typeof embedding !== 'string') return embedding.length;
  return Math.floor((embedding.replace(/={1,2}$/, '').length * 3) / 16);
}

export default defineCheck({
  id: 'embeddings-keep-order',
  verifies: 'GW-107',
  needs: ['embeddings'],
  messages: {
    missing: {
      de: 'Zum {position}. von {inputs} Texten fehlt die Einbettung.',
      en: 'The embedding of text {position} of {inputs} is missing.',
    },
    surplus: {
      de: 'Gesendet wurden {inputs} Texte; eine {position}. Einbettung gehört zu keinem.',
      en: '{inputs} texts were sent; embedding {position} belongs to none of them.',
    },
    wrongIndex: {
      de: 'Die {position}. Einbettung trägt den Index {index}.',
      en: 'Embedding {position} carries the index {index}.',
    },
    otherDimension: {
      de: 'Die {position}. Einbettung hat {dimension} Dimensionen, die erste {first}.',
      en: 'Embedding {position} has {dimension} dimensions, the first one {first}.',
    },
  },
  over: ({ embeddings }) => {
    const inputs = entriesOf(memberOf(sentJson(embeddings), 'input')).length;
    return Array.from({ length: Math.max(inputs, embeddings.json.data.length) }, (_, at) => ({ at, inputs }));
  },
  *run({ embeddings }, { at, inputs }) {
    const { data } = embeddings.json;
    const entry = data[at];
    const position = at + 1;
    const finding = { evidence: embeddings, where: `/data/${at}` };
    if (!entry) return yield { message: 'missing', data: { position, inputs }, ...finding };
    if (at >= inputs) return yield { message: 'surplus', data: { position, inputs }, ...finding };

    if (entry.index !== at)
      yield { message: 'wrongIndex', data: { position, index: entry.index }, ...finding };
    const dimension = dimensionOf(entry.embedding);
    const first = dimensionOf(data[0]?.embedding ?? []);
    if (dimension !== first)
      yield { message: 'otherDimension', data: { position, dimension, first }, ...finding };
  },
});
