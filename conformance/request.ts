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
  readonly interface: 'gateway';
  /** `gateway`, or the name the configuration gives it. */
  readonly name: string;
  /** Base URL without a trailing slash; a gateway's ends in `/v1`. */
  readonly url: string;
  readonly models: { readonly [Role in ModelRoleName]?: ModelRole };
}

/** Names of the credentials a configuration can bind to an instance. */
export type CredentialName = 'key' | 'restrictedKey' | 'lowQuotaKey' | 'token';

/** What stands in the Authorization header; a probe names it and never sees the secret. */
export type Authorization =
  | { readonly use: CredentialName }
  | { readonly use: 'none' }
  | { readonly use: 'literal'; readonly bearer: string }
  /** A JWT credential whose signature no longer fits its content. */
  | { readonly use: 'forged'; readonly of: CredentialName; readonly how: 'wrongSignature' };

/** One request a probe wants sent. */
export interface RequestSpec {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'OPTIONS';
  /** Appended to the instance's URL; begins with a slash. */
  readonly path: string;
  readonly headers?: { readonly [name: string]: string };
  /** `json` is serialised by us; `text` goes out as it stands, with its media type. */
  readonly body?: { readonly json: unknown } | { readonly text: string; readonly mediaType: string };
  /** The instance's `key` if absent. */
  readonly authorization?: Authorization;
  /** Which time limits hold: `model` for calls that run a model, `plain` for all others (default). */
  readonly pace?: 'model' | 'plain';
  /** Upper estimate of model tokens this request costs, input and output; 0 if absent. */
  readonly tokens?: number;
}
