import { expect, test } from 'vitest';
import { namesBearer, resourceMetadataIn } from './challenge.ts';

const lines = (...values: string[]) => values.map((value) => ['WWW-Authenticate', value] as const);
const url = 'https://wissen.musterland.example/.well-known/oauth-protected-resource/mcp';

test.each([
  'Bearer',
  'bearer realm="x"',
  'Basic realm="a, Bearer b", Bearer',
  'Negotiate, BEARER error="invalid_token"',
])('%s names Bearer', (value) => {
  expect(namesBearer(lines(value))).toBe(true);
});

test.each(['Basic realm="Bearer"', 'Bearerish', 'DPoP algs="ES256"', ''])(
  '%s does not name Bearer',
  (value) => {
    expect(namesBearer(lines(value))).toBe(false);
  },
);

test.each([
  `Bearer resource_metadata="${url}"`,
  `Bearer realm="x", resource_metadata="${url}", scope="a b"`,
  `Bearer scope="a",resource_metadata = "${url}"`,
  `Bearer resource_metadata=${url}`,
  `Bearer RESOURCE_METADATA="${url}"`,
])('%s names the metadata', (value) => {
  expect(resourceMetadataIn(lines('Basic', value))).toBe(url);
});

test.each(['Bearer', 'Bearer x_resource_metadata="a"', 'Bearer resource="a"'])('%s names none', (value) => {
  expect(resourceMetadataIn(lines(value))).toBeUndefined();
});
