import { type Handler, isObject } from '../handler.ts';
import { createKey, publicHalf } from './keys.ts';
import type { IdentitySettings } from './settings.ts';

const openid = '/.well-known/openid-configuration';
const oauth = '/.well-known/oauth-authorization-server';

/** What the provider lacks: the address of RFC 8414, and how long keys may be kept. */
export function createPublished(provider: Handler, issuer: string, settings: IdentitySettings): Handler {
  const { origin, pathname } = new URL(issuer);
  /** RFC 8414 puts the issuer's path behind the suffix; the provider knows only the appended form. */
  const inserted = origin + oauth + pathname;
  const hidden = {
    both: [],
    openid: [inserted, issuer + oauth],
    oauth: [issuer + openid],
  }[settings.describedAt] as readonly string[];

  return async (request) => {
    const { url } = request;
    if (hidden.includes(url)) return new Response(null, { status: 404 });
    if (url === inserted) return provider(new Request(issuer + oauth));
    const answer = await provider(request);
    // In process nothing adds the date, and times in tokens are compared with it.
    answer.headers.set('date', new Date().toUTCString());
    return url === `${issuer}/jwks` ? keysAnswer(answer, settings) : answer;
  };
}

async function keysAnswer(answer: Response, settings: IdentitySettings): Promise<Response> {
  const body: unknown = await answer.json();
  const keys = isObject(body) && Array.isArray(body.keys) ? body.keys : [];
  const further = settings.furtherKeys ? [{ ...publicHalf(createKey()), alg: 'ECDH-ES', use: 'enc' }] : [];
  const headers = { 'content-type': settings.keysType, 'cache-control': settings.keysCached };
  return new Response(JSON.stringify({ keys: [...keys, ...further] }), { status: answer.status, headers });
}
