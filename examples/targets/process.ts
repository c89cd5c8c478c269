import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

export interface Launch {
  readonly command: string;
  readonly arguments: readonly string[];
  /** Added to an otherwise almost empty environment: no proxy, no credential of ours reaches the product. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Answers anything at all once the product is ready. */
  readonly readyAt: string;
  /** Longer than this is a fault; a minute if absent. */
  readonly readyWithinMs?: number;
}

/** A started product, to be stopped by its own process id. */
export interface Started {
  stop(): Promise<void>;
}

/** LiteLLM imports for up to 20 seconds on two cold cores; three times that is a fault. */
const usuallyReadyWithinMs = 60_000;
const stopWithinMs = 5_000;
/** What is shown of a product's own output if it does not start. */
const tailLength = 2_000;

/** A loopback port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** Starts a product and waits until it answers. Throws with the end of its output if it ends or stays silent. */
export async function launch(options: Launch): Promise<Started> {
  const child = spawn(options.command, options.arguments, {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, HOME: tmpdir(), ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = '';
  const keep = (part: Buffer) => {
    tail = (tail + part.toString('utf8')).slice(-tailLength);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(error.message)));
  const { readyWithinMs = usuallyReadyWithinMs } = options;
  const deadline = performance.now() + readyWithinMs;
  while (!(await answers(options.readyAt))) {
    if (child.exitCode !== null || child.pid === undefined)
      throw new Error(`${options.command} ended while starting:\n${tail}`);
    if (performance.now() > deadline) {
      await stop(child);
      throw new Error(`${options.command} did not answer within ${readyWithinMs / 1000} s:\n${tail}`);
    }
    await pause(100);
  }
  return { stop: () => stop(child) };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await ended;
  clearTimeout(force);
}
