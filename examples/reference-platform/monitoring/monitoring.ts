import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { jsonAnswer } from '../gateway/error-answer.ts';
import { Fault } from '../gateway/fault.ts';
import { createMeter, type Meter } from './meter.ts';
import { createExporter, type Exporter, type OtlpTarget } from './otlp-exporter.ts';
import { answerQuery } from './query.ts';
import type { MonitoringSettings } from './settings.ts';
import { usageReport } from './usage-report.ts';

/** What the monitoring is made of. */
export interface MonitoringParts {
  readonly settings: MonitoringSettings;
  /** The key of whoever scrapes; a fresh one if absent. */
  readonly key: string | undefined;
  /** The operator's own key for the whole platform reads the figures, too. */
  readonly operatorKey: string;
  /** The tenant who sends an Authorization header; throws 401. */
  readonly tenantOf: (authorization: string | null) => Promise<string>;
  readonly now: () => number;
  /** Where figures, spans and log records are exported; nowhere if absent. */
  readonly otlp?: OtlpTarget | undefined;
}

/** The monitoring of one platform. */
export interface Monitoring {
  readonly routes: Hono;
  readonly meter: Meter;
  readonly key: string;
  exportNow(): Promise<void>;
}

/** Where the tenant's report lies, as OpenAI's interface has it. */
export const usagePath = '/v1/organization/usage/completions';

/** Base of the query interface, with the oddity that offers it. */
export const queryBase = '/prometheus';

export async function createMonitoring(parts: MonitoringParts): Promise<Monitoring> {
  const { settings, now } = parts;
  const key = parts.key ?? `pst-scrape-${randomBytes(24).toString('base64url')}`;
  const accepted = [key, parts.operatorKey];
  let exporter: Exporter | undefined;
  const meter = await createMeter(settings, now, (ended) => exporter?.note(ended));
  if (parts.otlp) exporter = createExporter(parts.otlp, meter.instruments.text, settings, now);
  const routes = new Hono();
  let page: { readonly text: string; readonly type: string; readonly until: number } | undefined;

  routes.get(
    '/livez',
    () => new Response('ok\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  );
  routes.get('/readyz', () => jsonAnswer({ status: 'pass' }));

  routes.get('/metrics', async (context) => {
    demandKey(context.req.header('authorization'), accepted);
    if (settings.busy) serveSomeoneElse();
    const wanted = settings.openMetricsOnly || prefersOpenMetrics(context.req.header('accept') ?? '');
    const registry = wanted ? meter.instruments.openMetrics : meter.instruments.text;
    if (page === undefined || page.type !== registry.contentType || now() >= page.until)
      page = { text: await registry.metrics(), type: registry.contentType, until: now() + settings.staleMs };
    return new Response(page.text, { headers: { 'content-type': page.type } });
  });

  routes.get(`${queryBase}/api/v1/query`, async (context) => {
    if (!settings.byQuery) throw new Fault('pathUnknown', 'There is nothing at this path.');
    demandKey(context.req.header('authorization'), accepted);
    return jsonAnswer(await answerQuery(context.req.query('query') ?? '', meter.instruments.text, now()));
  });

  routes.get(usagePath, async (context) => {
    const tenant = await parts.tenantOf(context.req.header('authorization') ?? null);
    return jsonAnswer(usageReport(new URL(context.req.url).searchParams, tenant, meter.ledger, now()));
  });
  return { routes, meter, key, exportNow };

  async function exportNow(): Promise<void> {
    if (settings.busy) serveSomeoneElse();
    await exporter?.exportNow();
  }

  function serveSomeoneElse(): void {
    meter
      .begin({ operation: 'chat', model: 'pruefstein-chat', tenant: 'musterland-amt-z' })
      .end({ input: 17, output: 4 });
  }
}

/** RFC 6750: who sends no key is told no error code. */
function demandKey(authorization: string | undefined, accepted: readonly string[]): void {
  const challenge = 'Bearer realm="monitoring"';
  if (authorization === undefined)
    throw new Fault('missingCredential', 'Send the key for monitoring: Authorization: Bearer …', {
      headers: { 'www-authenticate': challenge },
    });
  const bearer = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
  if (!accepted.some((key) => digest(bearer) === digest(key)))
    throw new Fault('invalidCredential', 'The key is not valid.', {
      headers: { 'www-authenticate': `${challenge}, error="invalid_token"` },
    });
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('base64');
}

/** True if OpenMetrics is accepted, and no less than the text format. */
function prefersOpenMetrics(accept: string): boolean {
  const quality = (type: string) => {
    const range = accept.split(',').find((one) => one.trim().toLowerCase().startsWith(type));
    if (range === undefined) return 0;
    return Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1);
  };
  const open = quality('application/openmetrics-text');
  return open > 0 && open >= quality('text/plain');
}
