import type { metadata } from '../release.ts';
import { catalogue } from '../release.ts';
import type { Text } from '../text.ts';
import { type Conversion, ConversionProblem, onlyGiven } from './conversion.ts';
import { isAbsolute } from './iri.ts';
import { carriedMembers, lostIn } from './mapped-places.ts';

/** Identifies our extension of the card; a change that breaks readers needs a new address. */
export const extensionUri = `${catalogue.names.httpsNamespace}${catalogue.release}/service-descriptor`;

const assumedBinding: Text = {
  de: 'Die Beschreibung nennt die Bindung der A2A-Schnittstelle nicht; angenommen ist JSONRPC. Bitte prüfen.',
  en: 'The descriptor does not name the binding of the A2A interface; JSONRPC is assumed. Please check.',
};
const noSecurity: Text = {
  de: 'Die Beschreibung nennt keine Anmeldeverfahren; bitte securitySchemes und securityRequirements ergänzen, dann signieren.',
  en: 'The descriptor names no way to log in; please add securitySchemes and securityRequirements, then sign.',
};
const noProviderPage: Text = {
  de: 'Kein Kontakt nennt eine Seite (contacts[].url); die Karte hat darum keinen provider, er steht nur in der Erweiterung.',
  en: 'No contact names a page (contacts[].url); so the card has no provider, which stands in the extension only.',
};

/**
 * The A2A 1.0 card of an agent, unsigned.
 * @throws ConversionProblem if the service is not reached by A2A or names no skill
 */
export function toA2aCard(service: metadata.ServiceDescriptor): Conversion {
  const interfaces = service.interfaces.filter(({ protocol }) => protocol === 'a2a');
  if (interfaces.length === 0) throw new ConversionProblem(missing('interfaces', 'protocol: a2a'));
  if (!service.skills?.length) throw new ConversionProblem(missing('skills', 'id, name, description'));
  const page = service.contacts.find(({ url }) => url !== undefined && isAbsolute(url))?.url;
  const { name: organization } = service.technicalOperator;
  return {
    document: onlyGiven({
      name: service.title.de,
      description: service.summary.de,
      supportedInterfaces: interfaces.map(({ url, version }) => ({
        url,
        protocolBinding: 'JSONRPC',
        protocolVersion: /^\d+\.\d+/.exec(version ?? '')?.[0] ?? '1.0',
      })),
      provider: page === undefined ? undefined : { organization, url: page },
      version: service.version,
      capabilities: {
        extensions: [
          {
            uri: extensionUri,
            description: `${catalogue.names.product} ${catalogue.release}`,
            // Not required, so that whoever does not know it can still call; false is the absent member's meaning.
            params: carriedMembers(service, 'a2a-card'),
          },
        ],
      },
      defaultInputModes: service.inputModes,
      defaultOutputModes: service.outputModes,
      skills: service.skills.map((skill) =>
        onlyGiven({
          id: skill.id,
          name: skill.name.de,
          description: skill.description.de,
          // A card must have some; what the service is for is what its users search by.
          tags: skill.tags?.length ? skill.tags : service.taskCodes,
          examples: skill.examples?.map(({ de }) => de),
        }),
      ),
    }),
    lost: lostIn(service, 'a2a-card'),
    remarks: [assumedBinding, noSecurity, ...(page === undefined ? [noProviderPage] : [])],
  };
}

function missing(member: string, what: string): Text {
  return {
    de: `eine A2A-Karte braucht mindestens einen Eintrag in ${member} (${what}); bitte in der Beschreibung ergänzen.`,
    en: `an A2A card needs at least one entry of ${member} (${what}); please add it to the descriptor.`,
  };
}
