import type { Transport, WireRequest, WireResult } from '../transport.ts';
import { isMetadataHost } from './addresses.ts';
import type { AnswerLimits } from './answer-recorder.ts';
import { type Carried, carry, type Message } from './carry.ts';
import { createLine, type Line } from './line.ts';
import { TransportMistake } from './mistake.ts';
import { type ProxyHop, type ProxySettings, proxyFor } from './proxy.ts';
import { type Target, targetOf } from './target.ts';
import { secureContexts, type TlsMaterial } from './tls.ts';

/** How requests are carried. All members have defaults. */
export interface TransportOptions {
  /** Idle connections kept per origin, 8 if absent; how many are in use at once is the scheduler's decision. */
  readonly maxConnections?: number;
  /** 64 KiB of headers, 2 MiB of body if absent. */
  readonly limits?: Partial<AnswerLimits>;
  /** Hosts beside loopback to which unencrypted requests, credentials included, may go. */
  readonly plainHttpHosts?: readonly string[];
  readonly tls?: TlsMaterial;
  /** Without it every host is reached directly: no environment variable is read. */
  readonly proxy?: ProxySettings;
}

/** A transport over the network. */
export interface HttpTransport extends Transport {
  /** Changes the number of idle connections kept per origin. */
  setMaxConnections(number: number): void;
}

const defaultLimits: AnswerLimits = { headerBytes: 65_536, bodyBytes: 2 * 1_048_576 };

/**
 * Makes the transport of a run. It follows no redirect, expands no content coding, repeats nothing.
 * @throws {TransportMistake} if an option cannot be used; `send` rejects with one for a request that may not be sent
 */
export function createTransport(options: TransportOptions = {}): HttpTransport {
  const limits = { ...defaultLimits, ...options.limits };
  const created = performance.now();
  const now = () => performance.now() - created;
  const idle = new Map<string, Line[]>();
  const underWay = new Map<Carried, Line>();
  let maxIdle = options.maxConnections ?? 8;
  let connections = 0;
  let closed = false;

  const contexts = secureContexts(options.tls ?? {});
  const proxySettings = options.proxy ?? {};
  assertProxies(proxySettings);

  function lineTo(target: Target, proxy: ProxyHop | undefined, fresh: boolean): Line {
    const lines = idle.get(target.origin) ?? [];
    for (let line = fresh ? undefined : lines.pop(); line !== undefined; line = lines.pop()) {
      if (line.isOpen()) return line;
      void line.destroy();
    }
    return createLine({ target, proxy, contexts }, limits.headerBytes, () => ++connections);
  }

  function giveBack(line: Line, origin: string): void {
    const lines = idle.get(origin) ?? [];
    if (closed || !line.isOpen() || lines.length >= maxIdle) return void line.destroy();
    lines.push(line);
    idle.set(origin, lines);
  }

  async function send(request: WireRequest, signal?: AbortSignal): Promise<WireResult> {
    if (closed) throw new TransportMistake('closed', 'the transport is closed');
    const target = targetOf(request.url, options.plainHttpHosts ?? []);
    if (signal?.aborted === true) return abortedBefore(now());

    const proxy = proxyFor(target, proxySettings);
    const line = lineTo(target, proxy, request.fresh === true);
    const carried = carry(line, messageOf(request, target, proxy), limits, now);
    underWay.set(carried, line);
    signal?.addEventListener('abort', carried.stop);
    try {
      return await carried.result;
    } finally {
      signal?.removeEventListener('abort', carried.stop);
      underWay.delete(carried);
      giveBack(line, target.origin);
    }
  }

  return {
    send,
    setMaxConnections(number) {
      maxIdle = number;
      for (const lines of idle.values()) {
        for (const line of lines.splice(number)) void line.destroy();
      }
    },
    async close() {
      closed = true;
      const lines = [...idle.values()].flat().concat([...underWay.values()]);
      for (const carried of underWay.keys()) carried.stop();
      idle.clear();
      await Promise.all(lines.map((line) => line.destroy()));
    },
  };
}

function messageOf(request: WireRequest, target: Target, proxy: ProxyHop | undefined): Message {
  const headers = request.headers.flat();
  // Nothing but a probe of content codings wants them; the times of compressed parts mean nothing.
  if (!request.headers.some(([name]) => name.toLowerCase() === 'accept-encoding')) {
    headers.push('accept-encoding', 'identity');
  }
  if (proxy === undefined || target.secure) {
    return { request, host: target.host, path: target.path, headers };
  }
  // Plain http through a proxy: no tunnel, the whole URL in the request line (RFC 9112, 3.2.2).
  if (proxy.authorization !== undefined) headers.push('proxy-authorization', proxy.authorization);
  return { request, host: target.host, path: target.origin + target.path, headers };
}

function assertProxies(settings: ProxySettings): void {
  for (const secure of [true, false]) {
    const proxy = proxyFor({ secure, host: 'platform.example', port: 443 }, { ...settings, noProxy: '' });
    if (proxy !== undefined && isMetadataHost(proxy.host))
      throw new TransportMistake('metadataAddress', proxy.host);
  }
}

function abortedBefore(start: number): WireResult {
  return {
    sentHeaders: [],
    end: 'aborted',
    timing: { start, end: 0 },
    connection: { number: 0, reused: false },
  };
}
