import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { kit } from '../targets/kit.ts';
import { freePort } from '../targets/process.ts';

async function sample(file: string): Promise<{ readonly text: string; readonly call: string }> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8');
  const job = parse(text);
  const lines: unknown[] =
    job.pruefstein?.script ?? job.jobs.check.steps.map((step: { run?: string }) => step.run);
  const call = lines.find((line) => typeof line === 'string' && line.startsWith('pruefstein check'));
  if (typeof call !== 'string') throw new Error(`${file} calls no check`);
  return { text, call };
}

/** Runs a sample's call against a port where nobody listens: understood, but nothing can be judged. */
async function runAgainstNobody(call: string, out: string): ReturnType<typeof kit> {
  const parameters = call
    .trim()
    .split(/\s+/)
    .slice(1)
    .map((word) => word.replace('pruefstein-run', out));
  const url = `http://127.0.0.1:${await freePort()}/v1`;
  const given = parameters.map((word) => (word === '"$GATEWAY_URL"' ? url : word));
  return kit(given, { GATEWAY_KEY: 'sk-nobody-listens' });
}

test.each(['gitlab-ci.yml', 'github-actions.yml'])(
  'the call in %s is understood, and an unreachable gateway does not stop the job',
  async (file) => {
    const work = await mkdtemp(join(tmpdir(), 'pruefstein-ci-'));
    try {
      const { call, text } = await sample(file);
      const out = join(work, 'run');
      const { code, output } = await runAgainstNobody(call, out);
      expect(code, output).toBe(0);
      const [, junit] = /junit: pruefstein-run\/(\S+)/.exec(text) ?? [];
      expect(await readdir(out)).toEqual(
        expect.arrayContaining(['report.json', 'report.html', junit ?? 'junit.xml']),
      );
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  },
);

test('without --gate failed an unreachable gateway stops the job with 2', async () => {
  const work = await mkdtemp(join(tmpdir(), 'pruefstein-ci-'));
  try {
    const { call } = await sample('gitlab-ci.yml');
    const { code } = await runAgainstNobody(call.replace('--gate failed', ''), join(work, 'run'));
    expect(code).toBe(2);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});
