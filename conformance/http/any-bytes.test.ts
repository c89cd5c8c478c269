import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closedAfterEach } from './testing/closed-after-each.ts';
import { rawServer } from './testing/raw-server.ts';
import { get } from './testing/request.ts';
import { createTransport } from './transport.ts';

const closing = closedAfterEach();

const answers = [
  'HTTP/1.1 200 OK\r\ncontent-length: 5\r\nx-a: b\r\n\r\nhello',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n3;a=b\r\nyou\r\n0\r\nx-t: u\r\n\r\n',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 404 No\r\nconnection: close\r\n\r\nno',
];

/** One of the answers with some bytes replaced, put in or taken away, cut at some place into two packets. */
const broken = fc
  .tuple(
    fc.constantFrom(...answers),
    fc.array(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 3 }), fc.nat({ max: 3 })), { maxLength: 4 }),
    fc.nat(),
  )
  .map(([answer, edits, cut]) => {
    const bytes = [...Buffer.from(answer)];
    for (const [where, put, away] of edits) bytes.splice(where % bytes.length, away, ...put);
    const at = cut % (bytes.length + 1);
    return [Buffer.from(bytes.slice(0, at)), Buffer.from(bytes.slice(at))] as const;
  });

it('ends every exchange, whatever bytes come, and carries the next one', async () => {
  let says: readonly [Buffer, Buffer] | undefined;
  const server = closing(
    await rawServer((socket) => {
      if (says === undefined) {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
        return;
      }
      const [first, second] = says;
      socket.write(first, () => setImmediate(() => socket.end(second)));
    }),
  );
  const transport = closing(createTransport());

  await fc.assert(
    fc.asyncProperty(broken, async (bytes) => {
      says = bytes;
      const result = await transport.send(get(server.origin));
      expect(['complete', 'closed', 'malformed']).toContain(result.end);
      expect(result.end === 'complete').toBe(result.problem === undefined);
      if (result.end === 'complete') expect(result.answer).toBeDefined();

      says = undefined;
      // On a new connection: the last one may be about to close, which the scheduler's repeat is for.
      expect(await transport.send(get(server.origin, { fresh: true }))).toMatchObject({ end: 'complete' });
    }),
    { numRuns: 300 },
  );
});
