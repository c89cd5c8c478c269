import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beginDescriptor, ConversionProblem, convertDescriptor, type Text } from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { type Notes, notesText } from '../convert/notes.ts';
import { descriptorIn, schemaFaultOf } from '../convert/read-descriptor.ts';
import { readSource } from '../convert/read-source.ts';
import { reasonOf, usageError } from '../errors.ts';
import { commonOptions } from '../options.ts';
import { unwritable } from '../run-folder.ts';
import type { Surroundings } from '../surroundings.ts';

/** The kind of descriptor that comes of each document of others. */
const kindOf = { litellm: 'model', huggingface: 'model', 'server-json': 'connector' } as const;

export default defineCommand({
  argument: {
    name: '<file>',
    text: {
      de: 'Datei (.json, .yaml, .md) oder - für die Standardeingabe',
      en: 'file (.json, .yaml, .md), or - for standard input',
    },
  },
  more: {
    de: 'Übersetzt eine gültige Beschreibung in ein anderes Format, oder beginnt eine\nBeschreibung aus einem fremden Dokument. Was dabei verloren geht oder offen\nbleibt, steht auf der Standardfehlerausgabe.\n\n  pruefstein convert modell.yaml --to cyclonedx --out modell.cdx.json\n  pruefstein convert --from litellm config.yaml --name chat',
    en: 'Converts a valid descriptor to another format, or begins a descriptor from a\ndocument of others. What is left behind or stays open is written to standard\nerror.\n\n  pruefstein convert model.yaml --to cyclonedx --out model.cdx.json\n  pruefstein convert --from litellm config.yaml --name chat',
  },
  options: {
    to: {
      flags: '--to <FORMAT>',
      kind: 'text',
      choices: ['cyclonedx', 'a2a-card', 'server-json', 'dcat-ap-de'],
      text: {
        de: 'Format, in das die Beschreibung übersetzt wird',
        en: 'format the descriptor is converted to',
      },
    },
    from: {
      flags: '--from <FORMAT>',
      kind: 'text',
      choices: ['litellm', 'huggingface', 'server-json'],
      text: {
        de: 'Format des fremden Dokuments, aus dem eine Beschreibung begonnen wird',
        en: 'format of the document from which a descriptor is begun',
      },
    },
    kind: {
      flags: '--kind <KIND>',
      kind: 'text',
      choices: ['model', 'connector'],
      text: {
        de: 'Art der Beschreibung, die mit --from begonnen wird (sonst die einzig mögliche)',
        en: 'kind of the descriptor begun with --from (else the only one possible)',
      },
    },
    name: {
      flags: '--name <NAME>',
      kind: 'text',
      text: {
        de: 'Modell einer Liste, oder Name eines Modells, dessen Karte ihn nicht nennt',
        en: 'model of a list, or name of a model whose card does not tell it',
      },
    },
    out: {
      flags: '--out <FILE>',
      kind: 'text',
      text: {
        de: 'Zieldatei; darf noch nicht bestehen (sonst Standardausgabe)',
        en: 'file to write; must not exist yet (else standard output)',
      },
    },
    ...commonOptions,
  },
  async run(here, file = '-', { to, from, kind, name, out }) {
    if ((to === undefined) === (from === undefined)) throw oneDirection();
    if (from === undefined && (kind !== undefined || name !== undefined)) throw onlyWithFrom();
    if (from !== undefined && kind !== undefined && kindOf[from] !== kind) throw wrongKind(from, kind);
    const source = await readSource(file, here);
    const made = await explained(file, async () => {
      if (from !== undefined) return await begun(from, source.value, name, here.now());
      const { document, lost, remarks } = await convertDescriptor(
        await descriptorIn(source, here.now()),
        to ?? 'cyclonedx',
      );
      return { document, notes: { lost, remarks, open: [] } };
    });
    write(`${JSON.stringify(made.document, null, 2)}\n`, out, here);
    here.err(notesText(made.notes, here.lang, here.screen.columns));
    return 0;
  },
});

interface Made {
  readonly document: unknown;
  readonly notes: Notes;
}

async function begun(
  from: keyof typeof kindOf,
  value: unknown,
  name: string | undefined,
  now: Date,
): Promise<Made> {
  const { descriptor, open, lost } = await beginDescriptor(from, value, name, now);
  // A document may carry what others call a descriptor of ours.
  const fault = await schemaFaultOf(descriptor, now);
  if (fault) throw new ConversionProblem(wrongPassenger(fault.text));
  return { document: descriptor, notes: { lost, remarks: [], open } };
}

/** What a conversion lacks is said of the file it lacks it in. */
async function explained(file: string, make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof ConversionProblem)) throw error;
    throw usageError({ de: `${file}: ${error.text.de}`, en: `${file}: ${error.text.en}` });
  }
}

function write(text: string, out: string | undefined, here: Surroundings): void {
  if (out === undefined) {
    here.out(text);
    return;
  }
  try {
    // `wx` refuses an existing file in the same step, so nothing can come in between.
    writeFileSync(resolve(here.folder, out), text, { flag: 'wx' });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'EEXIST') throw unwritable(out, reason);
    throw usageError({
      de: `${out}: die Datei besteht schon und bleibt unverändert; bitte einen anderen Namen angeben.`,
      en: `${out}: the file exists already and stays as it is; please give another name.`,
    });
  }
}

function oneDirection(): Error {
  return usageError({
    de: 'Bitte genau eines angeben: --to (Beschreibung in ein anderes Format) oder --from (fremdes Dokument in eine Beschreibung).',
    en: 'Please give exactly one: --to (descriptor to another format) or --from (document of others to a descriptor).',
  });
}

function onlyWithFrom(): Error {
  return usageError({
    de: '--kind und --name gehören zu --from; eine Beschreibung sagt beides selbst.',
    en: '--kind and --name belong to --from; a descriptor says both itself.',
  });
}

function wrongPassenger({ de, en }: Text): Text {
  return {
    de: `was das Dokument als unsere Beschreibung mitführt, ist keine gültige: ${de}`,
    en: `what the document carries as a descriptor of ours is no valid one: ${en}`,
  };
}

function wrongKind(from: keyof typeof kindOf, kind: string): Error {
  return usageError({
    de: `Aus ${from} wird keine Beschreibung der Art ${kind}; möglich: ${kindOf[from]}.`,
    en: `${from} does not become a descriptor of the kind ${kind}; possible: ${kindOf[from]}.`,
  });
}
