import { randomBytes, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { PrometheusContentType, Registry } from 'prom-client';
import { about } from '../descriptor.ts';
import type { Handler, JsonObject } from '../handler.ts';
import type { EndedCall } from './meter.ts';
import { attributes, makeMetricsRequest, nanos } from './otlp-metrics.ts';
import type { MonitoringSettings } from './settings.ts';

/** Where a platform exports its figures, spans and log records (OTLP/HTTP). */
export interface OtlpTarget {
  /** `/v1/metrics` and its like are added. */
  readonly url: string;
  /** The bearer that the receiver wants; none if absent. */
  readonly key?: string;
  /** Carries the exports; the network's own `fetch` if absent. */
  readonly send?: Handler;
}

/** Exports what the platform shows of itself. It has no timer: whoever holds the platform says when. */
export interface Exporter {
  /** Keeps a finished model call as a span and a log record until the next export. */
  note(call: EndedCall): void;
  exportNow(): Promise<void>;
}

/** Version of the conventions by which everything is named. */
const schemaUrl = 'https://opentelemetry.io/schemas/gen-ai/1.0.0';
const scope = { name: 'pruefstein-reference-platform', version: about.version };
const spanKindServer = 2;
const severityInfo = 9;

export function createExporter(
  target: OtlpTarget,
  registry: Registry<PrometheusContentType>,
  settings: MonitoringSettings,
  now: () => number,
): Exporter {
  const instance = randomUUID();
  let pending: EndedCall[] = [];
  const resourceOf = (replica: string | undefined) => ({
    attributes: attributes({
      'service.name': about.product,
      'service.version': about.version,
      'service.instance.id': replica ?? instance,
      'deployment.environment.name': 'test',
    }),
  });
  const metricsRequest = makeMetricsRequest({ registry, settings, now, resourceOf, scope, schemaUrl });

  return {
    note: (call) => void pending.push(call),
    async exportNow() {
      const calls = pending;
      pending = [];
      await post('metrics', await metricsRequest());
      if (calls.length === 0) return;
      const resource = resourceOf(undefined);
      const group = { resource, schemaUrl };
      await post('traces', {
        resourceSpans: [{ ...group, scopeSpans: [{ scope, spans: calls.map(spanOf) }] }],
      });
      await post('logs', {
        resourceLogs: [{ ...group, scopeLogs: [{ scope, logRecords: calls.map(recordOf) }] }],
      });
    },
  };

  async function post(signal: 'metrics' | 'traces' | 'logs', body: JsonObject): Promise<void> {
    const text = JSON.stringify(body);
    const headers = new Headers({ 'content-type': 'application/json' });
    if (settings.otlp.gzip) headers.set('content-encoding', 'gzip');
    if (target.key !== undefined) headers.set('authorization', `Bearer ${target.key}`);
    const request = new Request(`${target.url}/v1/${signal}`, {
      method: 'POST',
      headers,
      body: settings.otlp.gzip ? new Uint8Array(gzipSync(text)) : text,
    });
    await (await (target.send ?? fetch)(request)).arrayBuffer();
  }
}

/** A span of the server that answered the call; what was said in it is not exported. */
function spanOf({ call, tokens, trace, begunAt, endedAt, error }: EndedCall): JsonObject {
  return {
    traceId: trace?.traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    ...(trace && { parentSpanId: trace.spanId }),
    name: `${call.operation} ${call.model}`,
    kind: spanKindServer,
    startTimeUnixNano: nanos(begunAt),
    endTimeUnixNano: nanos(endedAt),
    attributes: attributes({
      'gen_ai.operation.name': call.operation,
      'gen_ai.request.model': call.model,
      'gen_ai.usage.input_tokens': tokens.input,
      'gen_ai.usage.output_tokens': tokens.output,
      ...(error !== undefined && { 'error.type': error }),
    }),
  };
}

function recordOf({ call, trace, endedAt }: EndedCall): JsonObject {
  return {
    timeUnixNano: nanos(endedAt),
    severityNumber: severityInfo,
    severityText: 'INFO',
    body: { stringValue: 'Modellaufruf beendet' },
    attributes: attributes({ 'gen_ai.request.model': call.model }),
    ...(trace && { traceId: trace.traceId }),
  };
}
