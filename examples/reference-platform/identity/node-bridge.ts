import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { Handler } from '../handler.ts';

/**
 * Runs a listener of `node:http` as a web-standard handler, without a port, mounted at `mount`. Answers are
 * collected before they are handed on: no endpoint of an OpenID provider streams.
 */
export function fromNode(listener: RequestListener, mount: string): Handler {
  return async (request) => {
    const url = new URL(request.url);
    const socket = Object.assign(new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() }), {
      // The provider derives the scheme of its addresses from it.
      encrypted: url.protocol === 'https:',
    });
    const incoming = new IncomingMessage(socket as unknown as Socket);
    const body = Buffer.from(await request.arrayBuffer());
    // The difference between the two tells the provider where it is mounted.
    const path = url.pathname.slice(mount.length) + url.search;
    Object.assign(incoming, { method: request.method, url: path, originalUrl: url.pathname + url.search });
    for (const [name, value] of request.headers) incoming.headers[name] = value;
    incoming.headers.host ??= url.host;
    // Also when empty: without a length the provider takes the content type for wrong.
    if (request.method !== 'GET' && request.method !== 'HEAD')
      incoming.headers['content-length'] = String(body.length);
    incoming.push(body);
    incoming.push(null);
    return answerOf(listener, incoming);
  };
}

function answerOf(listener: RequestListener, incoming: IncomingMessage): Promise<Response> {
  return new Promise((resolve) => {
    const outgoing = new ServerResponse(incoming);
    const parts: Buffer[] = [];
    const collect = (part: unknown) => {
      if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part));
    };
    outgoing.write = (part: unknown) => {
      collect(part);
      return true;
    };
    outgoing.end = (part?: unknown) => {
      collect(part);
      const headers = new Headers();
      for (const [name, value] of Object.entries(outgoing.getHeaders()))
        for (const one of [value ?? []].flat()) headers.append(name, String(one));
      const { statusCode: status } = outgoing;
      const bodiless = status === 204 || status === 304 || incoming.method === 'HEAD';
      resolve(new Response(bodiless ? null : Buffer.concat(parts), { status, headers }));
      outgoing.emit('finish');
      return outgoing;
    };
    listener(incoming, outgoing);
  });
}
