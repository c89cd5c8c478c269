import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

describe('the reference platform', () => {
  it('prints nothing, whatever is asked of it, and leaves nothing running', () => {
    const barrage = fileURLToPath(new URL('testing/barrage.ts', import.meta.url));
    const { stdout, stderr, status, signal } = spawnSync(process.execPath, [barrage], {
      encoding: 'utf8',
      // Far beyond the second it takes: a process that does not end has left something running.
      timeout: 20_000,
    });
    expect({ stdout, stderr, status, signal }).toEqual({ stdout: '', stderr: '', status: 0, signal: null });
  });

  it('loads the provider only when it is used', () => {
    const script = `
      const { createPlatform } = await import(${JSON.stringify(new URL('index.ts', import.meta.url).href)});
      const platform = await createPlatform({ origin: 'https://a.example' });
      await platform.fetch(new Request('https://a.example/v1/models'));
      const { createRequire } = await import('node:module');
      const koa = Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('/koa/'));
      process.exitCode = koa ? 1 : 0;
    `;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
