import { type Descriptor, descriptorJudge, type FileStatement } from '../../conformance/index.ts';
import { position, type Source } from '../config/source.ts';
import { usageError } from '../errors.ts';

const kinds = ['platform', 'model', 'collection', 'service', 'connector', 'template'];

/**
 * The descriptor in a source, its form proved.
 * @throws CliError for the first thing that breaks its schema
 */
export async function descriptorIn({ file, value, placeOf }: Source, now: Date): Promise<Descriptor> {
  if (!kinds.includes(String(Object(value).kind)))
    throw usageError({
      de: `${file}: keine Beschreibung; das Feld kind nennt eine der Arten ${kinds.join(', ')}. Für fremde Dokumente: --from.`,
      en: `${file}: no descriptor; the member kind names one of ${kinds.join(', ')}. For documents of others: --from.`,
    });
  const fault = await schemaFaultOf(value, now);
  // The judge has just proved the form by the generated validators.
  if (!fault) return value as Descriptor;
  const where = position(file, placeOf(fault.path));
  throw usageError({
    de: `${where}: ${fault.text.de} „pruefstein validate“ zeigt alle Befunde.`,
    en: `${where}: ${fault.text.en} "pruefstein validate" shows all findings.`,
  });
}

/** The first thing by which a value breaks the schema of its kind. */
export async function schemaFaultOf(value: unknown, now: Date): Promise<FileStatement | undefined> {
  const judge = await descriptorJudge();
  const { statements } = judge([{ name: '-', value, meant: true }], now.toISOString());
  return statements.find(({ code, weight }) => weight === 'finding' && code.startsWith('schema/'));
}
