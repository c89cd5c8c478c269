import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { alternate, runNode } from './run-process.ts';

const examples = new URL('../../spec/metadata/examples/', import.meta.url);
const kinds = [
  'ModelDescriptor.full',
  'CollectionDescriptor.knowledge',
  'ServiceDescriptor.assistant',
  'ConnectorDescriptor.full',
  'TemplateDescriptor.file-note',
];

/** How a corpus is written. */
export type Writing = 'yaml' | 'json' | 'yaml with notes';

/** Writes a thousand descriptors of one platform, all six kinds, and returns their folder. */
export function writeThousand(folder: string, writing: Writing): string {
  const [ending = 'yaml', ...more] = writing.split(' ');
  const target = join(folder, `thousand-${ending}-${more.length}`);
  const write = (name: string, value: unknown) => {
    const path = join(target, `${name}.${ending}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, ending === 'json' ? JSON.stringify(value, undefined, 2) : stringify(value));
  };
  write('platform', example('PlatformDescriptor.full'));
  const sources = kinds.map(example);
  for (let at = 0; at < 999; at++) {
    const value = structuredClone(sources[at % sources.length] ?? {});
    value.id = `${String(value.id)}/${at}`;
    if ('toolNamespace' in value) value.toolNamespace = `${String(value.toolNamespace)}${at}`;
    // A member that is almost one of the standard is noted, with its place.
    if (more.length > 0) value.modifed = 'gestern';
    write(`${at % 20}/${at}`, value);
  }
  return target;
}

/** Validates the corpus in turn with a script that only reads it as YAML with the library. */
export async function validateAgainstReading(
  rounds: number,
  { cli, reading, yaml, corpus }: { cli: string; reading: string; yaml: string; corpus: string },
): Promise<{ one: number; other: number; ratio: number }> {
  return await alternate(
    rounds,
    async () => (await runNode([cli, 'validate', corpus], {})).milliseconds,
    async () => (await runNode([reading, yaml], {})).milliseconds,
  );
}

function example(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.valid.json`, examples), 'utf8')) as Record<string, unknown>;
}
