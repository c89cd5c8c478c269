import type { Command, Option, Options, Values } from './command.ts';

/** The words behind a command's name, understood. */
export interface Understood {
  readonly argument: string | undefined;
  /** All that stand behind the name and belong to no option. */
  readonly words: readonly string[];
  readonly options: Values<Options>;
}

/**
 * Reads words that are beyond doubt. Undefined for everything else (help, abbreviations, mistakes): commander, which
 * takes its time to load, then understands or explains them.
 */
export function quickParse({ argument, options }: Command, words: readonly string[]): Understood | undefined {
  const byFlag = new Map(
    Object.entries(options).map(([key, option]) => [option.flags.split(' ', 1)[0], key]),
  );
  const given = new Map<string, unknown>();
  const rest = [...words];
  let own: string | undefined;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const key = byFlag.get(word);
    const option = key === undefined ? undefined : options[key];
    if (key === undefined || !option) {
      if (word.startsWith('-') || word === '' || own !== undefined || !argument) return undefined;
      own = word;
      continue;
    }
    const value = option.kind === 'flag' ? true : readValue(option, rest.shift());
    if (value === undefined || given.has(key)) return undefined;
    given.set(key, value);
  }
  if (argument?.name.startsWith('<') && own === undefined) return undefined;
  const entries = Object.entries(options).map(([key, option]) => [key, given.get(key) ?? absent(option)]);
  // The one place where what was read becomes what the command declared; `readValue` made each of them.
  return {
    argument: own,
    words: own === undefined ? [] : [own],
    options: Object.fromEntries(entries) as Values<Options>,
  };
}

/** What a command receives for an option that is not given. */
export function absent(option: Option): unknown {
  if (option.kind === 'flag') return false;
  return option.kind === 'list' ? [] : undefined;
}

function readValue({ kind, choices, most }: Option, word: string | undefined): unknown {
  if (word === undefined || word.startsWith('-') || word.trim() === '') return undefined;
  if (kind === 'number')
    return /^[1-9]\d{0,8}$/.test(word) && Number(word) <= (most ?? Infinity) ? Number(word) : undefined;
  const values = kind === 'list' ? word.split(',') : [word];
  const areClear = values.every(
    (value) => value !== '' && value.trim() === value && (!choices || choices.includes(value)),
  );
  if (!areClear) return undefined;
  return kind === 'list' ? values : word;
}
