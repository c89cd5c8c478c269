import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Hono } from 'hono';
import { mount as connectorMount, createConnector } from './connectors/connectors.ts';
import { type ConnectorKeys, createConnectorKeys, createRecognise } from './connectors/principals.ts';
import { createAccess, createKeys, type Keys } from './gateway/access.ts';
import { errorBody, faultOf, jsonAnswer } from './gateway/error-answer.ts';
import type { Activity } from './gateway/event-stream.ts';
import { Fault } from './gateway/fault.ts';
import { createGateway } from './gateway/gateway.ts';
import { offeredModels } from './gateway/models.ts';
import { createQuota } from './gateway/quota.ts';
import type { Handler } from './handler.ts';
import type { TenantName } from './identity/clients.ts';
import { createIdentity, type Identity, mount } from './identity/identity.ts';
import { type KitConfig, kitConfig } from './kit-config.ts';
import { createMetadata } from './metadata/metadata.ts';
import { exportEntry, monitoringEntry } from './monitoring/kit-entry.ts';
import { createMonitoring } from './monitoring/monitoring.ts';
import type { OtlpTarget } from './monitoring/otlp-exporter.ts';
import { withinTrace } from './monitoring/trace.ts';
import { type OddityName, odditiesNamed } from './oddities/oddities.ts';
import { type Variant, variantOf } from './oddities/variant.ts';

export interface PlatformOptions {
  /** Scheme, host and port under which the platform is reached, without a slash at the end. */
  readonly origin: string;
  /** Legal variations to show; none if absent. */
  readonly oddities?: readonly OddityName[];
  /** Keys to use instead of fresh ones. */
  readonly keys?: Partial<Keys>;
  /** Tokens of the connector to use instead of fresh ones. */
  readonly connectorKeys?: Partial<ConnectorKeys>;
  /** Key of whoever reads the figures, instead of a fresh one. */
  readonly scrapeKey?: string;
  /** Where figures, spans and log records are exported (OTLP/HTTP); nowhere if absent. */
  readonly otlp?: OtlpTarget;
  /** Milliseconds before each answer. */
  readonly latencyMs?: number;
  /** Milliseconds before each event of a stream. */
  readonly tokenDelayMs?: number;
  /** Bodies beyond this are answered with 413; 1 MiB if absent. */
  readonly maxBodyBytes?: number;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** Told of an error of our own, which the caller sees as 500; nothing is ever printed. */
  readonly onError?: (error: unknown) => void;
}

export interface Platform {
  readonly fetch: Handler;
  readonly origin: string;
  readonly keys: Keys;
  /** Opaque tokens of the connector, by principal. */
  readonly connectorKeys: ConnectorKeys;
  /** Opens the figures. */
  readonly scrapeKey: string;
  /** Issuer, resource and clients, to fetch tokens by oneself. */
  readonly identity: Pick<Identity, 'issuer' | 'resource' | 'otherResource' | 'clients'>;
  /** Running streams and events sent so far. */
  readonly activity: Readonly<Activity>;
  /** What the platform does on the wire, for whoever gives it a port. */
  readonly wire: Pick<Variant, 'headerName' | 'closesConnections'>;
  /** The configuration with which the kit judges this platform; the token switches on the feature gateway.jwt. */
  config(token?: string): KitConfig;
  /** A signed user context that goes beside a key. */
  issueContext(): string;
  /** An access token of a client of the issuer; of `tenant-a`, which has full rights, and for the gateway, if not named. */
  issueToken(tenant?: TenantName, resource?: string): Promise<string>;
  /** Exports what there is to the receiver of `otlp`; there is no timer that would. */
  exportNow(): Promise<void>;
  /** Gives the low-quota key its calls back. */
  resetQuota(): void;
  /** Breaks off running streams. */
  close(): Promise<void>;
}

/** Calls the low-quota key has at once; it gains one every second. */
const quotaBurst = 5;

