import type { Config, InterfaceId } from '../release.ts';

/** Where a value stands in a configuration: member names and list indexes from the root. */
export type ConfigPath = readonly (string | number)[];

/** An entry of the configuration that becomes an instance. */
export type ConfigEntry = {
  readonly [Interface in InterfaceId]: {
    readonly interface: Interface;
    /** The name it goes by: its own, else the interface's, numbered from the second on. */
    readonly name: string;
    readonly path: ConfigPath;
    /** The member that holds the address. */
    readonly addressMember: 'url' | 'issuer';
    readonly address: string;
    readonly entry: NonNullable<Config[(typeof entryMembers)[Interface]]>[number];
  };
}[InterfaceId];

/** The member of the configuration that lists the instances of each interface. */
const entryMembers = {
  gateway: 'gateways',
  monitoring: 'monitoring',
  connectors: 'connectors',
  metadata: 'metadata',
  identity: 'identity',
} as const satisfies { readonly [Interface in InterfaceId]: keyof Config };

const interfaces = Object.keys(entryMembers) as readonly InterfaceId[];

/** All entries of a configuration, interface by interface, in their order. */
export function entriesOf(config: Config): ConfigEntry[] {
  return interfaces.flatMap((id) =>
    (config[entryMembers[id]] ?? []).map((entry, index) => {
      const addressMember = 'issuer' in entry ? 'issuer' : 'url';
      return {
        interface: id,
        name: entry.name ?? (index === 0 ? id : `${id}-${index + 1}`),
        path: [entryMembers[id], index],
        addressMember,
        address: 'issuer' in entry ? entry.issuer : entry.url,
        entry,
        // Interface and entry come from the same member, which the compiler cannot follow.
      } as ConfigEntry;
    }),
  );
}

/** The resource that tokens of an issuer are for: what the configuration says, else the first connector or gateway. */
export function resourceOf(config: Config, entry: { readonly resource?: string }): string | undefined {
  return entry.resource ?? config.connectors?.[0]?.url ?? config.gateways?.[0]?.url;
}

/** Origins that a run may contact: those of what the configuration names, and those it allows beside them. */
export function originsOf(config: Config): string[] {
  return [...new Set([...namedOrigins(config), ...(config.http?.allowedOrigins ?? [])])];
}

/** Origins of what the configuration names: the platform, for whom our certificate is. */
export function namedOrigins(config: Config): string[] {
  const addresses = entriesOf(config).flatMap((one) => {
    if (one.interface !== 'monitoring') return [one.address];
    const { liveUrl, readyUrl, usageUrl } = one.entry;
    return [one.address, liveUrl, readyUrl, usageUrl];
  });
  return [...new Set(addresses.flatMap((address) => URL.parse(address ?? '')?.origin ?? []))];
}
