import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CliError } from './errors.ts';
import { createRunFolder, runFolderName } from './run-folder.ts';

const secret = 'sk-geheim-0123456789';
const secrets = new Map([['gateway.key', { value: secret, origin: 'https://ki.example' }]]);

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'pruefstein-folder-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

function faultOf(act: () => void): CliError {
  try {
    act();
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

test.each([
  ['as it is', secret],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['URL-encoded', encodeURIComponent(`x${secret}`)],
])(
  'a file that would hold a secret %s is not written, and the sentence names the secret, not its value',
  (_, text) => {
    const folder = createRunFolder('lauf', parent, secrets);
    const fault = faultOf(() => folder.write('report.html', `<p>${text}</p>`));
    expect(fault.exitCode).toBe(4);
    expect(fault.text.de).toContain(
      'lauf/report.html wurde nicht geschrieben, weil das Geheimnis gateway.key',
    );
    expect(fault.text.de + fault.text.en).not.toContain(secret);
    expect(readdirSync(join(parent, 'lauf'))).toEqual([]);
  },
);

test('a line that holds a secret is not appended', () => {
  const folder = createRunFolder('lauf', parent, secrets);
  folder.append('exchanges.ndjson', '{"a":1}\n');
  expect(faultOf(() => folder.append('exchanges.ndjson', `{"a":"${secret}"}\n`)).exitCode).toBe(4);
  folder.close();
  expect(readFileSync(join(parent, 'lauf/exchanges.ndjson'), 'utf8')).toBe('{"a":1}\n');
});

test('lines are on the disk as soon as they are appended', () => {
  const folder = createRunFolder('lauf', parent, secrets);
  folder.append('exchanges.ndjson', 'one\n');
  expect(folder.read('exchanges.ndjson')).toBe('one\n');
  folder.append('exchanges.ndjson', 'two\n');
  expect(folder.read('exchanges.ndjson')).toBe('one\ntwo\n');
  folder.close();
});

test('a file is replaced as a whole and leaves no draft behind', () => {
  const folder = createRunFolder('lauf', parent, secrets);
  folder.write('run.json', '{"end":"running"}');
  folder.write('run.json', '{}');
  expect(readdirSync(join(parent, 'lauf'))).toEqual(['run.json']);
  expect(folder.read('run.json')).toBe('{}');
});

test.runIf(existsSync('/dev/full'))(
  'a full disk is one sentence about the file, not a fault of the kit',
  () => {
    const folder = createRunFolder('lauf', parent, secrets);
    symlinkSync('/dev/full', join(parent, 'lauf/exchanges.ndjson'));
    const fault = faultOf(() => folder.append('exchanges.ndjson', 'one\n'));
    expect(fault.exitCode).toBe(3);
    expect(fault.text.en).toContain('lauf/exchanges.ndjson: cannot be written (ENOSPC)');
  },
);

test('a file that cannot be put into its place leaves no draft behind', () => {
  const folder = createRunFolder('lauf', parent, secrets);
  mkdirSync(join(parent, 'lauf/report.json'));
  expect(faultOf(() => folder.write('report.json', '{}')).exitCode).toBe(3);
  expect(readdirSync(join(parent, 'lauf'))).toEqual(['report.json']);
});

test('a folder inside a file is one sentence', () => {
  createRunFolder('lauf', parent, secrets).write('datei', '');
  const fault = faultOf(() => createRunFolder('lauf/datei/neu', parent, secrets));
  expect(fault.exitCode).toBe(3);
  expect(fault.text.de).toContain('lauf/datei/neu: nicht schreibbar');
  expect(existsSync(join(parent, 'lauf/datei/neu'))).toBe(false);
});

test('the name of a folder sorts by time', () => {
  expect(runFolderName(new Date('2026-01-02T03:04:05Z'), '0123456789abcdef')).toBe(
    '20260102-030405-01234567',
  );
});
