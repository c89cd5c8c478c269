import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { expand } from './expand.ts';

const text = 'Ein Prüfstein zeigt, was Gold ist. '.repeat(500);
const plain = new TextEncoder().encode(text);
const coded = (value: string) => [['Content-Encoding', value]] as const;
const limits = { bytes: 100_000, codings: 2 };
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('undoes a content coding', () => {
  it.each([
    ['gzip', gzipSync(plain)],
    ['X-GZIP', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['deflate', deflateRawSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['zstd', zstdCompressSync(plain)],
    ['identity', plain],
    ['gzip, br', brotliCompressSync(gzipSync(plain))],
    [' gzip ,identity, gzip', gzipSync(gzipSync(plain))],
  ])('%s', async (coding, body) => {
    const expanded = await expand(body, coded(coding), limits);
    expect(decode(expanded.bytes)).toBe(text);
    expect(expanded).not.toHaveProperty('cut');
    expect(expanded).not.toHaveProperty('problem');
  });

  it('leaves a body alone that names none', async () => {
    expect(await expand(plain, [], limits)).toEqual({ bytes: plain, codings: [] });
  });
  it('finds nothing to undo in an empty body', async () => {
    expect(await expand(new Uint8Array(), coded('gzip'), limits)).not.toHaveProperty('problem');
  });
  it('joins the codings of several header lines', async () => {
    const expanded = await expand(
      brotliCompressSync(gzipSync(plain)),
      [...coded('gzip'), ...coded('br')],
      limits,
    );
    expect(decode(expanded.bytes)).toBe(text);
    expect(expanded.codings).toEqual(['gzip', 'br']);
  });
});

describe('keeps the beginning of a bomb', () => {
  const bomb = Buffer.alloc(4 * 1_048_576, 'x');
  it.each([
    ['gzip', gzipSync(bomb)],
    ['deflate', deflateSync(bomb)],
    ['br', brotliCompressSync(bomb)],
    ['zstd', zstdCompressSync(bomb)],
  ])('%s', async (coding, body) => {
    const expanded = await expand(body, coded(coding), limits);
    expect(expanded.cut).toBe('expandedLimit');
    expect(expanded.bytes).toEqual(new Uint8Array(limits.bytes).fill(0x78));
  });
  it('in a second layer', async () => {
    const expanded = await expand(gzipSync(gzipSync(bomb)), coded('gzip, gzip'), limits);
    expect(expanded).toMatchObject({ cut: 'expandedLimit' });
    expect(expanded.bytes).toHaveLength(limits.bytes);
  });
});

it('accepts a body that expands to exactly the limit', async () => {
  const full = Buffer.alloc(limits.bytes, 'x');
  const expanded = await expand(gzipSync(full), coded('gzip'), limits);
  expect(expanded).not.toHaveProperty('cut');
  expect(expanded.bytes).toHaveLength(limits.bytes);
});

describe('says what it could not undo, and keeps what came out', () => {
  const noise = new Uint8Array(60_000).map((_, index) => (index * 7919 + (index >> 3) * 31) & 0xff);

  it.each([
    ['gzip', gzipSync(noise)],
    ['deflate', deflateSync(noise)],
    ['br', brotliCompressSync(noise)],
    ['zstd', zstdCompressSync(noise)],
  ])('an incomplete body: %s', async (coding, body) => {
    const half = body.subarray(0, body.length - 5);
    const expanded = await expand(half, coded(coding), limits);
    expect(expanded.problem).toBe('incomplete');
    expect(expanded.bytes).toEqual(noise.subarray(0, expanded.bytes.length));
  });
  it.each(['gzip', 'deflate', 'br', 'zstd'])('what is no %s at all', async (coding) => {
    const expanded = await expand(plain, coded(coding), limits);
    expect(expanded.problem).toBe('corrupt');
  });
  it('junk behind the end', async () => {
    const expanded = await expand(Buffer.concat([gzipSync(plain), plain]), coded('gzip'), limits);
    expect(expanded.problem).toBe('corrupt');
    expect(text.startsWith(decode(expanded.bytes).slice(0, -1))).toBe(true);
  });
  it('an unknown coding', async () => {
    expect(await expand(plain, coded('compress'), limits)).toMatchObject({ problem: 'unknownCoding' });
  });
  it('too many codings', async () => {
    const expanded = await expand(plain, coded('gzip, gzip, gzip'), limits);
    expect(expanded).toMatchObject({ problem: 'tooManyCodings', bytes: plain });
  });
  it('finds no fault in the missing end of a body we cut', async () => {
    const half = gzipSync(noise).subarray(0, 20_000);
    const expanded = await expand(half, coded('gzip'), limits, true);
    expect(expanded).not.toHaveProperty('problem');
    expect(expanded.bytes.length).toBeGreaterThan(10_000);
  });
});
