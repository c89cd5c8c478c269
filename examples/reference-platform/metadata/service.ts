import type { JsonObject } from '../handler.ts';
import { agentPath, agentSkills, agentTitle } from './agent.ts';
import { unmarkedText } from './compliance.ts';
import { linkTo } from './documents.ts';
import { header, idOf, type Scene } from './header.ts';

/** The descriptor of an assistant that runs on the platform's own model. */
export function serviceDescriptor(scene: Scene): JsonObject {
  return {
    ...header(scene, {
      kind: 'service',
      name: 'vermerkassistent',
      schema: 'ServiceDescriptor',
      title: agentTitle,
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
        transparency: { interactionDisclosure: 'userInterface', outputMarking: unmarkedText },
      },
    }),
    serviceType: 'assistant',
    taskCodes: ['fileNote'],
    interfaces: [{ protocol: 'a2a', url: scene.origin + agentPath, version: '1.0' }],
    inputModes: ['text/plain'],
    outputModes: ['text/plain'],
    skills: agentSkills,
    agentCard: linkTo(scene, 'vermerk.agent-card.json'),
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
