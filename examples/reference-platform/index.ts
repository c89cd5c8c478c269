/** The reference platform: a gateway that conforms, to try the kit on. It is no product. */
export type { Keys } from './gateway/access.ts';
export type { Handler, Text } from './handler.ts';
export type { IdentityClient, TenantName } from './identity/clients.ts';
export type { KitConfig } from './kit-config.ts';
export { type Listening, type ListenOptions, listen } from './listen.ts';
export type { OtlpTarget } from './monitoring/otlp-exporter.ts';
export { type OddityName, oddities } from './oddities/oddities.ts';
export type { Oddity } from './oddities/oddity.ts';
export { createPlatform, type Platform, type PlatformOptions } from './platform.ts';
