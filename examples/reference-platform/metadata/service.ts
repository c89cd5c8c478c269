import type { JsonObject } from '../handler.ts';
import { header, idOf, type Scene } from './header.ts';

/** The descriptor of an assistant that runs on the platform's own model. */
export function serviceDescriptor(scene: Scene): JsonObject {
  return {
    ...header(scene, {
      kind: 'service',
      name: 'vermerkassistent',
      schema: 'ServiceDescriptor',
      title: { de: 'Vermerkassistent', en: 'File note assistant' },
      summary: {
        de: 'Schlägt Vermerke zu eingegangenen Anträgen vor.',
        en: 'Proposes file notes on applications received.',
      },
      compliance: {
        riskClass: 'transparency',
        purpose: {
          de: 'Entwürfe von Vermerken, die Menschen prüfen und zeichnen.',
          en: 'Drafts of file notes that people check and sign.',
        },
        confidentialityMax: 'internal',
        personalData: 'none',
        transparency: { interactionDisclosure: 'userInterface' },
      },
    }),
    serviceType: 'assistant',
    taskCodes: ['fileNote'],
    interfaces: [],
    inputModes: ['text/plain'],
    outputModes: ['text/plain'],
    modelRequirements: { tasks: ['chat'] },
    modelsUsed: [idOf(scene, 'model', 'pruefstein-chat')],
    connectorsUsed: [],
    systemPromptPolicy: 'server',
    autonomy: 'proposing',
    sideEffects: 'readOnly',
    decisionEffect: 'preparatory',
    incidentContact: 'https://rz-nord.musterland.example/stoerung',
  };
}
