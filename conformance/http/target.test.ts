import { describe, expect, it } from 'vitest';
import { isLoopbackHost, isMetadataHost } from './addresses.ts';
import { targetOf } from './target.ts';

describe('hosts of a metadata service', () => {
  it.each([
    '169.254.169.254',
    '169.254.170.2',
    '[fd00:ec2::254]',
    'fd00:0ec2:0:0::254',
    '::ffff:169.254.169.254',
    '[::ffff:a9fe:a9fe]',
    '64:ff9b::169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    'metadata.google.internal',
    'METADATA.google.internal.',
  ])('%s', (host) => expect(isMetadataHost(host)).toBe(true));
  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '169.253.1.1',
    '::1',
    'fd00::254',
    'platform.example',
    'metadata.example',
  ])('not %s', (host) => expect(isMetadataHost(host)).toBe(false));
});

describe('hosts of this machine', () => {
  it.each([
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    '127.0.0.1',
    '127.9.9.9',
    '[::1]',
    '::1',
    '::ffff:127.0.0.1',
  ])('%s', (host) => expect(isLoopbackHost(host)).toBe(true));
  it.each(['0.0.0.0', '10.0.0.1', 'localhost.example', 'mylocalhost', '127.0.0.1.example', '::2'])(
    'not %s',
    (host) => expect(isLoopbackHost(host)).toBe(false),
  );
});

describe('a target', () => {
  it('is where a URL points', () => {
    expect(targetOf('https://Platform.example/v1/a%2Fb?c=d#e', [])).toEqual({
      origin: 'https://platform.example',
      secure: true,
      host: 'platform.example',
      port: 443,
      path: '/v1/a%2Fb?c=d',
      loopbackOnly: false,
    });
    expect(targetOf('https://[2001:DB8::1]:8443', [])).toMatchObject({
      host: '2001:db8::1',
      port: 8443,
      path: '/',
    });
  });
  it('over plain http is this machine, also after its name is resolved', () => {
    expect(targetOf('http://localhost:1', [])).toMatchObject({ secure: false, loopbackOnly: true });
  });
  it('over plain http is another machine only if it is named exactly', () => {
    expect(targetOf('http://platform.example', ['Platform.Example'])).toMatchObject({ loopbackOnly: false });
    expect(() => targetOf('http://api.platform.example', ['platform.example'])).toThrow('plainHttp');
    expect(targetOf('http://[2001:db8::1]', ['2001:db8::1'])).toMatchObject({ loopbackOnly: false });
  });
  it('that cannot be read is named without its password', () => {
    expect(() => targetOf('https//user:geheim@platform.example', [])).toThrow(
      /^notAUrl: https\/\/platform.example$/,
    );
  });
  it.each([
    // Ways of writing 169.254.169.254 that a URL takes.
    'http://2852039166/',
    'http://0xA9FEA9FE/',
    'http://0251.0376.0251.0376/',
    'http://169.254.43518/',
    'http://[::ffff:169.254.169.254]/',
    'https://metadata.google.internal/',
  ])('is never a metadata service: %s', (url) => {
    expect(() => targetOf(url, ['169.254.169.254'])).toThrow('metadataAddress');
  });
});
