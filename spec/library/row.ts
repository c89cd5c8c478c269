import type { Level } from './keywords.ts';

export interface Bilingual {
  readonly de: string;
  readonly en: string;
}

/** How a requirement is verified: exactly one of five. */
export type Verify =
  | { readonly kind: 'response'; readonly probe: string; readonly status: number }
  | { readonly kind: 'check' }
  | { readonly kind: 'attested' }
  | { readonly kind: 'permitted'; readonly oddity: string }
  | { readonly kind: 'unobservable'; readonly reason: Bilingual };

export interface Transition {
  /** Last day on which the legacy form passes, YYYY-MM-DD. */
  readonly until: string;
  /** The legacy form, as checks name it. */
  readonly accepts: string;
}

export interface Source {
  readonly spec: string;
  readonly ref: string;
}

/** A row as the catalogue needs it, free of TypeSpec. */
export interface Row {
  readonly id: string;
  readonly level: Level;
  readonly since: string;
  readonly subject: 'product' | 'deployment';
  readonly verify: Verify;
  readonly feature?: string;
  /** Interfaces it takes beside its own. */
  readonly interfaces?: readonly string[];
  readonly transition?: Transition;
  readonly text: Bilingual;
  readonly rationale?: Bilingual;
  readonly sources: readonly Source[];
}

/** The areas of ids and the interface each belongs to. */
export const areas: Readonly<Record<string, string>> = {
  GW: 'gateway',
  MON: 'monitoring',
  CON: 'connectors',
  META: 'metadata',
  IAM: 'identity',
  KNO: 'knowledge',
  SVC: 'services',
  REG: 'registry',
};

const idPattern = new RegExp(`^(${Object.keys(areas).join('|')})-\\d{3}$`);

/** True for an id of a known area and three digits. */
export function isRequirementId(id: string): boolean {
  return idPattern.test(id);
}

/** The interface an id belongs to. */
export function interfaceOf(id: string): string {
  return areas[id.slice(0, id.indexOf('-'))] ?? '';
}

/** Orders by area, then number. */
export function compareIds(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
