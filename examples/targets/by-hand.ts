import { once } from 'node:events';
import type { Target } from './target.ts';

/** Runs a product until Ctrl+C and prints what curl needs: for looking at an answer by hand. */
export async function serveByHand(target: Target): Promise<void> {
  const running = await target.start();
  console.log(`${target.product} ${target.version}: ${running.url}`);
  for (const [name, value] of Object.entries(running.environment)) console.log(`export ${name}=${value}`);
  console.log('Ctrl+C stops it.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await running.stop();
}
