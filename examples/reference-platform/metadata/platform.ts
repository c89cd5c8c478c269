import { about, features } from '../descriptor.ts';
import { modelWith, type OfferedModel } from '../gateway/models.ts';
import type { JsonObject } from '../handler.ts';
import { billOf, documentPath, linkTo } from './documents.ts';
import { header, type Scene } from './header.ts';
import { operator, serviceProvider } from './organisations.ts';

/** Where the lists are, by name. */
export const listPath = (list: string): string => `/metadata/${list}`;

/** What of the other interfaces the descriptor names. */
export interface Endpoints {
  readonly models: readonly OfferedModel[];
  readonly connectorUrl: string;
  readonly monitoring: JsonObject;
  readonly issuer: JsonObject;
}

/** The document at `/.well-known/pruefstein`, by which the kit finds what there is to judge. */
export function platformDescriptor(scene: Scene, endpoints: Endpoints): JsonObject {
  const { origin, settings } = scene;
  const bill = billOf(settings);
  // Relative addresses are for lists only: endpoints are absolute.
  const openapi = (name: string) =>
    settings.bare ? {} : { openapi: origin + documentPath(`${name}.openapi`) };
  const link = (list: string) => (settings.links === 'relative' ? '' : origin) + listPath(list);
  return {
    release: '0.1',
    platform: about,
    features,
    ...header(scene, {
      kind: 'platform',
      name: 'referenzplattform',
      schema: 'PlatformDescriptor',
      title: { de: 'Referenzplattform Land Musterland', en: 'Reference platform of Land Musterland' },
      summary: {
        de: 'Zeigt die Schnittstellen dieses Standards mit erfundenen Modellen und Daten.',
        en: 'Shows the interfaces of this standard with invented models and data.',
      },
      compliance: {
        riskClass: 'transparency',
        purpose: {
          de: 'Unterstützung der Sachbearbeitung beim Lesen und Schreiben von Texten.',
          en: 'Support of administrative staff in reading and writing texts.',
        },
        confidentialityMax: 'confidential',
        personalData: 'yes',
      },
    }),
    gateways: [{ ...gatewayEntry(origin, endpoints.models), ...openapi('gateway') }],
    monitoring: [{ ...endpoints.monitoring, ...openapi('monitoring') }],
    connectors: [{ url: endpoints.connectorUrl }],
    identity: [endpoints.issuer],
    inventories: {
      models: link('models'),
      connectors: link('connectors'),
      ...(settings.bare
        ? {}
        : { collections: link('collections'), services: link('services'), templates: link('templates') }),
    },
    profiles: settings.bare ? [] : [{ profile: 'basis', release: '0.1', since: '2026-11-02' }],
    deploymentModels: [settings.ownCodes ? 'containerOnWheels' : 'onPremisesLand'],
    tenancy: { model: 'multi', isolation: 'logical' },
    serviceProviders: settings.bare ? [] : [serviceProvider],
    securityTxt: 'https://rz-nord.musterland.example/.well-known/security.txt',
    ...(settings.bare
      ? {}
      : { ...further, billOfMaterials: [{ ...bill.entry, uri: linkTo(scene, bill.name) }] }),
  };
}

/** What need not be said. */
const further: JsonObject = {
  usageAccounting: { units: ['token', 'request'], dimensions: ['tenant', 'model'] },
  dependencies: [
    {
      name: 'Laufzeitumgebung für Modelle',
      supplier: operator,
      criticality: 'high',
      substitutable: 'yes',
    },
  ],
  serviceLevel: { availability: 99.5 },
};

function gatewayEntry(origin: string, models: readonly OfferedModel[]): JsonObject {
  const role = (ability: Parameters<typeof modelWith>[1]) => ({ id: modelWith(models, ability).id });
  return {
    name: 'gateway',
    url: `${origin}/v1`,
    models: {
      chat: role('chat'),
      tools: role('tools'),
      structuredOutput: role('structuredOutput'),
      embeddings: role('embeddings'),
    },
  };
}
