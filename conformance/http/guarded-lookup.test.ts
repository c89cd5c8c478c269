import { expect, it } from 'vitest';
import { guardedLookup } from './guarded-lookup.ts';

/** The code with which the lookup of a name that has these addresses fails; `found` if it does not. */
function outcome(addresses: readonly string[], loopbackOnly: boolean, all: boolean): string {
  let code = 'nothing';
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const guarded = guardedLookup(loopbackOnly, (_, options, callback) => {
    if (options.all === true) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family);
  });
  guarded('platform.example', { all }, (error) => {
    code = error?.code ?? 'found';
  });
  return code;
}

it.each<[string, readonly string[], boolean, string]>([
  ['lets a public address pass', ['192.0.2.1', '2001:db8::1'], false, 'found'],
  ['refuses a metadata address', ['169.254.169.254'], false, 'metadataAddress'],
  ['refuses one hidden in IPv6', ['::ffff:169.254.169.254'], false, 'metadataAddress'],
  ['refuses a metadata address for localhost', ['fd00:ec2::254'], true, 'metadataAddress'],
  ['lets this machine pass over plain http', ['127.0.0.1', '::1'], true, 'found'],
  ['refuses another machine over plain http', ['10.0.0.1'], true, 'plainHttp'],
])('%s', (_, addresses, loopbackOnly, expected) => {
  expect(outcome(addresses, loopbackOnly, true)).toBe(expected);
  expect(outcome(addresses.slice(0, 1), loopbackOnly, false)).toBe(expected);
});

it('refuses a name if one of its addresses must not be contacted', () => {
  expect(outcome(['192.0.2.1', '169.254.169.254'], false, true)).toBe('metadataAddress');
  expect(outcome(['127.0.0.1', '10.0.0.1'], true, true)).toBe('plainHttp');
});

it('passes on what the resolver says of a name it does not know', () => {
  const failure = Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
  const guarded = guardedLookup(false, (_name, _options, callback) => callback(failure, '', 0));
  let code: string | undefined;
  guarded('platform.example', {}, (error) => {
    code = error?.code;
  });
  expect(code).toBe('ENOTFOUND');
});
