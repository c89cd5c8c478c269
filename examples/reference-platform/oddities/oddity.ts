import type { ConnectorSettings } from '../connectors/settings.ts';
import type { Bodies } from '../gateway/bodies.ts';
import type { Fault } from '../gateway/fault.ts';
import type { JsonObject, Text } from '../handler.ts';
import type { IdentitySettings } from '../identity/settings.ts';
import type { MetadataSettings } from '../metadata/settings.ts';
import type { MonitoringSettings } from '../monitoring/settings.ts';

/** Turns one body into another; one function per kind of body. */
export type Edits = { readonly [Kind in keyof Bodies]?: (body: Bodies[Kind]) => Bodies[Kind] };

/** A legal variation: what a conforming platform may do as well. Each further member is a place where it acts. */
export interface Oddity<Name extends string = string> {
  readonly name: Name;
  /** What the platform does, in the present tense. */
  readonly title: Text;
  /** The id under which a model is shown. */
  readonly modelId?: (id: string) => string;
  /** The model shows its thoughts. */
  readonly reasons?: true;
  /** Looks at the body of a chat call; throws the fault to answer. */
  readonly demand?: (body: JsonObject) => void;
  /** Answers a fault in another legal way. */
  readonly fault?: (fault: Fault, request: Request) => Fault;
  /** Edits bodies before they are written. */
  readonly edit?: Edits;
  /** Cuts the chunks of a stream in another way. */
  readonly chunks?: (chunks: readonly Bodies['chunk'][]) => readonly Bodies['chunk'][];
  /** Writes the finished answer in another way. */
  readonly answer?: (answer: Response, request: Request) => Response | Promise<Response>;
  /** What the connector does in another legal way. */
  readonly connectors?: Partial<ConnectorSettings>;
  /** What the issuer does in another legal way. */
  readonly identity?: Partial<IdentitySettings>;
  /** What the monitoring does in another legal way. */
  readonly monitoring?: Partial<MonitoringSettings>;
  /** What the descriptors say in another legal way. */
  readonly metadata?: Partial<MetadataSettings>;
  /** Features that are not offered then; requirements of theirs do not apply. */
  readonly lacks?: readonly string[];
  /** Spelling of header names; seen over a port only. */
  readonly headerName?: (name: string) => string;
  /** Closes the connection after each answer; seen over a port only. */
  readonly closesConnections?: true;
}

/** Keeps the name as a literal type. */
export function defineOddity<const Name extends string>(oddity: Oddity<Name>): Oddity<Name> {
  return oddity;
}
