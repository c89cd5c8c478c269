import { connect, isIP, type Socket } from 'node:net';
import { connect as startTls, type TLSSocket } from 'node:tls';
import type { TlsFacts } from '../exchange.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { ConnectProblem, errorCode } from './problem.ts';
import type { ProxyHop } from './proxy.ts';
import type { Target } from './target.ts';
import { type SecureContexts, tlsFacts } from './tls.ts';
import { openTunnel } from './tunnel.ts';

/** A connection over which a request may be sent. */
export interface Opened {
  readonly socket: Socket;
  readonly remoteAddress: string | undefined;
  readonly tls: TlsFacts | undefined;
}

export interface Route {
  readonly target: Target;
  readonly proxy: ProxyHop | undefined;
  readonly contexts: SecureContexts;
}

/**
 * Connects to a target, through a proxy if one is given, and judges its certificate before anything is sent: if it
 * is not valid, the connection is destroyed and what was seen of it is in the problem. `track` is told every socket, so
 * that the caller can give up at any time by destroying them.
 * @throws {ConnectProblem}
 */
export async function openSocket(route: Route, track: (socket: Socket) => void): Promise<Opened> {
  const { target, proxy } = route;
  const hop = proxy ?? target;
  const tcp = connect({
    host: hop.host,
    port: hop.port,
    lookup: guardedLookup(proxy === undefined && target.loopbackOnly),
    noDelay: true,
    keepAlive: true,
    // Node's 250 ms for each of several addresses are too short for a distant platform.
    autoSelectFamilyAttemptTimeout: 1_000,
  });
  track(tcp);
  await untilReady(tcp, proxy === undefined ? 'tcp' : 'proxyTcp');
  const remoteAddress = tcp.remoteAddress;

  let carrier: Socket = tcp;
  if (proxy?.secure === true) {
    carrier = startTls({
      socket: tcp,
      secureContext: route.contexts.forProxy(),
      ...namesOf(proxy.host),
      ALPNProtocols: ['http/1.1'],
    });
    track(carrier);
    await untilReady(carrier, 'proxyTls');
  }
  if (!target.secure) return { socket: carrier, remoteAddress, tls: undefined };
  if (proxy !== undefined) await openTunnel(carrier, target, proxy.authorization);

  const secured = startTls({
    socket: carrier,
    secureContext: route.contexts.forOrigin(target.origin),
    ...namesOf(target.host),
    // HTTP/2 must not be negotiated: see undici.ts.
    ALPNProtocols: ['http/1.1'],
    // With `true` Node says only an error code; the certificate itself is the evidence. Judged below.
    rejectUnauthorized: false,
  });
  track(secured);
  await untilReady(secured, 'tls', remoteAddress);
  return { socket: secured, remoteAddress, tls: judged(secured, remoteAddress) };
}

function judged(socket: TLSSocket, remoteAddress: string | undefined): TlsFacts {
  const tls = tlsFacts(socket);
  if (tls.authorized) return tls;
  socket.destroy();
  throw new ConnectProblem('tlsRefused', tls.problem ?? 'unauthorized', { remoteAddress, tls });
}

// An address may not be sent as server name (RFC 6066, 3), but is compared with the certificate.
function namesOf(host: string): { host: string; servername?: string } {
  return isIP(host) === 0 ? { host, servername: host } : { host };
}

type Step = 'tcp' | 'tls' | 'proxyTcp' | 'proxyTls';

function untilReady(socket: Socket, step: Step, remoteAddress?: string): Promise<void> {
  const event = step === 'tcp' || step === 'proxyTcp' ? 'connect' : 'secureConnect';
  // Stays: an error between this step and the next must not end the process.
  socket.on('error', () => {});
  return new Promise((resolve, reject) => {
    function stop(): void {
      socket.off('error', fail).off('close', close).off(event, ready);
    }
    function ready(): void {
      stop();
      resolve();
    }
    function fail(error: Error): void {
      stop();
      reject(stepProblem(step, errorCode(error), remoteAddress));
    }
    function close(): void {
      stop();
      reject(stepProblem(step, 'closed', remoteAddress));
    }
    socket.on('error', fail).on('close', close).on(event, ready);
  });
}

function stepProblem(step: Step, code: string, remoteAddress: string | undefined): ConnectProblem {
  if (step === 'proxyTcp' || step === 'proxyTls') return new ConnectProblem('connectFailed', `proxy:${code}`);
  // A reset inside the handshake is a fault of the network, not of TLS.
  const refused = step === 'tls' && /^(ERR_SSL|ERR_TLS|EPROTO)/.test(code);
  const problem = code === 'closed' ? 'closedWhileConnecting' : code;
  return new ConnectProblem(refused ? 'tlsRefused' : 'connectFailed', problem, { remoteAddress });
}
