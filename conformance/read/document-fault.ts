import { shown } from './members.ts';

/** In what a document deviates from its format, in language-neutral values. */
export interface DocumentFault {
  /** JSON pointer; empty for the document itself. */
  readonly where: string;
  readonly expected: string;
  readonly seen: string;
}

export function faultAt(where: string, expected: string, seen: unknown): DocumentFault {
  return { where, expected, seen: shown(seen) };
}

/** The pointer to a member. */
export function pointer(where: string, name: string): string {
  return `${where}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
