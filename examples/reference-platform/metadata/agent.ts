import type { JsonObject } from '../handler.ts';
import type { Scene } from './header.ts';

/** Where the agent of the platform is reached. */
export const agentPath = '/agents/vermerk';

/** Version of the agent, in its descriptor and on its card. */
const agentVersion = '1.2.0';

export const agentTitle = { de: 'Vermerkassistent', en: 'File note assistant' };

const summary = 'Schlägt Vermerke zu eingegangenen Anträgen vor.';
const skill = {
  id: 'vermerk',
  name: { de: 'Vermerk entwerfen', en: 'Draft file note' },
  description: { de: 'Entwirft einen Vermerk zum Sachstand.', en: 'Drafts a note on the state of the case.' },
  tags: ['vermerk'],
};
export const agentSkills = [skill];

/** The A2A card of the agent, as A2A 1.0 has it or as 0.3 did. */
export function agentCard({ origin, settings }: Scene): JsonObject {
  const url = origin + agentPath;
  return {
    name: agentTitle.de,
    description: summary,
    version: agentVersion,
    ...(settings.oldCards
      ? { protocolVersion: '0.3.0', url, preferredTransport: 'JSONRPC' }
      : { supportedInterfaces: [{ url, protocolBinding: 'JSONRPC', protocolVersion: '1.0' }] }),
    capabilities: {},
    defaultInputModes: ['text/plain'],
    defaultOutputModes: ['text/plain'],
    skills: [{ ...skill, name: skill.name.de, description: skill.description.de }],
  };
}

/** The agent takes no tasks: there is nobody behind it. It says so in the words of JSON-RPC. */
export function agentAnswer(): Response {
  const error = { code: -32004, message: 'This agent is described and takes no tasks.' };
  return Response.json({ jsonrpc: '2.0', id: null, error });
}