/** Builds a platform. It holds no port, no timer and no state outside itself. */
export async function createPlatform(options: PlatformOptions): Promise<Platform> {
  const { origin, latencyMs = 0, now = Date.now } = options;
  const keys = createKeys(options.keys ?? {});
  const variant = variantOf(odditiesNamed(options.oddities ?? []));
  const models = offeredModels(variant.modelId);
  const quota = createQuota(quotaBurst, now);
  const activity: Activity = { running: 0, events: 0 };

  const closing = new AbortController();
  const identity = createIdentity(origin, variant.identity, (error) => options.onError?.(error));

  const connectorKeys = createConnectorKeys(options.connectorKeys ?? {});
  const connector = createConnector({
    origin,
    issuer: identity.issuer,
    recognise: createRecognise(connectorKeys, identity.clients, (token) =>
      identity.verify(token, identity.otherResource),
    ),
    settings: variant.connectors,
  });

  const access = createAccess(keys, quota, identity);
  const monitoring = await createMonitoring({
    settings: variant.monitoring,
    key: options.scrapeKey,
    otlp: options.otlp,
    operatorKey: keys.key,
    tenantOf: async (authorization) => (await access(authorization, null)).tenant,
    now,
  });

  const app = new Hono();
  app.route('/', monitoring.routes);
  const { key: _secret, selector: _ours, ...figures } = monitoringEntry(origin, '', variant.monitoring);
  app.route(
    '/',
    createMetadata(
      { origin, settings: variant.metadata },
      {
        models,
        connectorUrl: connector.url,
        monitoring: figures,
        issuer: {
          issuer: identity.issuer,
          resource: identity.resource,
          otherResource: identity.otherResource,
        },
      },
    ),
  );
  app.route(
    '/v1',
    createGateway({
      models,
      access,
      variant,
      activity,
      meter: monitoring.meter,
      now,
      tokenDelayMs: options.tokenDelayMs ?? 0,
      maxBodyBytes: options.maxBodyBytes ?? 1024 * 1024,
      closing: closing.signal,
    }),
  );
  app.all(connectorMount, (context) => connector.fetch(context.req.raw));
  app.get(connector.resource.metadataPath, () => connector.resource.metadata());
  app.all(`${mount}/*`, (context) => identity.fetch(context.req.raw));
  app.get(`/.well-known/oauth-authorization-server${mount}`, (context) => identity.fetch(context.req.raw));
  app.notFound(() => {
    throw new Fault('pathUnknown', 'There is nothing at this path.');
  });
  app.onError((error, context) => {
    if (!(error instanceof Fault)) options.onError?.(error);
    const fault = variant.fault(faultOf(error), context.req.raw);
    return jsonAnswer(variant.edit('error', errorBody(fault)), fault.status, fault.headers);
  });

  return {
    async fetch(request) {
      if (latencyMs > 0) await delay(latencyMs);
      const begun = performance.now();
      const answered = withinTrace(request.headers.get('traceparent'), () => app.fetch(request));
      const answer = await variant.answer(await answered, request);
      monitoring.meter.request(request, answer.status, (performance.now() - begun) / 1000);
      answer.headers.set('x-request-id', `req_${randomUUID()}`);
      return answer;
    },
    origin,
    keys,
    connectorKeys,
    scrapeKey: monitoring.key,
    identity,
    activity,
    wire: variant,
    config: (token) =>
      kitConfig(
        origin,
        keys,
        connectorKeys,
        models,
        identity,
        [
          monitoringEntry(origin, monitoring.key, variant.monitoring),
          ...(options.otlp ? [exportEntry(origin, options.otlp, variant.monitoring)] : []),
        ],
        token,
      ),
    issueToken: (tenant = 'tenant-a', resource) => identity.issueToken(tenant, resource),
    exportNow: () => monitoring.exportNow(),
    issueContext: () => identity.issueContext(),
    resetQuota: () => quota.reset(),
    async close() {
      closing.abort();
      await connector.close();
    },
  };
}
