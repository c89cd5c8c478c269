import { isObject, type JsonObject } from '../handler.ts';
import { Fault } from './fault.ts';

/** Reads a JSON object from a request body of at most `maxBytes`; throws the fitting 400, 413 or 415. */
export async function readBody(request: Request, maxBytes: number): Promise<JsonObject> {
  const mediaType = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json')
    throw new Fault('unsupportedMediaType', 'The body must be application/json.', {
      headers: { accept: 'application/json' },
    });

  const text = decode(await readBytes(request, maxBytes));
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Fault('malformedJson', 'The body is not valid JSON.');
  }
  if (!isObject(body)) throw new Fault('wrongValue', 'The body must be a JSON object.');
  return body;
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new Fault('tooLarge', `The body is larger than ${maxBytes} bytes.`);
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  if (!request.body) return new Uint8Array();

  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.byteLength;
    if (size > maxBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault('malformedJson', 'The body is not valid UTF-8.');
  }
}
