import { tenantOfKey } from '../gateway/access.ts';
import { queryBase, usagePath } from './monitoring.ts';
import type { OtlpTarget } from './otlp-exporter.ts';
import type { MonitoringSettings } from './settings.ts';

/** How a configuration of the kit says where the figures are. */
export interface MonitoringEntry {
  name?: string;
  url: string;
  source?: 'queryApi' | 'otlp';
  key?: string;
  selector: Record<string, string>;
  lagSeconds: number;
  liveUrl: string;
  readyUrl: string;
  usageUrl: string;
}

/** The entry for this platform; the selector picks the tenant of the main key. */
export function monitoringEntry(origin: string, key: string, settings: MonitoringSettings): MonitoringEntry {
  return {
    url: origin + (settings.byQuery ? queryBase : '/metrics'),
    ...(settings.byQuery ? { source: 'queryApi' as const } : {}),
    key,
    selector: { tenant: tenantOfKey.key },
    lagSeconds: (2 * settings.staleMs) / 1000,
    liveUrl: `${origin}/livez`,
    readyUrl: `${origin}/readyz`,
    usageUrl: origin + usagePath,
  };
}

/** The entry for what the platform exports to whoever listens at the target's address. */
export function exportEntry(
  origin: string,
  { url, key }: OtlpTarget,
  settings: MonitoringSettings,
): MonitoringEntry {
  const { key: _scrapeKey, ...rest } = monitoringEntry(origin, '', settings);
  return { ...rest, name: 'monitoring-otlp', url, source: 'otlp', ...(key !== undefined && { key }) };
}
