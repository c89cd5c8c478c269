import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a process needed as a whole. */
export interface Needed {
  readonly milliseconds: number;
  readonly code: number;
}

/** Runs Node with arguments to its end; output is thrown away, errors are not. */
export async function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Needed> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const [code] = await once(child, 'close');
  const milliseconds = performance.now() - begun;
  // 2 is an incomplete verdict: the run itself went well.
  if (code !== 0 && code !== 2) throw new Error(`node ${args.join(' ')} ended with ${code}: ${errors}`);
  return { milliseconds, code };
}

/**
 * Processor time in milliseconds that a Node process and all its threads needed, start and end included, as a POSIX
 * shell accounts it.
 */
export async function processorMsOf(args: readonly string[]): Promise<number> {
  const script = '"$@" >/dev/null 2>&1; times';
  const child = spawn('sh', ['-c', script, 'sh', process.execPath, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (piece) => {
    text += piece;
  });
  await once(child, 'close');
  // The shell's own times, then those of its children: user and system, as minutes and seconds.
  const times = [...text.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  const [, , user = Number.NaN, system = Number.NaN] = times;
  return (user + system) * 1000;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs two things in turn, so that what else the machine does meets both alike; the ratio is formed within a round. */
export async function alternate(
  rounds: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<{ one: number; other: number; ratio: number }> {
  const pairs: [number, number][] = [];
  // The first round warms file caches and the compile cache, as every second run of a user is warm.
  for (let round = 0; round <= rounds; round++) {
    const pair: [number, number] = [await one(), await other()];
    if (round > 0) pairs.push(pair);
  }
  return {
    one: median(pairs.map(([a]) => a)),
    other: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
  };
}
