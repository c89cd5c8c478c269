// The yardstick for `validate`: what somebody writes who only wants the values of all YAML files of a folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const [folder = '.'] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.yaml'));
const values = names.map((name) => parse(readFileSync(join(folder, name), 'utf8')));
console.log(values.length);
