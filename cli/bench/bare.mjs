// The yardstick: what somebody writes who only wants the answers. Same requests, same concurrency; nothing is recorded,
// judged or written. Takes the file with the requests as its argument.
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';

const { origin, requests } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const pool = new Pool(origin, { connections: 8 });
const queue = [...requests];

async function work() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { body } = await pool.request({ ...next, blocking: false });
    await body.text();
  }
}

await Promise.all(Array.from({ length: 8 }, work));
await pool.close();
