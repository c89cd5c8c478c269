import type { PrometheusContentType, Registry } from 'prom-client';
import type { JsonObject } from '../handler.ts';

/** One value with its labels, as prom-client gives it; samples of a histogram carry a name of their own. */
interface Value {
  readonly value: number;
  readonly labels: Readonly<Record<string, string | number | undefined>>;
  readonly metricName?: string;
}

/**
 * Answers an instant query as Prometheus does, as far as one selector by name goes: `{__name__=~"…"}`. Any other query
 * is refused like a mistyped one.
 */
export async function answerQuery(
  query: string,
  registry: Registry<PrometheusContentType>,
  now: number,
): Promise<JsonObject> {
  const pattern = /^\{__name__=~"([^"]*)"\}$/.exec(query.trim())?.[1];
  if (pattern === undefined) return { status: 'error', errorType: 'bad_data', error: 'parse error' };
  const matches = new RegExp(`^(?:${pattern})$`);
  const families = await registry.getMetricsAsJSON();
  const result = families.flatMap((family) =>
    (family.values as readonly Value[])
      .map((value) => ({ ...value, name: value.metricName ?? family.name }))
      .filter(({ name }) => matches.test(name))
      .map(({ name, labels, value }) => ({
        metric: { __name__: name, ...textual(labels), job: 'gateway' },
        value: [now / 1000, String(value)],
      })),
  );
  return { status: 'success', data: { resultType: 'vector', result } };
}

function textual(labels: Value['labels']): Record<string, string> {
  const given = Object.entries(labels).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
