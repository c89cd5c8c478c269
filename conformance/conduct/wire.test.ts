import { describe, expect, it } from 'vitest';
import { limitsOf } from '../plan/limits.ts';
import { planInstances, withLinked } from '../plan/plan-instances.ts';
import type { Config } from '../release.ts';
import type { RequestSpec } from '../request.ts';
import { makeSecretStore } from '../secrets/secret-store.ts';
import { collectSecrets } from '../secrets/secrets.ts';
import { CredentialMistake, UnfitCredential } from './credentials.ts';
import { ForeignAddress, wireRequest } from './wire.ts';

const origin = 'https://ki.musterland.example';
const issuer = 'https://idp.musterland.example/realms/ki';
const header = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${header({ alg: 'ES256' })}.${header({ sub: 'a' })}.${'A'.repeat(86)}`;

const config: Config = {
  gateways: [{ url: `${origin}/v1`, key: 'schluessel-1', token: jwt, headers: { 'x-tenant': 'nord' } }],
  monitoring: [{ url: 'https://mon.example/metrics' }],
  connectors: [
    { url: `${origin}/mcp`, token: 'undurchsichtig-1', headers: { 'x-api-key': 'kopf-geheim-1' } },
  ],
  metadata: [{ url: origin }],
  identity: [
    {
      issuer,
      resource: `${origin}/v1`,
      contextToken: jwt,
      clients: { token: { id: 'pruefstein', secret: 'client-geheimnis-1', scope: 'modelle' } },
    },
  ],
};

const all = planInstances(config, { suffix: 'pruefstein', wanted: new Set(['chat']), seen: undefined });

function send(name: string, spec: Partial<RequestSpec>, allowed: readonly string[] = [origin]) {
  const instance = all.find((one) => one.name === name);
  if (!instance) throw new Error(`There is no ${name}.`);
  const { secrets } = collectSecrets(config, () => undefined);
  const store = makeSecretStore(secrets);
  const request = wireRequest(
    { method: 'GET', path: '', ...spec },
    withLinked(instance, all),
    {
      runId: 'lauf',
      secrets: store.secrets,
      keep: store.keep,
      limits: limitsOf(undefined),
      now: () => new Date(0),
      origins: new Set(allowed),
      keySet: () => undefined,
    },
    false,
  );
  const headers = Object.fromEntries(request.headers);
  return { ...request, headers, body: String(Buffer.from(request.body ?? [])), store };
}

describe('a request', () => {
  it.each<[string, string | undefined]>([
    ['gateway', 'Bearer schluessel-1'],
    ['monitoring', undefined],
    ['connectors', 'Bearer undurchsichtig-1'],
    ['metadata', undefined],
    ['identity', undefined],
  ])('to %s carries the credential of its interface', (name, authorization) => {
    expect(send(name, {}).headers.authorization).toBe(authorization);
  });

  it('to a linked instance goes to its address with its credentials and header fields', () => {
    const { url, headers } = send('identity', { to: 'gateway', path: '/models' });
    expect(url).toBe(`${origin}/v1/models`);
    expect(headers).toMatchObject({ authorization: 'Bearer schluessel-1', 'x-tenant': 'nord' });
  });

  it('to the resource goes to the instance that tokens are for', () => {
    expect(send('identity', { to: 'resource', path: '/models' }).url).toBe(`${origin}/v1/models`);
  });

  it('to an address an answer named carries what is configured only within its origin', () => {
    const near = send('connectors', { url: `${origin}/other` }).headers;
    expect([near.authorization, near['x-api-key']]).toEqual(['Bearer undurchsichtig-1', 'kopf-geheim-1']);
    const far = send('connectors', { url: `${issuer}/keys` }, [new URL(issuer).origin]).headers;
    expect([far.authorization, far['x-api-key']]).toEqual([undefined, undefined]);
  });

  it.each([
    'https://fremd.example/keys',
    'http://169.254.169.254/',
    'https://nutzer:kennwort@ki.musterland.example/keys',
    'keys',
    'file:///etc/passwd',
  ])('to %s, which an answer named, is not made', (url) => {
    expect(() => send('connectors', { url })).toThrow(ForeignAddress);
    expect(() => send('connectors', { url })).not.toThrow('kennwort');
  });

  it('carries no credential to another origin, allowed or not', () => {
    const elsewhere = 'https://fremd.example';
    const spec = { url: `${elsewhere}/`, authorization: { use: 'token' } } as const;
    expect(() => send('connectors', spec, [elsewhere])).toThrow(UnfitCredential);
    expect(() =>
      send('identity', { url: `${elsewhere}/`, authorization: { use: 'client', of: 'token' } }, [elsewhere]),
    ).toThrow(UnfitCredential);
  });

  it('with a credential nobody gave is a mistake of the kit', () => {
    expect(() => send('gateway', { authorization: { use: 'restrictedKey' } })).toThrow(CredentialMistake);
  });

  it('can carry a second credential in a header field of its own', () => {
    const authorization = { use: 'contextToken' } as const;
    const { headers } = send('identity', {
      to: 'gateway',
      credentialHeader: { name: 'X-Nutzer', authorization },
    });
    expect([headers.authorization, headers['x-nutzer']]).toEqual(['Bearer schluessel-1', jwt]);
  });

  it('can carry a form with secrets', () => {
    const { body, headers } = send('gateway', { body: { form: { a: 'ä b', token: { secret: 'token' } } } });
    expect(body).toBe(`a=%C3%A4+b&token=${jwt}`);
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
  });

  it('by a client proves it and asks for its scope', () => {
    const { body, headers } = send(
      'identity',
      {
        method: 'POST',
        url: `${issuer}/token`,
        authorization: { use: 'client', of: 'token' },
        body: { form: { grant_type: 'client_credentials' } },
      },
      [new URL(issuer).origin],
    );
    expect(headers.authorization).toMatch(/^Basic /);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'modelle',
    });
  });
});

describe('a forged token', () => {
  it.each([
    'wrongSignature',
    'algNone',
    'payloadChanged',
    'foreignKeySameKid',
    'embeddedKey',
    'unknownCritical',
    'giant',
  ] as const)('(%s) is another one, and as secret as the genuine', (how) => {
    const { headers, store } = send('gateway', { authorization: { use: 'forged', of: 'token', how } });
    const sent = headers.authorization?.slice('Bearer '.length) ?? '';
    expect(sent).not.toBe(jwt);
    expect(sent.split('.')).toHaveLength(3);
    expect(store.redactor.text(`x ${sent} y`)).toBe(`x ‹secret:gateway.token.${how}› y`);
  });

  it.each([
    ['an opaque token', 'connectors', 'wrongSignature'],
    ['a public key that nobody published', 'gateway', 'hmacWithPublicKey'],
  ] as const)('cannot be made of %s', (_, name, how) => {
    expect(() => send(name, { authorization: { use: 'forged', of: 'token', how } })).toThrow(UnfitCredential);
  });
});

describe('the secrets of a run', () => {
  it('grow, and every value stays hidden', () => {
    const told: string[] = [];
    const store = makeSecretStore(new Map([['a.token', { value: 'erster-wert', origin }]]), (name) =>
      told.push(name),
    );
    store.keep('a.token', { value: 'zweiter-wert', origin });
    store.keep('a.token', { value: 'zweiter-wert', origin });
    expect(store.secrets.get('a.token')?.value).toBe('erster-wert');
    expect(store.redactor.text('erster-wert zweiter-wert')).toBe('‹secret:a.token› ‹secret:a.token›');
    expect(told).toEqual(['a.token~2']);
  });

  it('can be known under several names', () => {
    const store = makeSecretStore(new Map());
    store.keep('identity.token', { value: 'ein-token', origin });
    store.keep('connectors.token', { value: 'ein-token', origin });
    expect(store.secrets.get('connectors.token')).toEqual({ value: 'ein-token', origin });
  });
});
