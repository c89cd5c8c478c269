import { isLoopbackHost } from '../http/addresses.ts';
import type { RecordedInstance } from '../recording/run-record.ts';
import type { FeatureId } from '../release.ts';

/**
 * Features that follow from what is configured or seen, each read off one instance. What only the access calls show is
 * held to be possible before them. `connectors.protected` may also be declared; the others never are.
 */
const derivedFeatures: { readonly [Feature in FeatureId]?: (instance: RecordedInstance) => boolean } = {
  'gateway.network': ({ interface: id, url }) => id === 'gateway' && isNetworked(url),
  'monitoring.selector': ({ monitoring }) => Object.keys(monitoring?.selector ?? {}).length > 0,
  'monitoring.exposition': ({ monitoring }) => monitoring?.source === 'exposition',
  'monitoring.pull': ({ monitoring }) => monitoring !== undefined && monitoring.source !== 'otlp',
  'monitoring.otlp': ({ monitoring }) => monitoring?.source === 'otlp',
  'connectors.modern': ({ connector }) => connector !== undefined && speaks(connector, 'modern'),
  'connectors.legacy': ({ connector }) => connector !== undefined && speaks(connector, 'legacy'),
  'connectors.sampleCalls': ({ inputs }) => inputs.includes('connectors.samples'),
  'metadata.earlierRun': ({ inputs }) => inputs.includes('metadata.earlierRun'),
  'connectors.protected': ({ connector, inputs }) =>
    connector?.isProtected ?? inputs.includes('connectors.token'),
};

/** True if a feature follows from what is known of an instance. */
export function isDerivedOf(feature: string, instance: RecordedInstance): boolean {
  return derivedFeatures[feature as FeatureId]?.(instance) ?? false;
}

function speaks({ eras }: NonNullable<RecordedInstance['connector']>, era: 'modern' | 'legacy'): boolean {
  return eras?.includes(era) ?? true;
}

/** True unless the URL leads to this very machine: there, TLS can neither be demanded nor judged. */
function isNetworked(url: string): boolean {
  return !isLoopbackHost(new URL(url).hostname);
}
