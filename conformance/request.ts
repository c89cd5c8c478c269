import type { EarlierRun } from './read/earlier.ts';
import type { InterfaceId } from './release.ts';

/** The roles a model can be asked to play in a run. */
export type ModelRoleName = 'chat' | 'tools' | 'structuredOutput' | 'embeddings' | 'forbidden';

/** A model as the run uses it. */
export interface ModelRole {
  readonly id: string;
  /** Upper bound of output tokens sent with each call: 16, for reasoning models 2,048, or what the configuration says. */
  readonly cap: number;
  /** The parameter that carries the bound; absent if the model declares neither. */
  readonly capParameter?: 'max_tokens' | 'max_completion_tokens';
  /** Request parameters the model declares; absent if it declares none, then only the core is sent. */
  readonly supportedParameters?: readonly string[];
  /** Where the id comes from. */
  readonly from: 'config' | 'models' | 'descriptor';
}

/** One endpoint of an interface, as probes see it: no secrets. */
export interface Instance {
  readonly interface: InterfaceId;
  /** The interface's id, or the name the configuration gives it. */
  readonly name: string;
  /** Base URL without a trailing slash: a gateway's ends in `/v1`, an issuer's is the issuer identifier. */
  readonly url: string;
  /** Only a gateway has any. */
  readonly models: { readonly [Role in ModelRoleName]?: ModelRole };
  /** What only instances of one interface have. */
  readonly monitoring?: MonitoringSettings;
  readonly connector?: ConnectorSettings;
  readonly identity?: IdentitySettings;
  /**
   * The instance of each other interface that belongs to this one, while a probe is making requests; not recorded.
   * `resource` is the connector or gateway that an issuer's tokens are for.
   */
  readonly linked?: { readonly [Name in InterfaceId | 'resource']?: Instance };
  /** All other instances of the platform, while a probe is making requests; not recorded. */
  readonly others?: readonly Instance[];
  /** What an earlier run saw of the platform's descriptors, while a probe is making requests; not recorded. */
  readonly earlierRun?: EarlierRun;
  /** Origins that may be contacted, while a probe is making requests; not recorded. */
  readonly origins?: readonly string[];
}

/** How a platform's monitoring is read; `url` of the instance is the scrape endpoint, the query API's base, or our receiver's address. */
export interface MonitoringSettings {
  readonly source: 'exposition' | 'queryApi' | 'otlp';
  /** Labels that pick our own traffic out of the counters; empty if nothing does, then sums are "at least". */
  readonly selector: { readonly [label: string]: string };
  /** Seconds within which a finished call must be visible. */
  readonly lagSeconds: number;
  readonly liveUrl?: string;
  readonly readyUrl?: string;
  readonly usageUrl?: string;
  /** Name of the gateway whose calls it counts; what else tells is up to the plan. */
  readonly gateway?: string;
}

/** What the operator says of an MCP connector; `url` of the instance is its endpoint. */
export interface ConnectorSettings {
  /** Calls of read-only tools that must succeed. */
  readonly samples: readonly {
    readonly tool: string;
    readonly arguments: { readonly [name: string]: unknown };
  }[];
  /** Search queries for a knowledge connector. */
  readonly queries: readonly string[];
  /** Id of a document that only the second principal may see. */
  readonly foreignId?: string;
  /** Generations of MCP that the access calls showed; absent before, then both are possible. */
  readonly eras?: readonly ('modern' | 'legacy')[];
  /** Whether it answered a request without a token with 401; absent if that is not known. */
  readonly isProtected?: boolean;
}

/** The principals for whom tokens are obtained or given. */
export type PrincipalName = 'token' | 'tokenB' | 'lowToken';

/** What the operator says of an issuer; `url` of the instance is the issuer identifier. */
export interface IdentitySettings {
  /** The resource (RFC 8707) for which tokens are asked. */
  readonly resource?: string;
  /** Another resource of the same issuer; tokens for it must be refused by the first. */
  readonly otherResource?: string;
  /** Client ids by principal, where the kit obtains the token itself. */
  readonly clients: { readonly [Principal in PrincipalName]?: string };
  /** Scopes to ask for, by principal; none is asked for if absent. */
  readonly scopes?: { readonly [Principal in PrincipalName]?: string };
  /** Claim names of the platform by the standard's name (`tenant`: `org_id`). */
  readonly claimMap: { readonly [claim: string]: string };
  /** Header field that carries the user context as a signed token beside the service key. */
  readonly contextHeader?: string;
}

/** Names of the credentials a configuration can bind to an instance. */
export type CredentialName =
  | 'key'
  | 'restrictedKey'
  | 'lowQuotaKey'
  | 'contextToken'
  | 'otherToken'
  | PrincipalName;

/** Ways to spoil a valid signed token (the negative battery). */
export type Forgery =
  | 'wrongSignature'
  | 'algNone'
  | 'payloadChanged'
  | 'foreignKeySameKid'
  | 'embeddedKey'
  | 'hmacWithPublicKey'
  | 'unknownCritical'
  | 'giant';

/** What stands in the Authorization header; a probe names it and never sees the secret. */
export type Authorization =
  | { readonly use: CredentialName }
  | { readonly use: 'none' }
  | { readonly use: 'literal'; readonly bearer: string }
  /** A signed token spoilt in one way. */
  | { readonly use: 'forged'; readonly of: CredentialName; readonly how: Forgery }
  /** The client authentication of a principal at the token endpoint, by the method the configuration says. */
  | { readonly use: 'client'; readonly of: PrincipalName };

/** A value of a form: text, or a secret that is put in when sending. */
export type FormValue = string | { readonly secret: CredentialName };

/** One request a probe wants sent. */
export interface RequestSpec {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'OPTIONS';
  /** Sent to the linked instance of this interface or to the one named, with its address and credentials; to the own one if absent. */
  readonly to?: InterfaceId | 'resource' | { readonly name: string };
  /** Appended to the instance's URL; empty, or begins with a slash. */
  readonly path: string;
  /**
   * An absolute address that replaces the instance's URL and `path`: what an answer points to. It is contacted only if
   * its origin is allowed, and gets no credential that is not bound to that origin.
   */
  readonly url?: string;
  readonly headers?: { readonly [name: string]: string };
  /** A header field that carries a credential beside `Authorization` (the user context). */
  readonly credentialHeader?: { readonly name: string; readonly authorization: Authorization };
  /** `json` is serialised by us; `text` goes out as it stands, with its media type; `form` is URL-encoded. */
  readonly body?:
    | { readonly json: unknown }
    | { readonly text: string; readonly mediaType: string }
    | { readonly form: { readonly [name: string]: FormValue } };
  /** If absent: a gateway's and monitoring's `key`, a connector's `token`, nothing for metadata and identity. */
  readonly authorization?: Authorization;
  /** Which time limits hold: `model` for calls that run a model, `plain` for all others (default). */
  readonly pace?: 'model' | 'plain';
  /** Sent over a connection of its own, so that a load balancer is free to choose anew. */
  readonly fresh?: true;
  /** Upper estimate of model tokens this request costs, input and output; 0 if absent. */
  readonly tokens?: number;
}
