import type { Config } from '../../schemas/0.1/types/config.ts';

/** A request as undici takes it. */
interface BareRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface RecordedLine {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body?: { readonly text?: string };
  };
}

/** Fields the client writes itself. */
const own = new Set(['host', 'connection', 'content-length']);

/** The requests of a recording, ready to be sent again: the secrets are put back in their place. */
export function requestsOf(exchanges: string, config: Config): { origin: string; requests: BareRequest[] } {
  const [gateway] = config.gateways ?? [];
  if (!gateway) throw new Error('The configuration names no gateway.');
  const secrets = new Map<string, string>(
    (['key', 'restrictedKey', 'lowQuotaKey', 'token'] as const).map((name) => [name, gateway[name] ?? '']),
  );
  const revealed = (text: string): string =>
    text.replace(/‹secret:gateway\.(\w+)[^›]*›/g, (_, name: string) => secrets.get(name) ?? 'forged');
  const requests = exchanges
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { request } = JSON.parse(line) as RecordedLine;
      const { pathname, search } = new URL(request.url);
      const headers = request.headers.filter(([name]) => !own.has(name.toLowerCase()));
      return {
        method: request.method,
        path: pathname + search,
        headers: Object.fromEntries(headers.map(([name, value]) => [name, revealed(value)])),
        ...(request.body?.text === undefined ? {} : { body: revealed(request.body.text) }),
      };
    });
  return { origin: new URL(gateway.url).origin, requests };
}
