import type { ClientLine } from '../define-probe.ts';
import type { Exchange } from '../exchange.ts';
import type { PlannedInstance } from '../plan/plan-instances.ts';
import { isSameAddress } from '../read/same-address.ts';
import type { RequestSpec } from '../request.ts';

/** What a client wants sent that is not sent: it gets an error as from a network. */
export class NotSent extends TypeError {
  override readonly name = 'NotSent';
  readonly why: 'address' | 'form';

  constructor(why: NotSent['why'], message: string) {
    super(message);
    this.why = why;
  }
}

const methods = ['GET', 'POST', 'DELETE'] as const;

/**
 * The request of a client as a probe would ask for it. It goes to the instance's own address: a redirect, or what an
 * answer points to, is another one. Credentials are ours to add; those of the client are dropped.
 * @throws {NotSent} if it may not be sent, or has a form that no client of ours uses
 */
export function specOf(
  url: string | URL,
  init: Parameters<ClientLine['fetch']>[1] = {},
  instance: PlannedInstance,
): RequestSpec {
  if (!isSameAddress(String(url), instance.url))
    throw new NotSent('address', `${String(url).slice(0, 200)} is not the address of ${instance.name}`);
  const method = methods.find((one) => one === (init.method ?? 'GET').toUpperCase());
  if (!method) throw new NotSent('form', `${init.method} is not among the methods a client may use`);
  if (init.body != null && typeof init.body !== 'string')
    throw new NotSent('form', 'only text may be sent as a body');
  const headers = new Headers(init.headers);
  for (const own of ['authorization', 'cookie', 'user-agent']) headers.delete(own);
  const mediaType = headers.get('content-type') ?? 'text/plain';
  return {
    method,
    path: '',
    headers: Object.fromEntries(headers),
    ...(typeof init.body === 'string' && { body: { text: init.body, mediaType } }),
  };
}

/** Statuses whose answers have no body. */
const bodiless = [204, 205, 304];

/** What is not true any more of a body whose content coding is undone. */
const framing = ['content-encoding', 'content-length', 'transfer-encoding'];

/**
 * The answer as a client gets it from `fetch`.
 * @throws {TypeError} if no whole answer came, as fetch does
 */
export function responseOf(raw: Exchange | undefined): Response {
  const response = raw?.response;
  if (raw?.end !== 'complete' || !response || response.body.cut)
    throw new TypeError(`fetch failed: ${raw?.problem ?? raw?.end ?? 'not sent'}`);
  const { text, base64 } = response.body;
  const body = text ?? Buffer.from(base64 ?? '', 'base64');
  const lines = response.headers.filter(([name]) => !framing.includes(name.toLowerCase()));
  try {
    const headers = new Headers(lines.map(([name, value]): [string, string] => [name, value]));
    const init = { status: response.status, statusText: response.reason, headers };
    return new Response(bodiless.includes(response.status) ? null : body, init);
  } catch (cause) {
    throw new TypeError('fetch failed: the answer has a form that fetch does not know', { cause });
  }
}
