import { BlockList, isIP } from 'node:net';

/** Addresses at which clouds hand out credentials to whoever asks from inside; nobody's platform lives there. */
const metadata = new BlockList();
// The whole link-local range: AWS, Azure, Google, OpenStack and container platforms answer at several of its addresses.
metadata.addSubnet('169.254.0.0', 16, 'ipv4');
metadata.addAddress('100.100.100.200', 'ipv4'); // Alibaba
metadata.addAddress('168.63.129.16', 'ipv4'); // Azure wire server
metadata.addAddress('192.0.0.192', 'ipv4'); // Oracle
metadata.addAddress('fd00:ec2::254', 'ipv6'); // AWS
metadata.addAddress('fd00:ec2::23', 'ipv6'); // AWS container credentials
metadata.addAddress('fd20:ce::254', 'ipv6'); // Google
// NAT64 forms of 169.254.0.0/16 reach the same addresses.
metadata.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6');

const metadataNames = new Set(['metadata.google.internal', 'metadata.goog', 'instance-data']);

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** True for an IP address (also as IPv4-mapped IPv6) or a host name of a cloud's metadata service. */
export function isMetadataHost(host: string): boolean {
  const name = bareHost(host);
  return metadataNames.has(name) || listed(metadata, name);
}

/** True for an address of this machine, or a name that RFC 6761 reserves for it. */
export function isLoopbackHost(host: string): boolean {
  const name = bareHost(host);
  return name === 'localhost' || name.endsWith('.localhost') || listed(loopback, name);
}

/** A host as in a URL, without the brackets of an IPv6 literal and the dot at a name's end, in lower case. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

function listed(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
