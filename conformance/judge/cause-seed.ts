import type { InputName } from '../inputs.ts';
import type { AccessFailure, ConductFault } from '../recording/run-record.ts';
import type { Text } from '../text.ts';

/** A request that could not be sent, through no mistake of the kit. */
export type UnfitFault = ConductFault & { readonly kind: NonNullable<ConductFault['kind']> };

/** Why a requirement was neither passed nor failed, before it is put into words and grouped. */
export type CauseSeed =
  | { readonly kind: 'requirement'; readonly requirement: string }
  | { readonly kind: 'environment'; readonly failure: AccessFailure }
  /** What the platform says or was given does not let a request be sent. */
  | { readonly kind: 'unfit'; readonly fault: UnfitFault }
  /** A profile includes the feature, and nobody declares it. */
  | { readonly kind: 'missingFeature'; readonly feature: string; readonly title: Text }
  | { readonly kind: 'missingInput'; readonly inputs: readonly InputName[] }
  | { readonly kind: 'consent'; readonly consent: 'write' | 'hostile' }
  | { readonly kind: 'deselected' }
  | { readonly kind: 'budget' }
  | { readonly kind: 'aborted'; readonly by: 'signal' | 'deadline' | 'killed' }
  | { readonly kind: 'notRecorded' }
  | { readonly kind: 'attestation'; readonly state: 'absent' | 'expired' }
  | { readonly kind: 'kit'; readonly where: string; readonly problem: string }
  | { readonly kind: 'transport'; readonly exchange: string; readonly seen: string }
  | { readonly kind: 'model'; readonly code: string; readonly text: Text };
