import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../schemas/0.1/types/config.ts';

/** A platform in another process. */
export interface PlatformProcess {
  /** Secrets stand in it as they are. */
  readonly config: Config;
  /** Gives the low-quota key its calls back. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the reference platform with `latencyMs` before every answer. */
export async function startPlatform(latencyMs: number): Promise<PlatformProcess> {
  const file = fileURLToPath(new URL('platform.ts', import.meta.url));
  const child = fork(file, [String(latencyMs)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { config } = await message<{ config: Config }>(child);
  return {
    config,
    async reset() {
      const answer = message(child);
      child.send('reset');
      await answer;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

function message<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The platform ended.'));
    child.once('exit', ended);
    child.once('message', (first) => {
      child.off('exit', ended);
      resolve(first as T);
    });
  });
}
