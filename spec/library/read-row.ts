import { isLevel } from './keywords.ts';
import type { Mistake } from './mistake.ts';
import { readSources } from './read-sources.ts';
import { readText } from './read-text.ts';
import { readTransition } from './read-transition.ts';
import { readVerify } from './read-verify.ts';
import { areas, isRequirementId, type Row } from './row.ts';
import { bilingual, enumChoice, type Fields } from './values.ts';

const required = ['id', 'level', 'since', 'subject', 'verify', 'sources'];
const optional = ['feature', 'interfaces', 'transition', 'de', 'en', 'rationale', 'wholeInterface'];

/** Reads a row as written. The row is there only if there are no mistakes. */
export function readRow(
  raw: Fields,
  publications: readonly string[],
): { row?: Row; mistakes: readonly Mistake[] } {
  const mistakes = memberMistakes(raw);
  const id = readId(raw, mistakes);
  const level = readChoice(raw, 'level', 'Level', mistakes);
  const since = readChoice(raw, 'since', 'Release', mistakes);
  const subject = readChoice(raw, 'subject', 'Subject', mistakes);
  const feature = readChoice(raw, 'feature', 'Feature', mistakes);
  const verify = readVerify(raw, level, mistakes);
  const interfaces = readInterfaces(raw, mistakes);
  const transition = readTransition(raw, mistakes);
  const de = readText(raw, 'de', level, mistakes);
  const en = readText(raw, 'en', level, mistakes);
  const rationale = readRationale(raw, mistakes);
  const sources = readSources(raw, publications, mistakes);

  if (mistakes.length > 0 || !id || !verify || !since || !de || !en) return { mistakes };
  if (!level || !isLevel(level) || (subject !== 'product' && subject !== 'deployment')) return { mistakes };
  return {
    mistakes,
    row: {
      id,
      level,
      since,
      subject,
      verify,
      ...(feature ? { feature } : {}),
      ...(interfaces ? { interfaces } : {}),
      ...(transition ? { transition } : {}),
      text: { de, en },
      ...(rationale ? { rationale } : {}),
      sources,
    },
  };
}

function memberMistakes(raw: Fields): Mistake[] {
  const known = [...required, ...optional];
  const missing = required.filter((member) => raw[member] === undefined);
  const unknown = Object.keys(raw).filter((member) => !known.includes(member));
  return [
    ...missing.map((member): Mistake => ({ code: 'missing-member', format: { member }, at: [] })),
    ...unknown.map(
      (member): Mistake => ({
        code: 'unknown-member',
        format: { member, known: known.join(', ') },
        at: [member],
      }),
    ),
  ];
}

function readId({ id }: Fields, mistakes: Mistake[]): string | undefined {
  if (id === undefined) return undefined;
  if (typeof id === 'string' && isRequirementId(id)) return id;
  const format = { id: String(id), areas: Object.keys(areas).join(', ') };
  mistakes.push({ code: 'malformed-id', format, at: ['id'] });
  return undefined;
}

function readChoice(raw: Fields, member: string, enumName: string, mistakes: Mistake[]): string | undefined {
  if (raw[member] === undefined) return undefined;
  const choice = enumChoice(raw[member]);
  if (choice?.enum === enumName) return choice.value;
  mistakes.push({
    code: 'wrong-value',
    format: { member, expected: `a member of ${enumName}` },
    at: [member],
  });
  return undefined;
}

/** Interfaces beside the one of the id; a name that no area has is a mistake. */
function readInterfaces({ interfaces }: Fields, mistakes: Mistake[]): Row['interfaces'] {
  if (interfaces === undefined) return undefined;
  const known = Object.values(areas);
  if (
    Array.isArray(interfaces) &&
    interfaces.every((name) => typeof name === 'string' && known.includes(name))
  )
    return interfaces;
  const format = { member: 'interfaces', expected: `a list of ${known.join(', ')}` };
  mistakes.push({ code: 'wrong-value', format, at: ['interfaces'] });
  return undefined;
}

function readRationale({ rationale }: Fields, mistakes: Mistake[]): Row['rationale'] {
  const texts = bilingual(rationale);
  if (rationale !== undefined && !texts)
    mistakes.push({
      code: 'wrong-value',
      format: { member: 'rationale', expected: '#{ de: "…", en: "…" }' },
      at: ['rationale'],
    });
  return texts;
}
