import type { metadata } from '../release.ts';
import type { Text } from '../text.ts';

/** What can be converted. */
export type Descriptor =
  | metadata.PlatformDescriptor
  | metadata.ModelDescriptor
  | metadata.CollectionDescriptor
  | metadata.ServiceDescriptor
  | metadata.ConnectorDescriptor
  | metadata.TemplateDescriptor;

export type DescriptorKind = Descriptor['kind'];

/** Members of a document of others. */
export interface Members {
  readonly [name: string]: unknown;
}

/** A document in the form of another standard, and what its reader must know of how it came about. */
export interface Conversion {
  readonly document: Members;
  /** Fields of the descriptor that the document does not contain, as in `compliance.riskClass`. */
  readonly lost: readonly string[];
  /** What was assumed, shortened or left to be added. */
  readonly remarks: readonly Text[];
}

/** A descriptor or document that lacks what its new form cannot do without. */
export class ConversionProblem extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'ConversionProblem';
    this.text = text;
  }
}

/** Leaves out what is absent, and lists and objects in which nothing is left. */
export function onlyGiven(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => isGiven(value)));
}

function isGiven(value: unknown): boolean {
  if (value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || value === null || Object.keys(value).length > 0;
}
