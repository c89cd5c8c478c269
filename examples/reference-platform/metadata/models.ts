import { usualDimensions } from '../gateway/embeddings.ts';
import type { OfferedModel } from '../gateway/models.ts';
import type { JsonObject } from '../handler.ts';
import { unmarkedText } from './compliance.ts';
import { header, type Scene } from './header.ts';
import { modelMaker } from './organisations.ts';

/** The descriptor of a model, made from what the gateway knows of it. */
export function modelDescriptor(scene: Scene, model: OfferedModel): JsonObject {
  const { settings } = scene;
  const embeds = model.abilities.includes('embeddings');
  return {
    ...header(scene, {
      kind: 'model',
      name: model.id.replaceAll('/', '-'),
      schema: 'ModelDescriptor',
      title: { de: `Modell ${model.id}`, en: `Model ${model.id}` },
      summary: embeds
        ? { de: 'Bildet Texte auf Vektoren ab.', en: 'Maps texts to vectors.' }
        : { de: 'Antwortet nach festen Regeln.', en: 'Answers by fixed rules.' },
      distribution: settings.withholds && model.restricted ? 'federation' : 'open',
      compliance: {
        riskClass: 'minimal',
        purpose: {
          de: 'Nachweis der Schnittstellen, nicht der Güte von Antworten.',
          en: 'Proof of interfaces, not of the quality of answers.',
        },
        confidentialityMax: model.restricted ? 'internal' : 'confidential',
        personalData: 'none',
        ...(embeds ? {} : { transparency: { outputMarking: unmarkedText } }),
      },
    }),
    modelId: model.id,
    revision: 'regelwerk-2026-11',
    access: model.restricted ? 'restricted' : 'everyone',
    provider: modelMaker,
    weights: 'open',
    licence: { expression: 'Apache-2.0' },
    publicSectorUse: 'allowed',
    hosting: 'selfHosted',
    tasks: embeds ? ['embedding'] : ['chat', ...(settings.ownCodes ? ['poetry'] : [])],
    modalitiesIn: ['text'],
    modalitiesOut: embeds ? [] : ['text'],
    capabilities: {
      streaming: !embeds,
      toolCalling: model.abilities.includes('tools'),
      structuredOutput: model.abilities.includes('structuredOutput'),
    },
    intendedUse: {
      de: 'Erproben von Anwendungen und Prüfwerkzeugen.',
      en: 'Trying out applications and test tools.',
    },
    limitations: {
      de: 'Versteht nichts von dem, was es liest.',
      en: 'Understands nothing of what it reads.',
    },
    gpai: { isGpai: settings.candid ? 'unknown' : 'no' },
    ...(settings.bare ? {} : further(model)),
  };
}

/** What need not be said. */
function further({ abilities, contextLength }: OfferedModel): JsonObject {
  return {
    ...(abilities.includes('embeddings')
      ? { embedding: { dimensions: usualDimensions, normalised: true } }
      : {}),
    contextWindow: contextLength,
    maxInputTokens: contextLength,
    maxOutputTokens: contextLength / 4,
    languages: [{ tag: 'de', evidence: 'tested' }],
    knowledgeCutoff: '2026-01',
    energy: { inferenceWhPer1kTokens: 0.001, method: 'geschätzt' },
    pricing: { currency: 'EUR', unit: '1000000 token', input: 0, output: 0 },
  };
}
