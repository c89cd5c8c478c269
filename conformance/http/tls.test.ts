import { createPrivateKey } from 'node:crypto';
import { createServer } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { TransportMistake } from './mistake.ts';
import { issue } from './testing/certificates.ts';
import { closedAfterEach } from './testing/closed-after-each.ts';
import { type Answer, listen, type RawServer, rawServer } from './testing/raw-server.ts';
import { get } from './testing/request.ts';
import type { TlsMaterial } from './tls.ts';
import { createTransport, type HttpTransport } from './transport.ts';

const closing = closedAfterEach();

const ok: Answer = (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
const past = new Date('2020-01-01T00:00:00Z');
const earlier = new Date('2019-01-01T00:00:00Z');
const future = new Date('2090-01-01T00:00:00Z');

const authority = issue({ name: 'Prüf-CA', authority: true });
const platform = issue({ name: 'platform', issuer: authority, hosts: ['127.0.0.1', 'localhost'] });
const client = issue({ name: 'client', issuer: authority });

async function start(server: TlsOptions, tls?: TlsMaterial): Promise<[RawServer, HttpTransport]> {
  return [closing(await rawServer(ok, server)), closing(createTransport(tls === undefined ? {} : { tls }))];
}

const serverOf = ({ certificate, key }: { certificate: string; key: string }) => ({ cert: certificate, key });
const withKey = (url: string) => get(url, { headers: [['authorization', 'Bearer geheim']] });

describe('a certificate that is not valid', () => {
  const rows: readonly [string, ReturnType<typeof issue>, string][] = [
    ['self-signed', issue({ name: 'self', hosts: ['127.0.0.1'] }), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    [
      'from an unknown authority',
      issue({ name: 'a', issuer: issue({ name: 'other', authority: true }), hosts: ['127.0.0.1'] }),
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ],
    [
      'expired',
      issue({ name: 'a', issuer: authority, hosts: ['127.0.0.1'], validFrom: earlier, validTo: past }),
      'CERT_HAS_EXPIRED',
    ],
    [
      'not valid yet',
      issue({ name: 'a', issuer: authority, hosts: ['127.0.0.1'], validFrom: future, validTo: future }),
      'CERT_NOT_YET_VALID',
    ],
    [
      'for another address',
      issue({ name: '127.0.0.1', issuer: authority, hosts: ['127.0.0.2'] }),
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    [
      'for a name that contains the address',
      issue({ name: '127.0.0.1', issuer: authority, hosts: ['platform.example'] }),
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
  ];
  it.each(rows)('%s is refused before a byte of the request leaves', async (_, leaf, problem) => {
    const [server, transport] = await start(serverOf(leaf), { ca: [authority.certificate] });
    const result = await transport.send(withKey(server.origin));
    expect(result).toMatchObject({ end: 'tlsRefused', problem, sentHeaders: [] });
    expect(result.connection).toMatchObject({
      number: 1,
      remoteAddress: '127.0.0.1',
      tls: { authorized: false, problem, subject: `CN=${leaf.name}` },
    });
    expect(result).not.toHaveProperty('answer');
    await server.untilOpen(0);
    expect(server.heard.join('')).toBe('');
  });
});

describe('a valid certificate', () => {
  it('of an authority of our own is accepted, and its facts are kept', async () => {
    const [server, transport] = await start(serverOf(platform), { ca: [authority.certificate] });
    const result = await transport.send(withKey(server.origin));
    expect(result.end).toBe('complete');
    expect(result.connection.tls).toEqual({
      protocol: 'TLSv1.3',
      cipher: expect.stringMatching(/^TLS_/),
      authorized: true,
      subject: 'CN=platform',
      issuer: 'CN=Prüf-CA',
      validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      validTo: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      altNames: 'IP Address:127.0.0.1, DNS:localhost',
      fingerprint256: expect.stringMatching(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    });
  });
  it('is one for a name, too', async () => {
    const [server, transport] = await start(serverOf(platform), { ca: [authority.certificate] });
    expect(await transport.send(get(`https://localhost:${server.port}`))).toMatchObject({ end: 'complete' });
  });
  it('can be a self-signed one that was given as its own authority', async () => {
    const self = issue({ name: 'self', hosts: ['127.0.0.1'] });
    const [server, transport] = await start(serverOf(self), {
      ca: [authority.certificate + self.certificate],
    });
    expect(await transport.send(get(server.origin))).toMatchObject({ end: 'complete' });
  });
  it('is judged by the host of the URL, whatever the Host header says', async () => {
    const [server, transport] = await start(serverOf(platform), { ca: [authority.certificate] });
    const headers = [['Host', 'other.example']] as const;
    await transport.send(get(`https://localhost:${server.port}`));
    const { end, connection } = await transport.send(get(`https://localhost:${server.port}`, { headers }));
    expect(end).toBe('complete');
    expect(connection).toMatchObject({ number: 1, reused: true });
    expect(server.heard[0]).toContain('host: other.example\r\n');
  });
  it('is judged again on each new connection, and its facts stay with a reused one', async () => {
    const [server, transport] = await start(serverOf(platform), { ca: [authority.certificate] });
    await transport.send(get(server.origin));
    const reused = await transport.send(get(server.origin));
    const fresh = await transport.send(get(server.origin, { fresh: true }));
    expect(reused.connection).toMatchObject({ number: 1, reused: true, tls: { authorized: true } });
    expect(fresh.connection).toMatchObject({ number: 2, reused: false, tls: { authorized: true } });
  });
  it('is accepted with the store of the system read as well', async () => {
    const [server, transport] = await start(serverOf(platform), {
      ca: [authority.certificate],
      systemStore: true,
    });
    expect(await transport.send(get(server.origin))).toMatchObject({ end: 'complete' });
  });
});

describe('a platform that wants our certificate', () => {
  const wanting = {
    ...serverOf(platform),
    ca: authority.certificate,
    requestCert: true,
    rejectUnauthorized: true,
  };
  const ca = [authority.certificate];

  it('gets it', async () => {
    const [server, transport] = await start(wanting, {
      ca,
      certificate: client.certificate,
      key: client.key,
    });
    expect(await transport.send(get(server.origin))).toMatchObject({ end: 'complete' });
  });
  it.each([
    ['gets it if it is for that origin', true, 'complete'],
    ['gets nothing if it is for another', false, 'tlsRefused'],
  ])('%s', async (_, isFor, end) => {
    const certificateFor: string[] = [];
    const [server, transport] = await start(wanting, {
      ca,
      certificate: client.certificate,
      key: client.key,
      certificateFor,
    });
    certificateFor.push(isFor ? server.origin : 'https://ki.musterland.example');
    expect(await transport.send(get(server.origin))).toMatchObject({ end });
  });
  it('gets it with a key under a passphrase', async () => {
    const key = createPrivateKey(client.key).export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'geheim',
    });
    const material = { ca, certificate: client.certificate, key: key.toString(), passphrase: 'geheim' };
    const [server, transport] = await start(wanting, material);
    expect(await transport.send(get(server.origin))).toMatchObject({ end: 'complete' });
    expect(() => createTransport({ tls: { ...material, passphrase: 'falsch' } })).toThrow(TransportMistake);
  });
  it.each(['TLSv1.2', 'TLSv1.3'] as const)('refuses us without, in %s', async (version) => {
    const [server, transport] = await start({ ...wanting, minVersion: version, maxVersion: version }, { ca });
    const result = await transport.send(get(server.origin));
    expect(result.end).toBe('tlsRefused');
    expect(result.problem).toMatch(/^ERR_SSL_/);
  });
});

it('says of a port that speaks no TLS that TLS failed', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    // Only a socket that is read notices that the client has left.
    socket.resume();
    socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  const port = await listen(server);
  const transport = closing(createTransport());
  const result = await transport.send(get(`https://127.0.0.1:${port}`));
  await new Promise((resolve) => server.close(resolve));
  expect(result.end).toBe('tlsRefused');
  expect(result.problem).toMatch(/^ERR_SSL_/);
});

describe('material that cannot be used is a mistake that shows at once', () => {
  const rows: readonly [string, TlsMaterial][] = [
    ['an authority without a certificate', { ca: ['no PEM'] }],
    ['an authority with a broken certificate', { ca: [authority.certificate.replace(/[A-Z]{4}/, '!!!!')] }],
    ['a key in the place of an authority', { ca: [client.key] }],
    ['a key of another certificate', { certificate: client.certificate, key: platform.key }],
    ['a certificate that is none', { certificate: 'no PEM', key: client.key }],
  ];
  it.each(rows)('%s', (_, tls) => {
    expect(() => createTransport({ tls })).toThrow(TransportMistake);
    expect(() => createTransport({ tls })).toThrow(/^badCertificate/);
  });
});
