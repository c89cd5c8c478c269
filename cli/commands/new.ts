import { writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { catalogue, descriptorStarter, type Language } from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { reasonOf, usageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { commonOptions } from '../options.ts';
import { unwritable } from '../run-folder.ts';
import { descriptorSchemaFile } from '../schema-file.ts';

export default defineCommand({
  argument: {
    name: '[words...]',
    text: {
      de: 'descriptor <Art> [Datei]; Arten: platform, model, collection, service, connector, template',
      en: 'descriptor <kind> [file]; kinds: platform, model, collection, service, connector, template',
    },
  },
  more: {
    de: 'Schreibt den kommentierten Anfang einer Beschreibung, etwa:\n  pruefstein new descriptor model modelle/chat.yaml',
    en: 'Writes the commented start of a descriptor, such as:\n  pruefstein new descriptor model models/chat.yaml',
  },
  options: commonOptions,
  async run(here, what, _options, [, word, file = `${word}.yaml`, ...more]) {
    const { descriptorStart, descriptorKinds, openMark } = await descriptorStarter();
    if (what !== 'descriptor' || more.length > 0) throw unclear();
    const kind = descriptorKinds.find((one) => one === word);
    if (!kind) throw unknownKind(word, descriptorKinds);
    if (!/\.ya?ml$/i.test(file)) throw noYaml(file);
    const path = resolve(here.folder, file);
    const reference = schemaReference(kind, dirname(path));
    const now = `${here.now().toISOString().slice(0, 19)}Z`;
    const lines = [
      `# yaml-language-server: $schema=${reference}`,
      '#',
      ...introduction(here.lang, file, openMark[here.lang]).map((line) => `# ${line}`),
      '',
      ...descriptorStart(kind, here.lang, now),
    ];
    try {
      // `wx` refuses an existing file in the same step, so nothing can come in between.
      writeFileSync(path, `${lines.map((line) => line.trimEnd()).join('\n')}\n`, { flag: 'wx' });
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== 'EEXIST') throw unwritable(file, reason);
      throw usageError({
        de: `${file}: die Datei besteht schon und bleibt unverändert; bitte einen anderen Namen angeben.`,
        en: `${file}: the file exists already and stays as it is; please give another name.`,
      });
    }
    const open = lines.filter((line) => line.includes(openMark[here.lang]) && !line.startsWith('#')).length;
    here.out(
      here.lang === 'de'
        ? `${file} ist angelegt; ${open} Stellen sind noch auszufüllen.\nOb alles da ist, zeigt: pruefstein validate ${file} --watch\n`
        : `${file} is written; ${open} places are still to be filled in.\nWhat is missing is shown by: pruefstein validate ${file} --watch\n`,
    );
    return 0;
  },
});

function introduction(lang: Language, file: string, mark: string): string[] {
  return lang === 'de'
    ? [
        'Oben steht in jedem Abschnitt, was nötig ist; was auskommentiert ist, kann',
        'entfallen. Unbekanntes ist kein Fehler: Codes wie unknown sagen es, und unter',
        'compliance.openPoints steht, was noch offen ist.',
        `Auszufüllen ist, was so markiert ist: ${mark.slice(2)}`,
        `Prüfen: pruefstein validate ${file}`,
      ]
    : [
        'In each section, what is needed stands first; what is commented out may be',
        'left out. Not knowing is no fault: codes such as unknown say so, and under',
        'compliance.openPoints stands what is not settled yet.',
        `To be filled in is what is marked: ${mark.slice(2)}`,
        `To validate it: pruefstein validate ${file}`,
      ];
}

/** The schema beside the file if the kit is installed there, else its public name. */
function schemaReference(kind: string, folder: string): string {
  const path = relative(folder, descriptorSchemaFile(kind)).replaceAll('\\', '/');
  if (!path.startsWith('..')) return `./${path}`;
  return `${catalogue.names.httpsNamespace}${catalogue.release}/descriptors/${kind}.schema.json`;
}

function unclear(): Error {
  return usageError({
    de: 'Hinter new steht, was angelegt werden soll: „pruefstein new descriptor <Art> [Datei]“.',
    en: 'What to write stands behind new: "pruefstein new descriptor <kind> [file]".',
  });
}

function unknownKind(word: string | undefined, kinds: readonly string[]): Error {
  const list = kinds.join(', ');
  if (word === undefined)
    return usageError({
      de: `Es fehlt die Art der Beschreibung; möglich: ${list}.`,
      en: `The kind of descriptor is missing; possible: ${list}.`,
    });
  const near = nearest(word, kinds);
  return usageError({
    de: `Die Art „${word}“ gibt es nicht; ${near ? `gemeint: ${near}?` : `möglich: ${list}.`}`,
    en: `There is no kind "${word}"; ${near ? `did you mean ${near}?` : `possible: ${list}.`}`,
  });
}

function noYaml(file: string): Error {
  return usageError({
    de: `${file}: der Anfang ist YAML; bitte einen Namen mit der Endung .yaml angeben.`,
    en: `${file}: the start is YAML; please give a name that ends in .yaml.`,
  });
}
