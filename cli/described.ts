import type {
  Config,
  ConnectorConfig,
  GatewayConfig,
  IdentityConfig,
  MonitoringConfig,
  Platform,
} from '../schemas/0.1/types/config.ts';
import type {
  DescribedConnector,
  DescribedGateway,
  DescribedIssuer,
  DescribedMonitoring,
  EntryDocument,
} from '../schemas/0.1/types/descriptor.ts';

/** What a descriptor names, as a configuration, and what of it may not be contacted. */
export interface Described {
  readonly config: Config;
  /** Addresses that were left out, each once. */
  readonly foreign: readonly string[];
  /** Set if figures are exported: where to is for the operator to say, not for the platform. */
  readonly exports?: true;
}

/**
 * Takes over nothing but what is known: a descriptor is the platform's text, and a member `key` in it must not be read
 * as ours. A gateway gets the operator's key and therefore has to be where the operator asked; everything else may also
 * be at an origin the operator allows.
 */
export function configOf(
  descriptor: EntryDocument,
  where: string,
  allowedOrigins: readonly string[],
): Described {
  const { origin } = new URL(where);
  const foreign = new Set<string>();
  const within = (origins: readonly string[], addresses: readonly (string | undefined)[]): boolean => {
    const outside = addresses.filter(
      (address) => address !== undefined && !origins.includes(URL.parse(address)?.origin ?? ''),
    );
    for (const address of outside) foreign.add(address ?? '');
    return outside.length === 0;
  };
  const allowed = [origin, ...allowedOrigins];
  const { gateways = [], monitoring = [], connectors = [], identity = [] } = descriptor;
  const found = {
    gateways: gateways.filter(({ url }) => within([origin], [url])).map(gatewayOf),
    monitoring: monitoring
      .filter(({ source }) => source !== 'otlp')
      .filter(({ url, liveUrl, readyUrl, usageUrl }) => within(allowed, [url, liveUrl, readyUrl, usageUrl]))
      .flatMap(monitoringOf),
    connectors: connectors.filter(({ url }) => within(allowed, [url])).map(connectorOf),
    // Whoever serves more than is needed to be found describes itself by the metadata interface.
    metadata: 'kind' in descriptor ? [{ url: where }] : [],
    identity: identity.filter(({ issuer }) => within(allowed, [issuer])).map(issuerOf),
  };
  const filled = Object.entries(found).filter(([, entries]) => entries.length > 0);
  return {
    config: { ...Object.fromEntries(filled), platform: platformOf(descriptor.platform) },
    foreign: [...foreign],
    ...(monitoring.some(({ source }) => source === 'otlp') && { exports: true as const }),
  };
}

function gatewayOf({ name, url, models }: DescribedGateway): GatewayConfig {
  const roles = (['chat', 'tools', 'structuredOutput', 'embeddings'] as const).flatMap((role) => {
    const model = models?.[role];
    return model ? [[role, { id: model.id }] as const] : [];
  });
  return { ...(name !== undefined && { name }), url, models: Object.fromEntries(roles) };
}

/** Sources that nobody can read yet are none. */
function monitoringOf(described: DescribedMonitoring): MonitoringConfig[] {
  const { name, url, source, lagSeconds, liveUrl, readyUrl, usageUrl } = described;
  if (source !== undefined && source !== 'exposition' && source !== 'queryApi') return [];
  return [
    {
      ...(name !== undefined && { name }),
      url,
      ...(source !== undefined && { source }),
      ...(lagSeconds !== undefined && { lagSeconds }),
      ...(liveUrl !== undefined && { liveUrl }),
      ...(readyUrl !== undefined && { readyUrl }),
      ...(usageUrl !== undefined && { usageUrl }),
    },
  ];
}

function connectorOf({ name, url }: DescribedConnector): ConnectorConfig {
  return { ...(name !== undefined && { name }), url };
}

function issuerOf({
  name,
  issuer,
  resource,
  otherResource,
  contextHeader,
  claimMap,
}: DescribedIssuer): IdentityConfig {
  return {
    ...(name !== undefined && { name }),
    issuer,
    ...(resource !== undefined && { resource }),
    ...(otherResource !== undefined && { otherResource }),
    ...(contextHeader !== undefined && { contextHeader }),
    ...(claimMap !== undefined && { claimMap }),
  };
}

function platformOf(platform: EntryDocument['platform']): Platform {
  const { name, operator, product, version } = platform ?? {};
  return {
    ...(name !== undefined && { name }),
    ...(operator !== undefined && { operator }),
    ...(product !== undefined && { product }),
    ...(version !== undefined && { version }),
  };
}
