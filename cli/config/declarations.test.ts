import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogue } from '../../conformance/index.ts';
import { withDeclarations } from './declarations.ts';
import { noFlags } from './no-flags.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'erklaerungen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const base = { config: {}, from: 'test', folder: '.' };
const attestation = { requirement: 'GW-042', role: 'Betrieb', date: '2026-11-02' };

async function read(file: string, text: string, flag: 'attestations' | 'justifications' = 'attestations') {
  writeFileSync(join(folder, file), text);
  const { config } = await withDeclarations(base, folder, { ...noFlags, [flag]: file }, catalogue);
  return config[flag];
}

test.each([
  ['a list as JSON', 'a.json', JSON.stringify([attestation])],
  ['a document as JSON', 'a.json', JSON.stringify({ attestations: [attestation] })],
  ['a list as YAML', 'a.yaml', '- requirement: GW-042\n  role: Betrieb\n  date: 2026-11-02\n'],
])('statements are read from %s', async (_, file, text) => {
  expect(await read(file, text)).toEqual([attestation]);
});

test('statements join those of the configuration', async () => {
  writeFileSync(join(folder, 'a.json'), JSON.stringify([attestation]));
  const own = { ...attestation, role: 'Leitung' };
  const flags = { ...noFlags, attestations: 'a.json' };
  const { config } = await withDeclarations(
    { ...base, config: { attestations: [own] } },
    folder,
    flags,
    catalogue,
  );
  expect(config.attestations).toEqual([own, attestation]);
});

test.each([
  ['a.json', '[{ "requirement": "GW-042" }]', 'a.json:1:2: hier fehlt'],
  ['a.json', '{ "gateways": [{ "url": "https://ki.example/v1" }] }', 'nur „attestations“, nicht „gateways“'],
  ['a.yaml', '- requirement: GW-073\n  role: x\n  date: 2026-11-02\n', 'a.yaml:1:16: GW-073 wird geprüft'],
  ['a.yaml', '- requirement: GW-999\n  role: x\n  date: 2026-11-02\n', 'a.yaml:1:16: „GW-999“ ist keine Anf'],
])('%s with %j is refused at its place', async (file, text, sentence) => {
  await expect(read(file, text)).rejects.toMatchObject({ text: { de: expect.stringContaining(sentence) } });
});

test('a MUST cannot be justified', async () => {
  const justification = { ...attestation, requirement: 'GW-073', reason: 'x', expiry: '2027-01-01' };
  await expect(read('j.json', JSON.stringify([justification]), 'justifications')).rejects.toMatchObject({
    text: { de: expect.stringContaining('GW-073 ist kein SOLL') },
  });
});
