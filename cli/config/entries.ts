import type { Config } from '../../schemas/0.1/types/config.ts';
import type { Path } from './source.ts';

/** One endpoint that a configuration names, of whatever interface. */
export interface Entry {
  /** Its own name, else the interface's, numbered from the second on. */
  readonly name: string;
  readonly path: Path;
  readonly addressMember: 'url' | 'issuer';
  readonly address: string;
}

const lists = {
  gateways: 'gateway',
  monitoring: 'monitoring',
  connectors: 'connectors',
  metadata: 'metadata',
  identity: 'identity',
} as const;
const members = ['gateways', 'monitoring', 'connectors', 'metadata', 'identity'] as const;

/** All endpoints of a configuration, interface by interface, in their order. */
export function entriesOf(config: Config): Entry[] {
  return members.flatMap((member) =>
    (config[member] ?? []).map((entry, index): Entry => {
      const interfaceName = lists[member];
      return {
        name: entry.name ?? (index === 0 ? interfaceName : `${interfaceName}-${index + 1}`),
        path: [member, index],
        addressMember: 'issuer' in entry ? 'issuer' : 'url',
        address: 'issuer' in entry ? entry.issuer : entry.url,
      };
    }),
  );
}
