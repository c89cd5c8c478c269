import { copyFileSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeAll } from './make.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

const row = (members: string) => `@@requirement(Things.list, #{
  id: "GW-010", level: Level.must, since: Release.v0_1, subject: Subject.product,
  de: "Das MUSS so sein.", en: "It MUST be so.", sources: #[#{ seed: "GW-10" }], ${members}
});`;

/** A small standard of one operation; `rows` are its rows, `members` those of its answer. */
function standardWith(rows: string, members = 'id: string;'): string {
  return `import "@typespec/http";
import "@typespec/versioning";
import "@pruefstein/spec-library";
using Http;
using Pruefstein;
using Pruefstein.Gateway;
namespace Pruefstein {
  enum Release { v0_1: "0.1" }
  @@names(Pruefstein, #{ product: "P", bin: "p", wellKnownSuffix: "p", httpsNamespace: "https://example.org/", reverseDnsNamespace: "org.example" });
}
@service(#{ title: "Test" })
@Versioning.versioned(Release)
namespace Pruefstein.Gateway {
  model Thing { ${members} }
  interface Things { @route("/things") list(): { @body body: Thing; }; }
}
${rows}
`;
}

function projectWith(main: string, record?: object): string {
  const root = mkdtempSync(join(tmpdir(), 'make-'));
  mkdirSync(join(root, 'spec/releases'), { recursive: true });
  mkdirSync(join(root, 'conformance'));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'spec/main.tsp'), main);
  if (record) writeFileSync(join(root, 'spec/releases/0.1.json'), JSON.stringify(record));
  return root;
}

const response = row('verify: Verify.response("things", 200)');

test('makes all files of a release from the sources', async () => {
  const { files, owned } = await makeAll(projectWith(standardWith(response)));
  expect(owned).toEqual(['schemas/0.1', 'conformance/described', 'conformance/parts']);
  expect([...files.keys()].filter((path) => path.startsWith('schemas/')).sort()).toEqual([
    'schemas/0.1/catalogue.json',
    'schemas/0.1/gateway.schema.json',
    'schemas/0.1/openapi/gateway.openapi.json',
    'schemas/0.1/operations/gateway.json',
    'schemas/0.1/types/catalogue.ts',
    'schemas/0.1/types/gateway.ts',
    'schemas/0.1/validators/gateway.d.ts',
    'schemas/0.1/validators/gateway.js',
  ]);
  expect(JSON.parse(files.get('schemas/0.1/catalogue.json') ?? '').requirements).toMatchObject([
    {
      id: 'GW-010',
      interface: 'gateway',
      target: { operation: 'Things_list', pointer: '/paths/~1things/get' },
    },
  ]);
  expect(JSON.parse(files.get('spec/library/source-map.json') ?? '')).toEqual({
    'GW-010': expect.stringMatching(/^spec\/main\.tsp:\d+$/),
  });
});

test('reports every mistake with file and line and makes nothing', async () => {
  const root = projectWith(standardWith(response.replace('MUST be', 'SHOULD be')));
  await expect(makeAll(root)).rejects.toThrow(/spec\/main\.tsp:\d+:\d+ - error .*keyword-differs/);
  expect(existsSync(join(root, 'schemas'))).toBe(false);
});

test('refuses a response row whose operation does not describe the status', async () => {
  const rows = row('verify: Verify.response("things", 201)');
  await expect(makeAll(projectWith(standardWith(rows)))).rejects.toThrow(
    'GW-010: Things_list describes no answer with 201.',
  );
});

test('refuses a row whose target stands nowhere in the documents', async () => {
  const rows = `namespace Elsewhere { model Lost { a: string } }\n${response.replace('Things.list', 'Elsewhere.Lost')}`;
  await expect(makeAll(projectWith(standardWith(rows)))).rejects.toThrow(
    'GW-010: its target is no operation',
  );
});

test('refuses a member judged by a row that does not exist', async () => {
  const members = '@judgedBy("GW-999") id: string;';
  await expect(makeAll(projectWith(standardWith(response, members)))).rejects.toThrow('@judgedBy("GW-999")');
});

test('refuses sources that differ from a frozen release', async () => {
  const { files } = await makeAll(projectWith(standardWith(response)));
  const draft = JSON.parse(files.get('spec/releases/0.1.json') ?? '');
  const frozen = { ...draft, status: 'frozen' };
  const unchanged = await makeAll(projectWith(standardWith(response), frozen));
  expect(JSON.parse(unchanged.files.get('spec/releases/0.1.json') ?? '')).toEqual(frozen);
  const stricter = projectWith(standardWith(response, 'id: string; name: string;'), frozen);
  await expect(makeAll(stricter)).rejects.toThrow('GW-010: "target" differs from the frozen release 0.1');
});

test('warns of an operation without requirement, as the standard is configured', async () => {
  const two = standardWith(response).replace(
    'interface Things {',
    'interface Things { @route("/other") other(): void;',
  );
  const root = projectWith(two);
  copyFileSync(join(project, 'spec/tspconfig.yaml'), join(root, 'spec/tspconfig.yaml'));
  const { warnings } = await makeAll(root);
  expect(warnings).toEqual([expect.stringMatching(/main\.tsp.* warning .*operation-without-requirement/)]);
});
