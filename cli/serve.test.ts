import { expect, test } from 'vitest';
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

test('serve says how to check the platform, shows the oddities asked for, and ends with SIGINT', async () => {
  const interrupt = new AbortController();
  let tell: (text: string) => void = () => {};
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const here = { ...surroundingsForTest({ signal: interrupt.signal }), out: (text: string) => tell(text) };
  const ended = run(['serve', '--oddity', 'indented-json'], here);
  const text = await told;
  const [, url = '', key = ''] = /(http:\/\/127\.0\.0\.1:\d+)\/v1.*KI_KEY=(\S+)/s.exec(text) ?? [];
  expect(text).toContain(`pruefstein check ${url} --key-env KI_KEY`);
  const answer = await fetch(`${url}/v1/models`, { headers: { authorization: `Bearer ${key}` } });
  expect(await answer.text()).toMatch(/^\{\n/);
  interrupt.abort();
  expect(await ended).toBe(0);
  await expect(fetch(`${url}/v1/models`)).rejects.toThrow();
});

test('a port that is taken is one sentence', async () => {
  const { listen } = await import('../examples/reference-platform/index.ts');
  const { url, close } = await listen();
  const { port } = new URL(url);
  const here = surroundingsForTest({});
  expect(await run(['serve', '--port', port], here)).toBe(3);
  expect(here.errText()).toBe(
    `Port ${port} ist nicht zu öffnen (EADDRINUSE); bitte mit --port einen anderen nennen.\n`,
  );
  await close();
});
