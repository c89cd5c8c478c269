import type { Histogram, OpenMetricsContentType, PrometheusContentType, Registry } from 'prom-client';
import type { TokenInstruments } from './meter.ts';
import type { MonitoringSettings } from './settings.ts';

/** The instruments of one platform, registered for both formats. */
export interface Instruments {
  readonly tokens: TokenInstruments;
  readonly callSeconds: Histogram;
  readonly requestSeconds: Histogram;
  readonly text: Registry<PrometheusContentType>;
  readonly openMetrics: Registry<OpenMetricsContentType>;
}

const modelLabels = [
  'gen_ai_operation_name',
  'gen_ai_provider_name',
  'gen_ai_request_model',
  'tenant',
  'instance',
];

/** Powers of four, as the conventions had it for tokens. */
const tokenBounds = Array.from({ length: 14 }, (_, power) => 4 ** power);

/** Makes the instruments in registries of their own; nothing is shared between platforms. */
export async function createInstruments(
  settings: MonitoringSettings,
  now: () => number,
): Promise<Instruments> {
  const { Counter, Gauge, Histogram, Registry, openMetricsContentType } = await import('prom-client');
  const text = new Registry<PrometheusContentType>();
  const openMetrics = new Registry<OpenMetricsContentType>();
  openMetrics.setContentType(openMetricsContentType);
  // The content type belongs to a registry, so that there is one for each; its type does not know of two.
  const registers = [text, openMetrics as unknown as Registry<PrometheusContentType>];
  const unit = settings.withoutUnit ? '' : '_seconds';
  const buckets = [...settings.bounds];

  const callSeconds = new Histogram({
    name:
      settings.names === 'pinned'
        ? `gen_ai_server_request_duration${unit}`
        : `gen_ai_client_operation_duration${unit}`,
    help: 'Duration of model calls in seconds.',
    labelNames: [...modelLabels, 'error_type'],
    buckets,
    registers,
  });
  const requestSeconds = new Histogram({
    name: `http_server_request_duration${unit}`,
    help: 'Time in seconds until the answer to an HTTP request begins.',
    labelNames: ['http_request_method', 'http_response_status_code', 'http_route', 'url_scheme', 'instance'],
    buckets,
    registers,
  });
  const started = new Gauge({
    name: 'process_start_time_seconds',
    help: 'When the process began, in seconds since 1970.',
    labelNames: ['instance'],
    registers,
  });
  for (let at = 0; at < settings.replicas; at += 1)
    started.set(settings.replicas > 1 ? { instance: `gateway-${at}:8787` } : {}, now() / 1000 + at);

  if (settings.extraFamilies) {
    const queue = new Gauge({
      name: 'gateway_queue_length',
      help: 'Calls that wait. Zwei\nZeilen mit \\ darin.',
      labelNames: ['queue', 'path'],
      registers,
    });
    queue.set({ queue: 'Größe "L"', path: 'C:\\tmp\n' }, 0);
    queue.set({ queue: '', path: '' }, Number.NaN);
    const uptime = new Gauge({ name: 'gateway_uptime_seconds', help: 'Since the start.', registers });
    uptime.set(1.5e-7);
  }
  return { tokens: tokenInstruments(), callSeconds, requestSeconds, text, openMetrics };

  function tokenInstruments(): TokenInstruments {
    if (settings.names === 'otel-1.41') {
      const usage = new Histogram({
        name: 'gen_ai_client_token_usage',
        help: 'Tokens per call, by kind.',
        labelNames: [...modelLabels, 'gen_ai_token_type'],
        buckets: tokenBounds,
        registers,
      });
      return { kind: 'histogram', usage };
    }
    const counter = (kind: 'input' | 'output', help: string) =>
      new Counter({
        name: `gen_ai_client_inference_usage_${kind}_tokens_total`,
        help,
        labelNames: [...modelLabels, 'gen_ai_token_modality'],
        registers,
      });
    return {
      kind: 'counters',
      input: counter('input', 'Tokens read, those from a cache included.'),
      output: counter('output', 'Tokens written, those of reasoning included.'),
    };
  }
}
