import type { Socket } from 'node:net';
import { ConnectProblem, errorCode } from './problem.ts';
import type { Target } from './target.ts';

/** More than any proxy says in its answer to CONNECT. */
const longestAnswer = 16_384;

/**
 * Asks a proxy for a tunnel to the target (RFC 9110, 9.3.6).
 * @throws {ConnectProblem} whose problem begins with `proxy:`, if it gives none
 */
export function openTunnel(socket: Socket, target: Target, authorization: string | undefined): Promise<void> {
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  const authority = `${host}:${target.port}`;
  const lines = [`CONNECT ${authority} HTTP/1.1`, `host: ${authority}`];
  if (authorization !== undefined) lines.push(`proxy-authorization: ${authorization}`);
  socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');

  return new Promise((resolve, reject) => {
    let answer = '';
    function stop(): void {
      socket.off('readable', read).off('error', fail).off('close', close);
    }
    function refuse(problem: string) {
      stop();
      socket.destroy();
      reject(new ConnectProblem('connectFailed', `proxy:${problem}`));
    }
    function read() {
      for (let chunk = socket.read(); chunk !== null; chunk = socket.read())
        answer += chunk.toString('latin1');
      const said = tunnelAnswer(answer);
      if (said === 'unfinished') return;
      if (said !== 'open') return refuse(said);
      stop();
      resolve();
    }
    const fail = (error: Error) => refuse(errorCode(error));
    const close = () => refuse('closed');
    socket.on('readable', read).on('error', fail).on('close', close);
  });
}

function tunnelAnswer(text: string): string {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return text.length > longestAnswer ? 'malformed' : 'unfinished';
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
  if (status === undefined) return 'malformed';
  if (!status.startsWith('2')) return `status${status}`;
  // The platform speaks only after us: what follows already does not come from it.
  return text.length > end + 4 ? 'malformed' : 'open';
}
