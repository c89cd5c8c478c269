import { Hono } from 'hono';
import type { JsonObject } from '../handler.ts';
import { agentAnswer, agentCard, agentPath } from './agent.ts';
import { collectionDescriptor } from './collection.ts';
import { connectorDescriptor } from './connector.ts';
import { billOf, documentPath, openapiDocument, openapiInYaml, serverJson } from './documents.ts';
import type { Scene } from './header.ts';
import { pageOf } from './lists.ts';
import { modelDescriptor } from './models.ts';
import { type Endpoints, listPath, platformDescriptor } from './platform.ts';
import { problem } from './problem.ts';
import { serviceDescriptor } from './service.ts';
import { templateDescriptor } from './template.ts';

/** Where the platform describes itself. */
const entryPath = '/.well-known/pruefstein';

/** What the platform says about itself, for readers without a credential. */
export function createMetadata(scene: Scene, endpoints: Endpoints): Hono {
  const { emptyLists } = scene.settings;
  const lists: { readonly [list: string]: readonly JsonObject[] } = {
    models: endpoints.models.map((model) => modelDescriptor(scene, model)),
    connectors: [connectorDescriptor(scene, endpoints.connectorUrl)],
    collections: emptyLists ? [] : [collectionDescriptor(scene, endpoints.connectorUrl)],
    services: [serviceDescriptor(scene)],
    templates: emptyLists ? [] : [templateDescriptor(scene)],
  };
  const app = new Hono();
  app.get(entryPath, () => described(platformDescriptor(scene, endpoints)));
  for (const [list, entries] of Object.entries(lists))
    app.get(listPath(list), (context) => {
      const page = pageOf(scene, entries, new URL(context.req.url));
      return page ? described(page) : problem(400, 'The cursor is none of this list.');
    });
  addDocuments(app, scene, endpoints);
  app.all(agentPath, agentAnswer);
  for (const path of [entryPath, ...Object.keys(lists).map(listPath)])
    app.all(path, () => problem(405, 'This address is for reading only.', { allow: 'GET, HEAD' }));
  app.all('/metadata/*', () => problem(404, 'There is nothing at this path.'));
  return app;
}

/** What descriptors link to. */
function addDocuments(app: Hono, scene: Scene, { connectorUrl }: Endpoints): void {
  const { settings } = scene;
  const bill = billOf(settings);
  app.get(documentPath('gateway.openapi'), async () =>
    settings.openapi === 'yaml'
      ? served(openapiInYaml, 'application/yaml')
      : described(await openapiDocument('gateway', scene)),
  );
  app.get(documentPath('monitoring.openapi'), async () =>
    described(await openapiDocument('monitoring', scene)),
  );
  app.get(documentPath(bill.name), () => served(bill.text, bill.mediaType));
  app.get(documentPath('vermerk.agent-card.json'), () => described(agentCard(scene)));
  app.get(documentPath('wissen.server.json'), () => described(serverJson(scene, connectorUrl)));
}

function described(body: JsonObject): Response {
  return served(JSON.stringify(body), 'application/json');
}

function served(text: string, mediaType: string): Response {
  return new Response(text, { headers: { 'content-type': mediaType } });
}
