import { expect, test } from 'vitest';
import { isSecretHeader } from './secrets.ts';

test.each([
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
])('the value of %s is a secret', (header) => {
  expect(isSecretHeader(header, 'written here')).toBe(true);
});

test.each(['x-tenant', 'x-portkey-provider', 'x-portkey-custom-host', 'x-monkey', 'accept-language'])(
  'the value of %s stays readable',
  (header) => {
    expect(isSecretHeader(header, 'written here')).toBe(false);
  },
);

test('a value from the environment is a secret whatever its header is called', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how a configuration names a variable
  expect(isSecretHeader('x-tenant', '${TENANT}')).toBe(true);
});
