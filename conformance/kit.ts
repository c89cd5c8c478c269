import { createHash } from 'node:crypto';
import type { Check } from './define-check.ts';
import type { Probe } from './define-probe.ts';
import type { Operation, SchemaBundle, Validate } from './judge/operation.ts';
import type { Catalogue, InterfaceId } from './release.ts';

/** Name and version of the kit; a test compares them with package.json. */
export const kitIdentity = { name: 'pruefstein', version: '0.1.0' } as const;

/** Everything a judgement rests on. The shipped one comes from `standardKitFor`; tests give small literal ones. */
export interface Kit {
  readonly catalogue: Catalogue;
  readonly probes: { readonly [id: string]: Probe };
  readonly checks: readonly Check[];
  /** What the standard describes, by interface; names of operations and schemas are unique within one only. */
  readonly described: { readonly [Interface in InterfaceId]?: Described };
}

/** The operations of one interface and the schemas they refer to. */
export interface Described {
  readonly operations: readonly Operation[];
  readonly validators: { readonly [schema: string]: Validate };
  /** The schemas behind the validators, for naming the members they know. */
  readonly schemas: SchemaBundle;
}

/** SHA-256 of the catalogue, hexadecimal: tells whether a recording was planned with the same rows. */
export function digestOf(catalogue: Catalogue): string {
  const digest =
    digests.get(catalogue) ?? createHash('sha256').update(JSON.stringify(catalogue)).digest('hex');
  digests.set(catalogue, digest);
  return digest;
}

/** A run asks several times, and nobody changes a catalogue. */
const digests = new WeakMap<Catalogue, string>();
