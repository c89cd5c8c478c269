import type { metadata } from '../../release.ts';
import { type Descriptor, type Members, onlyGiven } from '../conversion.ts';
import { iri } from '../iri.ts';
import { modelMembers } from './model-card.ts';

/** What a kind of descriptor adds to the bill of materials. */
export interface KindParts {
  /** Type of the component that is described. */
  readonly type: string;
  /** Further members of that component. */
  readonly component: Members;
  /** What it is made of. */
  readonly components?: readonly Members[];
  /** Where it is reached. */
  readonly services?: readonly Members[];
}

export function partsOf(descriptor: Descriptor): KindParts {
  switch (descriptor.kind) {
    case 'platform':
      return platform(descriptor);
    case 'model':
      return { type: 'machine-learning-model', component: modelMembers(descriptor) };
    case 'collection':
      return collection(descriptor);
    case 'service':
      return service(descriptor);
    case 'connector':
      return connector(descriptor);
    case 'template':
      return { type: 'data', component: { licenses: [{ expression: descriptor.licence }] } };
  }
}

function references(given: readonly (readonly [type: string, url: string | undefined])[]): Members {
  const list = given.flatMap(([type, url]) => (url === undefined ? [] : { type, url: iri(url) }));
  return onlyGiven({ externalReferences: list });
}

function platform(descriptor: metadata.PlatformDescriptor): KindParts {
  const { gateways = [], monitoring = [], connectors = [], billOfMaterials = [] } = descriptor;
  const endpoints = [...gateways, ...monitoring, ...connectors];
  return {
    type: 'platform',
    component: references([
      ...billOfMaterials.map(({ uri }) => ['bom', uri] as const),
      ['rfc-9116', descriptor.securityTxt],
      ['release-notes', descriptor.changeFeed],
    ]),
    components: (descriptor.dependencies ?? []).map(({ name, supplier }) => ({
      type: 'application',
      name,
      supplier: { name: supplier.name },
    })),
    services: endpoints.map(({ name, url }) => ({
      name: name ?? descriptor.title.de,
      endpoints: [iri(url)],
    })),
  };
}

function collection({ licence, croissant, dcat }: metadata.CollectionDescriptor): KindParts {
  return {
    type: 'data',
    component: onlyGiven({
      licenses: licence === undefined ? [] : [{ license: { name: licence, url: iri(licence) } }],
      ...references([
        ['documentation', croissant],
        ['documentation', dcat],
      ]),
    }),
  };
}

function service(descriptor: metadata.ServiceDescriptor): KindParts {
  const { packaging, interfaces } = descriptor;
  return {
    type: 'application',
    component: onlyGiven({
      licenses: packaging?.licence === undefined ? [] : [{ expression: packaging.licence }],
      ...references([
        ['bom', packaging?.sbom],
        ['other', packaging?.publiccode],
        ['other', descriptor.agentCard],
        ['security-contact', descriptor.incidentContact],
        ['support', descriptor.feedback],
        ...interfaces.map(({ spec }) => ['documentation', spec] as const),
      ]),
    }),
    components: [
      ...descriptor.modelsUsed.map((id) => used('machine-learning-model', id)),
      ...(descriptor.collectionsUsed ?? []).map((id) => used('data', id)),
      ...descriptor.connectorsUsed.map(({ ref }) => used('application', ref)),
    ],
    services: interfaces.map(({ url }) => ({ name: descriptor.title.de, endpoints: [iri(url)] })),
  };
}

/** Something described elsewhere, known here by the id of its descriptor alone. */
function used(type: string, id: string): Members {
  return { type, name: id, 'bom-ref': id };
}

/** CycloneDX spells one of the directions otherwise. */
const flows = {
  inbound: 'inbound',
  outbound: 'outbound',
  bidirectional: 'bi-directional',
  unknown: 'unknown',
};

function connector(descriptor: metadata.ConnectorDescriptor): KindParts {
  const { url, auth, dataFlow, compliance } = descriptor;
  return {
    type: 'application',
    component: references([['other', descriptor.serverJson]]),
    components: (descriptor.packages ?? []).map(({ identifier, version }) => ({
      type: 'application',
      name: identifier,
      version,
    })),
    services: [
      onlyGiven({
        name: descriptor.title.de,
        endpoints: url === undefined ? [] : [iri(url)],
        authenticated: auth.mode === 'unknown' ? undefined : auth.mode !== 'none',
        data: [{ flow: flows[dataFlow.direction], classification: compliance.confidentialityMax }],
      }),
    ],
  };
}
