import type { OtlpEncoding } from '../read/otlp.ts';
import type { Signal } from '../read/otlp-messages.ts';

const mediaTypes = { protobuf: 'application/x-protobuf', json: 'application/json' } as const;

/** What was left out is counted under another name for each signal. */
const rejectedMember = {
  metrics: 'rejectedDataPoints',
  traces: 'rejectedSpans',
  logs: 'rejectedLogRecords',
} as const satisfies { readonly [Name in Signal]: string };

/** The answer to an export that was taken, as a whole or in part. */
export function acceptance(signal: Signal, encoding: OtlpEncoding, dropped: number): Response {
  const message = 'There is no room for more.';
  const partial = { [rejectedMember[signal]]: String(dropped), errorMessage: message };
  const json = dropped > 0 ? { partialSuccess: partial } : {};
  const inner = Buffer.concat([varintField(1, dropped), textField(2, message)]);
  const protobuf = dropped > 0 ? bytesField(1, inner) : Buffer.alloc(0);
  return answer(200, encoding, json, protobuf);
}

/** A refusal with a `Status` (google.rpc) in the encoding of the export. */
export function refusal(
  status: number,
  encoding: OtlpEncoding,
  message: string,
  headers: { readonly [name: string]: string } = {},
): Response {
  return answer(status, encoding, { message }, textField(2, message), headers);
}

function answer(
  status: number,
  encoding: OtlpEncoding,
  json: object,
  protobuf: Buffer,
  headers: { readonly [name: string]: string } = {},
): Response {
  const body = encoding === 'json' ? JSON.stringify(json) : new Uint8Array(protobuf);
  return new Response(body, { status, headers: { 'content-type': mediaTypes[encoding], ...headers } });
}

const lengthDelimited = 2;

function textField(number: number, text: string): Buffer {
  return bytesField(number, Buffer.from(text));
}

function bytesField(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + lengthDelimited), varint(bytes.length), bytes]);
}

function varintField(number: number, value: number): Buffer {
  return Buffer.concat([varint(number * 8), varint(value)]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}
