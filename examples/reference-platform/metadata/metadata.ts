import { Hono } from 'hono';
import type { JsonObject } from '../handler.ts';
import { connectorDescriptor } from './connector.ts';
import type { Scene } from './header.ts';
import { pageOf } from './lists.ts';
import { modelDescriptor } from './models.ts';
import { type Endpoints, listPath, platformDescriptor } from './platform.ts';
import { serviceDescriptor } from './service.ts';
import { templateDescriptor } from './template.ts';

/** Where the platform describes itself. */
const entryPath = '/.well-known/pruefstein';

/** What the platform says about itself, for readers without a credential. */
export function createMetadata(scene: Scene, endpoints: Endpoints): Hono {
  const lists: { readonly [list: string]: readonly JsonObject[] } = {
    models: endpoints.models.map((model) => modelDescriptor(scene, model)),
    connectors: [connectorDescriptor(scene, endpoints.connectorUrl)],
    services: [serviceDescriptor(scene)],
    templates: [templateDescriptor(scene)],
  };
  const app = new Hono();
  app.get(entryPath, () => described(platformDescriptor(scene, endpoints)));
  for (const [list, entries] of Object.entries(lists))
    app.get(listPath(list), (context) => described(pageOf(scene, entries, new URL(context.req.url))));
  return app;
}

function described(body: JsonObject): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}
