import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { type Handler, isObject } from '../handler.ts';
import type { IdentityClient } from './clients.ts';

/** Asks the token endpoint for a token with all scopes the client may have; throws if it is refused. */
export async function requestToken(
  fetch: Handler,
  issuer: string,
  resource: string,
  client: IdentityClient,
): Promise<string> {
  const { headers, members } = await proofOf(client, issuer);
  const form = { grant_type: 'client_credentials', resource, scope: client.scope, ...members };
  const answer = await fetch(
    new Request(`${issuer}/token`, { method: 'POST', headers, body: new URLSearchParams(form) }),
  );
  const body: unknown = await answer.json();
  if (isObject(body) && typeof body.access_token === 'string') return body.access_token;
  throw new Error(`The issuer refused ${client.id} a token: ${answer.status} ${JSON.stringify(body)}`);
}

interface Proof {
  readonly headers: Record<string, string>;
  readonly members: Record<string, string>;
}

async function proofOf({ id, proof }: IdentityClient, issuer: string): Promise<Proof> {
  if (proof.method === 'client_secret_basic') {
    const credentials = Buffer.from(`${id}:${proof.secret}`).toString('base64');
    return { headers: { authorization: `Basic ${credentials}` }, members: {} };
  }
  if (proof.method === 'client_secret_post')
    return { headers: {}, members: { client_id: id, client_secret: proof.secret } };
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid: proof.privateKey.kid })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importJWK({ ...proof.privateKey }, 'ES256'));
  return {
    headers: {},
    members: {
      client_id: id,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    },
  };
}
