import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearerFor, CredentialMistake } from '../conduct/credentials.ts';
import type { Exchange } from '../exchange.ts';
import type { Config } from '../release.ts';
import { isSignedToken } from '../tokens/decode.ts';
import { withWrongSignature } from '../tokens/forge.ts';
import { redactExchange, redactorFor } from './redact.ts';
import { formsOf } from './secret-forms.ts';
import { isSecretHeader } from './secret-headers.ts';
import { collectSecrets, type Secrets, withoutSecrets } from './secrets.ts';
import { secretsFound } from './tripwire.ts';

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJwcnVlZnN0ZWluIn0.c2lnbmF0dXJkZXJwcnVlZnVuZw';
const variable = (name: string) => ['$', `{${name}}`].join('');

describe('a cookie', () => {
  it.each([
    ['sid=geheim-1234; Path=/; HttpOnly', 'sid=‹secret:cookie›; Path=/; HttpOnly'],
    ['sid=; Max-Age=0', 'sid=; Max-Age=0'],
    ['ohne-wert', 'ohne-wert'],
  ])('%s is kept as %s', (line, kept) => {
    const exchange = {
      request: { method: 'GET', url: '/', headers: [] },
      response: { headers: [['Set-Cookie', line]], reason: '', body: { wireBytes: 0, bytes: 0 } },
    } as unknown as Exchange;
    expect(redactExchange(exchange, redactorFor([])).response?.headers).toEqual([['Set-Cookie', kept]]);
  });
});

describe('secrets of a configuration', () => {
  const collect = (gateway: object, environment: { readonly [name: string]: string } = {}) =>
    collectSecrets(
      { gateways: [{ url: 'https://ki.musterland.example/v1', ...gateway }] },
      (name) => environment[name],
    );

  it('are taken as they stand or from the environment, bound to the origin of the address', () => {
    const { secrets, problems } = collect({ key: variable('KI_KEY'), token }, { KI_KEY: 'schluessel-4711' });
    expect(problems).toEqual([]);
    expect([...secrets]).toEqual([
      ['gateway.key', { value: 'schluessel-4711', origin: 'https://ki.musterland.example' }],
      ['gateway.token', { value: token, origin: 'https://ki.musterland.example' }],
    ]);
  });

  it.each([
    [{ key: variable('FEHLT') }, { kind: 'variableMissing', name: 'gateway.key', variable: 'FEHLT' }],
    [{ key: 'kurz5' }, { kind: 'tooShort', name: 'gateway.key' }],
    [{ headers: { 'x-api-key': 'kurz' } }, { kind: 'tooShort', name: 'gateway.header.x-api-key' }],
    [{ token: 'kein-jwt-sondern-text' }, { kind: 'noSignedToken', name: 'gateway.token' }],
  ])('%o are refused', (gateway, problem) => {
    expect(collect(gateway).problems).toMatchObject([problem]);
  });

  it.each([
    'Authorization',
    'Proxy-Authorization',
    'Cookie',
    'api-key',
    'X-ApiKey',
    'x-portkey-api-key',
    'Ocp-Apim-Subscription-Key',
    'x-auth-token',
    'X-AccessToken',
    'x_session_id',
    'x-client-secret',
  ])('are the values of the header field %s', (header) => {
    expect(isSecretHeader(header, 'written here')).toBe(true);
  });

  it.each(['x-tenant', 'x-portkey-provider', 'x-portkey-custom-host', 'x-monkey', 'accept-language'])(
    'are not the values of the header field %s',
    (header) => {
      expect(isSecretHeader(header, 'written here')).toBe(false);
    },
  );

  it('are header values from the environment whatever the field is called', () => {
    expect(isSecretHeader('x-tenant', variable('TENANT'))).toBe(true);
  });

  it('are not in the configuration that a plan keeps', () => {
    const config: Config = {
      gateways: [
        {
          url: 'https://a.example/v1',
          key: 'schluessel-4711',
          headers: { 'x-api-key': 'kopf-4712', 'x-tenant': 'nord' },
        },
      ],
    };
    const text = JSON.stringify(withoutSecrets(config));
    expect(text).not.toMatch(/4711|4712/);
    expect(text).toContain('"x-tenant":"nord"');
  });
});

describe('a credential', () => {
  const secrets: Secrets = new Map([
    ['gateway.token', { value: token, origin: 'https://ki.musterland.example' }],
  ]);

  it.each([
    ['http://ki.musterland.example/v1'],
    ['https://ki.musterland.example:8443/v1'],
    ['https://ki.musterland.example.angreifer.example/v1'],
    ['https://angreifer.example/https://ki.musterland.example/v1'],
  ])('is not sent to %s, which is another origin', (url) => {
    expect(() => bearerFor({ use: 'token' }, 'gateway', url, secrets)).toThrow(CredentialMistake);
  });

  it('is sent to its own origin, and a forged one is told apart from it', () => {
    const url = 'https://ki.musterland.example/v1/models';
    expect(bearerFor({ use: 'token' }, 'gateway', url, secrets)?.value).toBe(token);
    expect(bearerFor({ use: 'none' }, 'gateway', url, secrets)).toBeUndefined();
    const forged = bearerFor({ use: 'forged', of: 'token', how: 'wrongSignature' }, 'gateway', url, secrets);
    expect(forged?.secretName).toBe('gateway.token.wrongSignature');
    expect(forged?.value).not.toBe(token);
  });

  it('that nobody gave is a mistake', () => {
    expect(() => bearerFor(undefined, 'gateway', 'https://ki.musterland.example/v1', secrets)).toThrow(
      /not at hand/,
    );
  });

  it('forged has the same header and claims and another signature of the same length', () => {
    const base64url = fc
      .base64String({ minLength: 4, maxLength: 40 })
      .map((text) => text.replace(/[+/=]/g, 'x'));
    fc.assert(
      fc.property(fc.tuple(base64url, base64url, base64url), (parts) => {
        fc.pre(parts.every((part) => part.length > 1));
        const original = parts.join('.');
        const forged = withWrongSignature(original);
        const signature = (jwt: string) => Buffer.from(jwt.split('.')[2] ?? '', 'base64url');
        expect(isSignedToken(forged)).toBe(true);
        expect(forged.split('.').slice(0, 2)).toEqual(original.split('.').slice(0, 2));
        expect(forged).toHaveLength(original.length);
        expect(signature(forged).equals(signature(original))).toBe(false);
      }),
    );
  });
});

