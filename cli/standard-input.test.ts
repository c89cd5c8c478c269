import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { standardInput } from './standard-input.ts';

/** A pipe that holds these parts; one without an end never closes. */
function pipe(parts: readonly string[], isEnding = true): NodeJS.ReadStream {
  const stream = new PassThrough();
  for (const part of parts) stream.write(part);
  if (isEnding) stream.end();
  return Object.assign(stream, { isTTY: false }) as unknown as NodeJS.ReadStream;
}

test('reads what is piped in, byte by byte', async () => {
  expect(Buffer.from(await standardInput(pipe(['{"a"', ': "ä"}']))).toString()).toBe('{"a": "ä"}');
});

test('reads one byte beyond the limit and no further, even if the pipe never ends', async () => {
  const part = 'x'.repeat(1024 * 1024);
  const read = await standardInput(
    pipe(
      Array.from({ length: 9 }, () => part),
      false,
    ),
  );
  expect(read.length).toBe(8 * 1024 * 1024 + 1);
});

test('a terminal is not asked', async () => {
  const stream = Object.assign(new PassThrough(), { isTTY: true }) as unknown as NodeJS.ReadStream;
  expect(await standardInput(stream)).toHaveLength(0);
});
