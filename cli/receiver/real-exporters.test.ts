import { ROOT_CONTEXT, TraceFlags, trace } from '@opentelemetry/api';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import {
  AggregationTemporalityPreference,
  OTLPMetricExporter as JsonMetricExporter,
} from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPMetricExporter as ProtobufMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { AggregationType, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { otlpReceiver, type Receiver } from '../../conformance/index.ts';
import { type ServedReceiver, serveReceiver } from './serve-receiver.ts';

// What OpenTelemetry's own libraries export, over a real port, is read as the numbers that were recorded.

const url = 'http://127.0.0.1:4318';
const key = 'key-of-the-exporter';
const headers = { authorization: `Bearer ${key}` };
const traceId = '7072756566737465a1b2c3d4e5f60718';

let receiver: Receiver;
let served: ServedReceiver;
let base: string;
beforeAll(async () => {
  served = await serveReceiver(
    { accept: (request) => receiver.accept(request) },
    { host: '127.0.0.1', port: 0 },
  );
  base = `http://127.0.0.1:${served.port}`;
});
afterAll(() => served.close());
beforeEach(async () => {
  receiver = (await otlpReceiver()).makeReceiver({ url, key });
});

const seen = (signal: string) => JSON.parse(JSON.stringify(receiver.look(`${url}/v1/${signal}`)));

interface Metric {
  readonly name: string;
  readonly [kind: string]: unknown;
}

/** The metrics of the only resource and scope, by name. */
function metricsSeen(): Map<string, Metric> {
  const [{ scopeMetrics }] = seen('metrics').resourceMetrics;
  const [{ metrics }] = scopeMetrics as [{ metrics: Metric[] }];
  return new Map(metrics.map((metric) => [metric.name, metric]));
}

/** Count and sum of a histogram's only point. */
function measured(name: string, kind: string): { readonly count: number; readonly sum: unknown } {
  const found = JSON.parse(JSON.stringify(metricsSeen().get(name)));
  const [{ count, sum }] = found[kind].dataPoints;
  return { count: Number(count), sum };
}

/** Records twice, exporting after each time. */
async function recordTwice(reader: PeriodicExportingMetricReader): Promise<void> {
  const views = [{ instrumentName: 'spread', aggregation: { type: AggregationType.EXPONENTIAL_HISTOGRAM } }];
  const provider = new MeterProvider({ readers: [reader], views } as ConstructorParameters<
    typeof MeterProvider
  >[0]);
  const meter = provider.getMeter('gateway', '1.2', { schemaUrl: 'https://schema.example/1' });
  const tokens = meter.createCounter('tokens', { unit: '{token}' });
  const running = meter.createUpDownCounter('running');
  const seconds = meter.createHistogram('seconds', { unit: 's' });
  const spread = meter.createHistogram('spread', { unit: 's' });
  for (const amount of [12, 30]) {
    tokens.add(amount, { 'gen_ai.request.model': 'größer' });
    running.add(amount === 12 ? 3 : -2);
    seconds.record(0.25);
    spread.record(0.5);
    await provider.forceFlush();
  }
  await provider.shutdown();
}

const exporters = { protobuf: ProtobufMetricExporter, json: JsonMetricExporter } as const;

describe('figures by OpenTelemetry for JavaScript', () => {
  it.each([
    ['protobuf', 'cumulative', 'none'],
    ['protobuf', 'delta', 'gzip'],
    ['json', 'cumulative', 'gzip'],
    ['json', 'delta', 'none'],
  ] as const)('in %s, %s, compression %s', async (encoding, temporality, compression) => {
    const preference = {
      cumulative: AggregationTemporalityPreference.CUMULATIVE,
      delta: AggregationTemporalityPreference.DELTA,
    }[temporality];
    const exporter = new exporters[encoding]({
      url: `${base}/v1/metrics`,
      headers,
      temporalityPreference: preference,
      compression: compression as never,
    });
    await recordTwice(new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 }));
    const metrics = metricsSeen();
    expect(metrics.get('tokens')).toMatchObject({
      unit: '{token}',
      sum: {
        isMonotonic: true,
        aggregationTemporality: 2,
        dataPoints: [
          {
            attributes: [{ key: 'gen_ai.request.model', value: { stringValue: 'größer' } }],
            asDouble: 42,
          },
        ],
      },
    });
    expect(metrics.get('running')).toMatchObject({ sum: { dataPoints: [{ asDouble: 1 }] } });
    expect(measured('seconds', 'histogram')).toEqual({ count: 2, sum: 0.5 });
    expect(measured('spread', 'exponentialHistogram')).toEqual({ count: 2, sum: 1 });
    expect(seen('metrics').resourceMetrics[0].scopeMetrics[0]).toMatchObject({
      scope: { name: 'gateway', version: '1.2' },
      schemaUrl: 'https://schema.example/1',
    });
    expect(seen('metrics').receiver).toMatchObject({ refused: { unreadable: 0, credential: 0 } });
  });
});

it('reads spans by OpenTelemetry for JavaScript', async () => {
  const exporter = new OTLPTraceExporter({ url: `${base}/v1/traces`, headers });
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const parent = { traceId, spanId: '00f067aa0ba902b7', traceFlags: TraceFlags.SAMPLED, isRemote: true };
  const span = provider
    .getTracer('gateway')
    .startSpan('chat größer', {}, trace.setSpanContext(ROOT_CONTEXT, parent));
  span.setAttributes({ 'gen_ai.usage.input_tokens': 12, ratio: 0.5, tags: ['a', 'b'], done: true });
  span.addEvent('first', { n: -1 });
  span.end();
  await provider.forceFlush();
  await provider.shutdown();
  const [{ scopeSpans }] = seen('traces').resourceSpans;
  const [found] = scopeSpans[0].spans;
  expect(found).toMatchObject({ traceId, parentSpanId: '00f067aa0ba902b7', name: 'chat größer' });
  expect(found.attributes).toEqual([
    { key: 'gen_ai.usage.input_tokens', value: { intValue: '12' } },
    { key: 'ratio', value: { doubleValue: 0.5 } },
    { key: 'tags', value: { arrayValue: { values: [{ stringValue: 'a' }, { stringValue: 'b' }] } } },
    { key: 'done', value: { boolValue: true } },
  ]);
  expect(found.events).toMatchObject([{ name: 'first' }]);
  expect(found.startTimeUnixNano).toMatch(/^\d{19}$/);
});

it('reads log records by OpenTelemetry for JavaScript', async () => {
  const exporter = new OTLPLogExporter({ url: `${base}/v1/logs`, headers });
  const provider = new LoggerProvider({ processors: [new SimpleLogRecordProcessor({ exporter })] });
  provider.getLogger('gateway').emit({
    body: { text: 'Vorgang pruefstein-kanarie-0a1b' },
    attributes: { level: 7 },
  });
  await provider.forceFlush();
  await provider.shutdown();
  expect(JSON.stringify(seen('logs').resourceLogs)).toContain('pruefstein-kanarie-0a1b');
  expect(seen('logs').receiver).toMatchObject({ exports: 1, entries: 1 });
});
