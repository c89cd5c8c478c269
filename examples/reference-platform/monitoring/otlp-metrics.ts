import type { PrometheusContentType, Registry } from 'prom-client';
import type { JsonObject } from '../handler.ts';
import type { MonitoringSettings } from './settings.ts';

interface Parts {
  readonly registry: Registry<PrometheusContentType>;
  readonly settings: MonitoringSettings;
  readonly now: () => number;
  readonly resourceOf: (replica: string | undefined) => JsonObject;
  readonly scope: JsonObject;
  readonly schemaUrl: string;
}

/** One value with its labels, as prom-client gives it; samples of a histogram carry a name of their own. */
interface Value {
  readonly value: number;
  readonly labels: Readonly<Record<string, string | number | undefined>>;
  readonly metricName?: string;
}

/** Families as OpenTelemetry names them, by their name in Prometheus without unit and type. */
const names: { readonly [name: string]: readonly [name: string, unit: string] } = {
  gen_ai_client_inference_usage_input_tokens: ['gen_ai.client.inference.usage.input_tokens', '{token}'],
  gen_ai_client_inference_usage_output_tokens: ['gen_ai.client.inference.usage.output_tokens', '{token}'],
  gen_ai_client_token_usage: ['gen_ai.client.token.usage', '{token}'],
  gen_ai_server_request_duration: ['gen_ai.server.request.duration', 's'],
  gen_ai_client_operation_duration: ['gen_ai.client.operation.duration', 's'],
  http_server_request_duration: ['http.server.request.duration', 's'],
};

const labels: { readonly [label: string]: string } = {
  gen_ai_operation_name: 'gen_ai.operation.name',
  gen_ai_provider_name: 'gen_ai.provider.name',
  gen_ai_request_model: 'gen_ai.request.model',
  gen_ai_token_modality: 'gen_ai.token.modality',
  gen_ai_token_type: 'gen_ai.token.type',
  error_type: 'error.type',
  http_request_method: 'http.request.method',
  http_response_status_code: 'http.response.status_code',
  http_route: 'http.route',
  url_scheme: 'url.scheme',
};

const temporalities = { delta: 1, cumulative: 2 } as const;

/** Makes export requests of the figures; replicas are resources of their own. */
export function makeMetricsRequest(parts: Parts): () => Promise<JsonObject> {
  const { registry, settings, now } = parts;
  const { temporality, exponential } = settings.otlp;
  const isDelta = temporality === 'delta';
  const begun = now();
  /** Until when deltas were exported, and what had been counted by then. */
  let exportedUntil = begun;
  const counted = new Map<string, number>();

  return async () => {
    const until = Math.max(now(), exportedUntil + 1);
    const times = {
      startTimeUnixNano: nanos(isDelta ? exportedUntil : begun),
      timeUnixNano: nanos(until),
    };
    exportedUntil = until;
    const families = await registry.getMetricsAsJSON();
    const found = families.flatMap((family) => {
      const base = family.name.replace(/_total$/, '').replace(/_seconds$/, '');
      const [name, unit] = names[base] ?? [family.name, ''];
      const values = family.values as readonly Value[];
      return [...Map.groupBy(values, ({ labels: own }) => own.instance)].map(([replica, own]) => ({
        replica: replica === undefined ? undefined : String(replica),
        metric: { name, ...(unit !== '' && { unit }), ...dataOf(name, String(family.type), own) },
      }));
    });
    return {
      resourceMetrics: [...Map.groupBy(found, ({ replica }) => replica)].map(([replica, own]) => ({
        resource: parts.resourceOf(replica),
        scopeMetrics: [
          {
            scope: parts.scope,
            schemaUrl: parts.schemaUrl,
            metrics: own.map(({ metric }) => metric),
          },
        ],
      })),
    };

    function dataOf(name: string, type: string, values: readonly Value[]): JsonObject {
      if (type === 'histogram') {
        const dataPoints = pointsOf(name, values);
        const kind = exponential ? 'exponentialHistogram' : 'histogram';
        return { [kind]: { dataPoints, aggregationTemporality: temporalities[temporality] } };
      }
      const dataPoints = values.map(({ labels: own, value }) => ({
        attributes: attributesOf(own),
        ...times,
        asDouble: type === 'counter' ? since(`${name} ${JSON.stringify(own)}`, value) : value,
      }));
      if (type !== 'counter') return { gauge: { dataPoints } };
      return {
        sum: { dataPoints, aggregationTemporality: temporalities[temporality], isMonotonic: true },
      };
    }

    function pointsOf(name: string, values: readonly Value[]): JsonObject[] {
      const seriesOf = ({ labels: { le: _, ...own } }: Value) => JSON.stringify(own);
      return [...Map.groupBy(values, seriesOf)].map(([series, samples]) => {
        const sampled = (ending: string) =>
          samples.find(({ metricName = '' }) => metricName.endsWith(ending))?.value ?? 0;
        const count = since(`${name} ${series} count`, sampled('_count'));
        const buckets = exponential ? { scale: 0, zeroCount: '0' } : {};
        return {
          attributes: attributesOf(JSON.parse(series)),
          ...times,
          count: String(count),
          sum: since(`${name} ${series} sum`, sampled('_sum')),
          ...buckets,
        };
      });
    }
  };

  /** What was added since the last export, if that is how values are exported. */
  function since(series: string, value: number): number {
    if (!isDelta) return value;
    const before = counted.get(series) ?? 0;
    counted.set(series, value);
    return value - before;
  }
}

function attributesOf(own: Value['labels']): JsonObject[] {
  const { le: _le, instance: _instance, ...rest } = own;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  return attributes(
    Object.fromEntries(given.map(([label, value]) => [labels[label] ?? label, String(value)])),
  );
}

/** Attributes in the JSON form of OTLP. */
export function attributes(values: { readonly [name: string]: string | number }): JsonObject[] {
  return Object.entries(values).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
  }));
}

/** Milliseconds since 1970 as nanoseconds. */
export function nanos(milliseconds: number): string {
  return String(BigInt(Math.round(milliseconds * 1000)) * 1000n);
}
