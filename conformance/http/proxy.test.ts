import { connect } from 'node:net';
import { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { TransportMistake } from './mistake.ts';
import { bypassesProxy, proxyFor } from './proxy.ts';
import { issue } from './testing/certificates.ts';
import { closedAfterEach } from './testing/closed-after-each.ts';
import { type Answer, type RawServer, rawServer } from './testing/raw-server.ts';
import { generous, get } from './testing/request.ts';
import { createTransport, type HttpTransport, type TransportOptions } from './transport.ts';

const closing = closedAfterEach();

const ok: Answer = (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
const authority = issue({ name: 'CA', authority: true });
const certificateOf = (host: string) => {
  const { certificate, key } = issue({ name: host, issuer: authority, hosts: [host] });
  return { cert: certificate, key };
};

function transportVia(proxy: TransportOptions['proxy'] & object, more: TransportOptions = {}): HttpTransport {
  return closing(createTransport({ tls: { ca: [authority.certificate] }, proxy, ...more }));
}

async function server(answer: Answer, tls?: Parameters<typeof rawServer>[1]): Promise<RawServer> {
  return closing(await rawServer(answer, tls));
}

/** Opens a tunnel to `port`, whatever host it is asked for. */
const tunnelTo =
  (port: number): Answer =>
  (socket, head) => {
    if (!head.startsWith('CONNECT ')) return;
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\nvia: 1.1 proxy\r\n\r\n');
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  };

describe('https through a proxy', () => {
  it('goes through a tunnel; the proxy sees neither headers nor body, the platform no proxy password', async () => {
    const platform = await server(ok, certificateOf('platform.example'));
    const proxy = await server(tunnelTo(platform.port));
    const transport = transportVia({ https: `http://user:p%40ss@127.0.0.1:${proxy.port}` });
    const headers = [['authorization', 'Bearer geheim']] as const;
    const result = await transport.send(get('https://platform.example/v1', { headers }));

    expect(result).toMatchObject({ end: 'complete', connection: { tls: { authorized: true } } });
    const basic = Buffer.from('user:p@ss').toString('base64');
    expect(proxy.heard[0]?.split('\r\n\r\n')[0]?.split('\r\n')).toEqual([
      'CONNECT platform.example:443 HTTP/1.1',
      'host: platform.example:443',
      `proxy-authorization: Basic ${basic}`,
    ]);
    expect(proxy.heard[0]).not.toContain('geheim');
    expect(platform.heard[0]).toContain('geheim');
    expect(platform.heard[0]).not.toContain('proxy');
    expect(JSON.stringify(result)).not.toContain(basic);
  });

  it('uses a tunnel again', async () => {
    const platform = await server(ok, certificateOf('platform.example'));
    const proxy = await server(tunnelTo(platform.port));
    const transport = transportVia({ https: proxy.origin });
    await transport.send(get('https://platform.example/1'));
    const { connection } = await transport.send(get('https://platform.example/2'));
    expect(connection).toMatchObject({ number: 1, reused: true });
  });

  it('judges the certificate inside the tunnel', async () => {
    const platform = await server(ok, certificateOf('other.example'));
    const proxy = await server(tunnelTo(platform.port));
    const result = await transportVia({ https: proxy.origin }).send(get('https://platform.example'));
    expect(result).toMatchObject({ end: 'tlsRefused', problem: 'ERR_TLS_CERT_ALTNAME_INVALID' });
    expect(platform.heard.join('')).toBe('');
  });

  it('can reach the proxy itself over TLS', async () => {
    const platform = await server(ok, certificateOf('platform.example'));
    const proxy = await server(tunnelTo(platform.port), certificateOf('127.0.0.1'));
    const result = await transportVia({ https: proxy.origin }).send(get('https://platform.example'));
    expect(result).toMatchObject({
      end: 'complete',
      connection: { number: 1, tls: { subject: 'CN=platform.example' } },
    });
  });

  it('gets none of our certificates, which are for the platform', async () => {
    const { certificate, key } = issue({ name: 'client', issuer: authority });
    const wanting = { ca: authority.certificate, requestCert: true, rejectUnauthorized: true };
    const platform = await server(ok, { ...certificateOf('platform.example'), ...wanting });
    let shown: object | undefined;
    const proxy = await server(
      (socket, head, connection) => {
        if (socket instanceof TLSSocket) shown = socket.getPeerCertificate();
        tunnelTo(platform.port)(socket, head, connection);
      },
      { ...certificateOf('127.0.0.1'), ...wanting, rejectUnauthorized: false },
    );
    const tls = { ca: [authority.certificate], certificate, key };
    const result = await transportVia({ https: proxy.origin }, { tls }).send(get('https://platform.example'));
    expect(result.end).toBe('complete');
    expect(shown).toEqual({});
  });

  it('puts an IPv6 address in brackets', async () => {
    const proxy = await server((socket) => socket.end('HTTP/1.1 502 No\r\n\r\n'));
    await transportVia({ https: proxy.origin }).send(get('https://[2001:db8::1]:8443'));
    expect(proxy.heard[0]).toContain('CONNECT [2001:db8::1]:8443 HTTP/1.1\r\nhost: [2001:db8::1]:8443\r\n');
  });
});

describe('a proxy that does not connect us', () => {
  const rows: readonly [string, Answer, string][] = [
    [
      'wants a password',
      (socket) => socket.write('HTTP/1.1 407 Who?\r\ncontent-length: 0\r\n\r\n'),
      'proxy:status407',
    ],
    ['speaks something else', (socket) => socket.write('220 mail\r\n\r\n'), 'proxy:malformed'],
    ['closes', (socket) => socket.end(), 'proxy:closed'],
    ['never stops', (socket) => socket.write('x'.repeat(40_000)), 'proxy:malformed'],
    ['says more than its answer', (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\nx'), 'proxy:malformed'],
    ['hangs', () => {}, 'connectTimeout'],
  ];
  it.each(rows)('%s', async (_, answer, problem) => {
    const proxy = await server(answer);
    const deadlines = problem === 'connectTimeout' ? { ...generous, connect: 150 } : generous;
    const result = await transportVia({ https: proxy.origin }).send(
      get('https://platform.example', { deadlines }),
    );
    expect(result).toMatchObject({ end: 'connectFailed', problem, sentHeaders: [] });
    await proxy.untilOpen(0);
  });
  it('is not there', async () => {
    const proxy = await rawServer(ok);
    await proxy.close();
    const result = await transportVia({ https: proxy.origin }).send(get('https://platform.example'));
    expect(result).toMatchObject({ end: 'connectFailed', problem: 'proxy:ECONNREFUSED' });
  });
  it('has a certificate nobody knows', async () => {
    const { certificate, key } = issue({ name: 'self', hosts: ['127.0.0.1'] });
    const proxy = await server(ok, { cert: certificate, key });
    const result = await transportVia({ https: proxy.origin }).send(get('https://platform.example'));
    expect(result).toMatchObject({ end: 'connectFailed', problem: 'proxy:DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(proxy.heard.join('')).toBe('');
  });
});

describe('plain http through a proxy', () => {
  it('asks the proxy for the whole URL, and hides its password in the record', async () => {
    const proxy = await server(ok);
    const transport = transportVia(
      { http: `http://user:pass@127.0.0.1:${proxy.port}` },
      { plainHttpHosts: ['platform.example'] },
    );
    const result = await transport.send(get('http://platform.example:8080/v1?a=b'));
    expect(result.end).toBe('complete');
    expect(proxy.heard[0]).toContain(
      'GET http://platform.example:8080/v1?a=b HTTP/1.1\r\nhost: platform.example:8080\r\n',
    );
    expect(proxy.heard[0]).toContain('proxy-authorization: Basic dXNlcjpwYXNz\r\n');
    expect(result.sentHeaders).toContainEqual(['proxy-authorization', '‹secret:proxy›']);
    expect(JSON.stringify(result)).not.toContain('dXNlcjpwYXNz');
  });
  it('leaves loopback alone', async () => {
    const platform = await server(ok);
    const proxy = await server(ok);
    await transportVia({ http: proxy.origin }).send(get(platform.origin));
    expect([platform.heard.length, proxy.heard.length]).toEqual([1, 0]);
  });
});

describe('NO_PROXY', () => {
  const rows: readonly [noProxy: string, host: string, port: number, expected: boolean][] = [
    ['', 'platform.example', 443, false],
    ['*', 'platform.example', 443, true],
    ['platform.example', 'platform.example', 443, true],
    ['PLATFORM.example.', 'platform.example', 443, true],
    ['platform.example', 'api.platform.example', 443, true],
    ['.platform.example', 'api.platform.example', 443, true],
    ['*.platform.example', 'api.platform.example', 443, true],
    ['.platform.example', 'platform.example', 443, true],
    ['platform.example', 'otherplatform.example', 443, false],
    ['form.example', 'platform.example', 443, false],
    ['a.example, b.example', 'b.example', 443, true],
    ['a.example b.example', 'b.example', 443, true],
    ['platform.example:8443', 'platform.example', 8443, true],
    ['platform.example:8443', 'platform.example', 443, false],
    ['10.0.0.1', '10.0.0.1', 443, true],
    ['0.0.1', '10.0.0.1', 443, false],
    ['2001:db8::1', '2001:db8::1', 443, true],
    ['[2001:db8::1]', '2001:db8::1', 443, true],
    ['[2001:db8::1]:8443', '2001:db8::1', 8443, true],
    ['[2001:db8::1]:8443', '2001:db8::1', 443, false],
  ];
  it.each(rows)('"%s" and %s port %i: %s', (noProxy, host, port, expected) => {
    expect(bypassesProxy({ host, port }, noProxy)).toBe(expected);
  });
});

describe('the proxy of a destination', () => {
  const to = { secure: true, host: 'platform.example', port: 443 };
  it('is the one for its scheme', () => {
    const settings = { http: 'http://a.example:1', https: 'https://b.example' };
    expect(proxyFor(to, settings)).toEqual({ secure: true, host: 'b.example', port: 443 });
    expect(proxyFor({ ...to, secure: false }, settings)).toEqual({
      secure: false,
      host: 'a.example',
      port: 1,
    });
  });
  it('may be written without a scheme', () => {
    expect(proxyFor(to, { https: 'proxy.example:3128' })).toEqual({
      secure: false,
      host: 'proxy.example',
      port: 3128,
    });
  });
  it('is none if the setting is empty', () => {
    expect(proxyFor(to, { https: '' })).toBeUndefined();
  });
  it.each([
    ['socks5://proxy.example', 'badProxy'],
    ['http://', 'badProxy'],
    ['http://%zz@proxy.example', 'badProxy'],
    ['http://169.254.169.254', 'metadataAddress'],
  ])('%s is a mistake that shows at once', (https, code) => {
    expect(() => createTransport({ proxy: { https } })).toThrow(TransportMistake);
    expect(() => createTransport({ proxy: { https } })).toThrow(code);
  });
});
