/** A product that was started for a recording. */
export interface Running {
  /** Base URL of the product's interface; that of a gateway ends in `/v1`. */
  readonly url: string;
  /** Environment for the check: the credentials that the product's `pruefstein.yaml` names. */
  readonly environment: Readonly<Record<string, string>>;
  /** The addresses written in `pruefstein.yaml` (the products' usual ports) and where this start put them. */
  readonly addresses: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** A product we judge: how to install it from its ordinary registry and how to start it offline. */
export interface Target {
  /** Name of its folder. */
  readonly name: string;
  readonly product: string;
  /** The interface that is judged, or several; a gateway if absent. */
  readonly interface?: string | readonly string[];
  /** Who makes it, so that two products of one maker count once; absent, where it is not the product that is judged. */
  readonly maker?: string | { readonly issuer: string; readonly resource: string };
  readonly version: string;
  /** What its check ends with: 1, not conformant, if absent; 0, conformant; 2 where something cannot be judged. */
  readonly ends?: 0 | 1 | 2;
  /** Installs the product unless that was done before, starts it on a free loopback port and waits for it. */
  start(): Promise<Running>;
}
