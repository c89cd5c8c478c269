import { createHash } from 'node:crypto';
import type { JsonObject } from '../handler.ts';
import { header, type Scene } from './header.ts';

const system = 'Du schreibst sachliche Vermerke in Verwaltungssprache.';
const user = 'Fasse den Vorgang {{vorgang}} zusammen.';

/** The descriptor of a template of file notes. */
export function templateDescriptor(scene: Scene): JsonObject {
  return {
    ...header(scene, {
      kind: 'template',
      name: 'vermerk-bauantrag',
      schema: 'TemplateDescriptor',
      title: { de: 'Vermerk zum Bauantrag', en: 'File note on a building application' },
      summary: {
        de: 'Fasst einen Bauantrag für die Akte zusammen.',
        en: 'Sums up a building application for the file.',
      },
      compliance: {
        riskClass: 'minimal',
        purpose: {
          de: 'Einheitliche Vermerke in Bauverfahren.',
          en: 'Uniform file notes in building procedures.',
        },
        confidentialityMax: 'internal',
        personalData: 'none',
      },
    }),
    templateType: 'fileNote',
    instructions: { system, user },
    variables: [{ name: 'vorgang', required: true, label: { de: 'Vorgang', en: 'Case' } }],
    outputSchema: {
      type: 'object',
      required: ['betreff'],
      properties: { betreff: { type: 'string' } },
    },
    examples: [
      {
        label: { de: 'Kurzer Vermerk', en: 'Short file note' },
        text: 'Bauantrag 12/26',
        output: { betreff: 'Bauantrag 12/26' },
      },
    ],
    modelRequirements: { capabilities: { structuredOutput: true } },
    language: 'de',
    screening: {
      result: 'ohne Beanstandung',
      date: '2026-10-01',
      promptDigest: `sha256:${createHash('sha256').update(`${system}${user}`).digest('hex')}`,
    },
    licence: 'CC0-1.0',
  };
}
