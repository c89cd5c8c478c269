import { spawn } from 'node:child_process';
import { once } from 'node:events';

const main = new URL('../../cli/main.ts', import.meta.url).pathname;

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the kit as a vendor would: as a process, with nothing but what its command line offers. */
export async function kit(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...parameters], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (part: Buffer) => {
    output += part.toString('utf8');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, output };
}
