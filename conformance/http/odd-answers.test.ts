import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireResult } from '../transport.ts';
import { type RawServer, rawServer } from './testing/raw-server.ts';
import { get } from './testing/request.ts';
import { createTransport, type HttpTransport } from './transport.ts';

interface Row {
  /** What the server writes; `null` at the end closes, otherwise the connection stays open. */
  readonly says: readonly (string | null | 'reset')[];
  readonly end: WireResult['end'];
  readonly problem?: string;
  readonly status?: number;
  readonly body?: string;
  readonly version?: string;
  readonly reason?: string;
}

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
const complete = { end: 'complete', status: 200, body: 'ok' } as const;
const malformed = (problem: string): Pick<Row, 'end' | 'problem'> => ({ end: 'malformed', problem });
const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';

const rows: { readonly [name: string]: Row } = {
  'interim answers 102 and 103': {
    says: [`HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${ok}`],
    ...complete,
    reason: 'OK',
  },
  'an unasked 100': { says: [`HTTP/1.1 100 Continue\r\n\r\n${ok}`], ...complete, reason: 'OK' },
  'an unasked 100 in pieces': {
    says: ['HTTP/1.1 10', '0 Continue\r\nx: y\r\n', '\r', `\n${ok}`],
    ...complete,
  },
  'an unasked 101': {
    says: ['HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
    ...malformed('unaskedUpgrade'),
  },
  'closed before a byte': { says: [null], end: 'closed', problem: 'closedBeforeAnswer' },
  'closed inside the head': {
    says: ['HTTP/1.1 200 OK\r\nx: y', null],
    end: 'closed',
    problem: 'closedInsideHead',
  },
  reset: { says: ['reset'], end: 'closed', problem: 'ECONNRESET' },
  'closed inside a body with length': {
    says: ['HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhal', null],
    end: 'closed',
    problem: 'closedInsideBody',
    status: 200,
    body: 'hal',
  },
  'closed inside a body with length, announced': {
    says: ['HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 9\r\n\r\nhal', null],
    end: 'closed',
    problem: 'closedInsideBody',
    status: 200,
    body: 'hal',
  },
  'closed inside a chunked body': {
    says: [`${chunked}9\r\nhal`, null],
    end: 'closed',
    problem: 'closedInsideBody',
    status: 200,
    body: 'hal',
  },
  'closed inside a chunked body, announced': {
    says: ['HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n9\r\nhal', null],
    end: 'closed',
    problem: 'closedInsideBody',
    status: 200,
    body: 'hal',
  },
  'reset inside a body': {
    says: ['HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhal', 'reset'],
    end: 'closed',
    problem: 'ECONNRESET',
    status: 200,
    body: 'hal',
  },
  'no length, until closed': { says: ['HTTP/1.1 200 OK\r\n\r\nok', null], ...complete },
  'HTTP/1.0': { says: ['HTTP/1.0 200 OK\r\n\r\nok', null], ...complete, version: '1.0' },
  'a status line of HTTP/2.0': { says: [ok.replace('1.1', '2.0')], ...complete, version: '2.0' },
  'status 999': { says: [ok.replace('200', '999')], ...complete, status: 999 },
  'no reason': { says: [ok.replace(' OK', '')], ...complete, reason: '' },
  'a reason in two pieces': { says: ['HTTP/1.1 200 All is', ok.slice(15)], ...complete, reason: 'All is' },
  'line feeds before the status line': { says: [`\r\n\r\n${ok}`], ...complete, reason: 'OK' },
  'a status of letters': { says: ['HTTP/1.1 abc OK\r\n\r\n'], ...malformed('HPE_INVALID_STATUS_CODE') },
  'no HTTP at all': { says: ['220 mail.example ESMTP\r\n'], ...malformed('HPE_EXPECTED_HTTP_RTSP_OR_ICE') },
  'a TLS alert': { says: ['\x15\x03\x01\x00\x02\x02\x28'], ...malformed('HPE_EXPECTED_HTTP_RTSP_OR_ICE') },
  'a blank before the colon': {
    says: ['HTTP/1.1 200 OK\r\nx : y\r\n\r\n'],
    ...malformed('HPE_INVALID_HEADER_TOKEN'),
  },
  'a folded header': {
    says: ['HTTP/1.1 200 OK\r\nx: y\r\n z\r\n\r\n'],
    ...malformed('HPE_UNEXPECTED_WHITESPACE_AFTER_HEADER_VALUE'),
  },
  'a bare line feed': {
    says: ['HTTP/1.1 200 OK\nx: y\n\n'],
    ...malformed('HPE_MISSING_EXPECTED_CR_AFTER_RESPONSE_LINE'),
  },
  'NUL in a header': {
    says: ['HTTP/1.1 200 OK\r\nx: a\0b\r\n\r\n'],
    ...malformed('HPE_INVALID_HEADER_VALUE_CHAR'),
  },
  'a negative length': {
    says: ['HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'],
    ...malformed('HPE_INVALID_CHARACTER_IN_CONTENT_LENGTH'),
  },
  'a fault in a head with a length': {
    says: ['HTTP/1.1 200 OK\r\ncontent-length: 2\r\nx : y\r\n\r\nok'],
    ...malformed('malformedHead'),
  },
  'a bad chunk size': {
    says: [`${chunked}2\r\nok\r\nxyz\r\n`],
    ...malformed('HPE_INVALID_CHARACTER_IN_CHUNK_SIZE'),
    status: 200,
    body: 'ok',
  },
  'a length and transfer-encoding': {
    says: ['HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'],
    ...malformed('lengthAndTransferEncoding'),
  },
  'two different lengths': {
    says: ['HTTP/1.1 200 OK\r\ncontent-length: 2\r\nContent-Length: 3\r\n\r\nok'],
    ...malformed('contradictingLengths'),
  },
  'the same length twice': {
    says: ['HTTP/1.1 200 OK\r\ncontent-length: 2\r\nContent-Length: 2\r\n\r\nok'],
    ...malformed('repeatedLength'),
  },
  '204 with a length': {
    says: ['HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\n'],
    end: 'complete',
    status: 204,
    body: '',
  },
  'a second answer behind the first': { says: [ok + ok], ...complete, ...malformed('surplusBytes') },
  'junk behind the answer': { says: [`${ok}junk`], ...complete, ...malformed('surplusBytes') },
  'a header named __proto__': { says: [`HTTP/1.1 200 OK\r\n__proto__: x\r\n${ok.slice(17)}`], ...complete },
  'three thousand header lines': {
    says: [`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(3_000)}${ok.slice(17)}`],
    ...complete,
  },
};

let server: RawServer;
let transport: HttpTransport;

beforeAll(async () => {
  server = await rawServer((socket, head) => {
    const name = decodeURIComponent(/^GET \/(\S*)/.exec(head)?.[1] ?? '');
    const says = [...(rows[name]?.says ?? [ok])];
    // Each piece in a packet of its own, so that it is read on its own.
    const next = () => {
      const piece = says.shift();
      if (piece === undefined) return;
      if (piece === null) socket.end();
      else if (piece === 'reset') socket.resetAndDestroy();
      else socket.write(piece, 'latin1', () => setTimeout(next, 10));
    };
    next();
  });
  transport = createTransport();
});
afterAll(async () => {
  await transport.close();
  await server.close();
});

describe('tells of an odd answer what it was', () => {
  it.each(Object.entries(rows))('%s', async (name, row) => {
    const result = await transport.send(get(`${server.origin}/${encodeURIComponent(name)}`));
    const { answer } = result;
    expect({
      end: result.end,
      problem: result.problem,
      status: answer?.status,
      body: answer && Buffer.from(answer.body).toString(),
    }).toEqual({ end: row.end, problem: row.problem, status: row.status, body: row.body });
    if (row.version !== undefined) expect(answer?.httpVersion).toBe(row.version);
    if (row.reason !== undefined) expect(answer?.reason).toBe(row.reason);

    const next = await transport.send(get(`${server.origin}/plain`));
    expect(next.end, 'the next request').toBe('complete');
  });
});

it('gives a __proto__ header as a line like any other', async () => {
  const name = 'a header named __proto__';
  const { answer } = await transport.send(get(`${server.origin}/${encodeURIComponent(name)}`));
  expect(answer?.headers[0]).toEqual(['__proto__', 'x']);
});