describe('redaction', () => {
  const value = 'geh+eim/nis"=4711';
  const redactor = redactorFor([
    ['gateway.key', value],
    ['gateway.token', token],
  ]);
  const [, payload = '', signature = ''] = token.split('.');

  it.each([
    ['as it is', value],
    ['in JSON', JSON.stringify(value)],
    ['in JSON with escaped slashes', JSON.stringify(value).replaceAll('/', '\\/')],
    ['in JSON with escaped signs', 'geh\\u002Beim\\u002Fnis\\"\\u003D4711'],
    [
      'in JSON with every sign escaped',
      Array.from(value, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    ],
    ['in JSON with one sign escaped', JSON.stringify(value).slice(1, -1).replace('h', '\\u0068')],
    ['in JSON within JSON', JSON.stringify(JSON.stringify(value))],
    ['in markup', value.replaceAll('"', '&quot;')],
    ['URL-encoded', encodeURIComponent(value)],
    ['URL-encoded in lower case', encodeURIComponent(value).replace(/%../g, (code) => code.toLowerCase())],
    ['in base64', Buffer.from(value).toString('base64')],
    ['in base64url', Buffer.from(value).toString('base64url')],
    ['in base64 behind a user name', Buffer.from(`user:${value}`).toString('base64')],
    ['in base64 behind two signs', Buffer.from(`u:${value}:rest`).toString('base64')],
    ['in hexadecimal', Buffer.from(value).toString('hex')],
    ['as a token', `Bearer ${token}`],
    ['as the claims of a token', payload],
    ['as the signature of a token', `kopf.inhalt.${signature}`],
  ])('replaces a secret %s', (_, text) => {
    const redacted = redactor.text(`davor ${text} danach`);
    expect(redacted).toMatch(/^davor .*‹secret:gateway\.(key|token)›.* danach$/);
    const found = secretsFound(
      redacted,
      new Map([
        ['gateway.key', { value, origin: '' }],
        ['gateway.token', { value: token, origin: '' }],
      ]),
    );
    expect(found).toEqual([]);
  });

  it('leaves no form of any secret, wherever it stands', () => {
    const secret = fc.string({ minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (given, before, after) => {
        const redact = redactorFor([['s', given]]);
        for (const form of formsOf(given)) {
          const text = redact.text(`${before}${form}${after}`);
          expect(text).toContain('‹secret:s›');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reaches the address, header fields, bodies of both kinds, problem and observations', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(value), Buffer.from([0xff])]);
    const exchange: Exchange = {
      id: 'gateway/x',
      name: 'x',
      probe: 'x',
      instance: 'gateway',
      attempt: 1,
      request: {
        method: 'POST',
        url: `https://a.example/?k=${encodeURIComponent(value)}`,
        headers: [['authorization', `Bearer ${value}`]],
        body: { text: value, bytes: 1, wireBytes: 1 },
      },
      response: {
        status: 200,
        reason: value,
        httpVersion: '1.1',
        headers: [['x-echo', value]],
        trailers: [['x-trailer', value]],
        body: { base64: bytes.toString('base64'), bytes: 1, wireBytes: 1 },
      },
      end: 'complete',
      problem: `bei ${value}`,
      timing: { start: 0, end: 1 },
      connection: { number: 1, reused: false },
      observations: { deep: [{ value }] },
    };
    const redacted = redactExchange(exchange, redactor);
    const body = Buffer.from(redacted.response?.body.base64 ?? '', 'base64').toString('utf8');
    expect(body).toContain('‹secret:gateway.key›');
    const text = JSON.stringify(redacted) + body;
    expect(secretsFound(text, new Map([['gateway.key', { value, origin: '' }]]))).toEqual([]);
    expect(text.match(/‹secret:gateway\.key›/g)).toHaveLength(9);
  });

  it('leaves alone what holds no secret', () => {
    const body = { base64: Buffer.from([1, 255]).toString('base64') };
    expect(redactor.text('nichts')).toBe('nichts');
    expect(redactor.bytes(Buffer.from(body.base64, 'base64'))).toEqual(Buffer.from([1, 255]));
  });
});

it('the tripwire names the secret and not its value', () => {
  const secrets: Secrets = new Map([['gateway.key', { value: 'schluessel-4711', origin: '' }]]);
  expect(secretsFound(`<p>${Buffer.from('schluessel-4711').toString('base64')}</p>`, secrets)).toEqual([
    'gateway.key',
  ]);
  expect(secretsFound('<p>nichts</p>', secrets)).toEqual([]);
});
