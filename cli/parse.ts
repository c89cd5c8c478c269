import { Argument, Command as Commander, CommanderError, Option as CommanderOption } from 'commander';
import type { Language } from '../conformance/index.ts';
import type { Command, Option, Options, Values } from './command.ts';
import { commandLineError, valueMissing } from './command-line-error.ts';
import { usageError } from './errors.ts';
import { dressHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { absent, type Understood } from './quick-parse.ts';

/** The words behind a command's name, understood; `help` if help was asked for instead. */
export type Parsed = { readonly help: string } | Understood;

/**
 * Reads the words behind a command's name.
 * @throws CliError with one sentence for anything commander would refuse in English.
 */
export function parse(
  name: string,
  summary: string,
  command: Command,
  words: readonly string[],
  lang: Language,
  columns: number,
): Parsed {
  let help = '';
  const commander = new Commander(`pruefstein ${name}`)
    .description(summary)
    .exitOverride()
    .allowExcessArguments(false)
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: () => {},
      getOutHelpWidth: () => columns,
      getOutHasColors: () => false,
    });
  dressHelp(commander, lang);
  if (command.argument) {
    commander.addArgument(new Argument(command.argument.name, command.argument.text[lang]));
  }
  const declared = Object.entries(command.options).map(([key, option]) => {
    const own = new CommanderOption(option.flags, option.text[lang]);
    if (option.kind !== 'flag') own.argParser<unknown>((value, before) => read(option, value, before));
    commander.addOption(own);
    return { key, option, attribute: own.attributeName() };
  });
  if (command.more) commander.addHelpText('after', `\n${command.more[lang]}`);

  try {
    commander.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.help') return { help };
    throw commandLineError(
      error,
      name,
      declared.map(({ option }) => longName(option)),
    );
  }
  const given = commander.opts<Record<string, unknown>>();
  const entries = declared.map(({ key, option, attribute }) => [key, given[attribute] ?? absent(option)]);
  // The one place where commander's untyped values become those the command declared; `read` made each of them.
  const options = Object.fromEntries(entries) as Values<Options>;
  return { argument: commander.args[0], words: commander.args, options };
}

function longName(option: Option): string {
  return /--[a-z-]+/.exec(option.flags)?.[0] ?? option.flags;
}

function read(option: Option, value: string, before: unknown): unknown {
  const flag = longName(option);
  // Commander takes the next word whatever it is.
  if (value.startsWith('--')) throw valueMissing(option.flags);
  if (option.kind === 'number') return readNumber(flag, value, option.most ?? 999_999_999);
  if (value.trim() === '') {
    throw usageError({
      de: `${flag} ist leer; bitte einen Wert angeben (${option.flags}).`,
      en: `${flag} is empty; please give a value (${option.flags}).`,
    });
  }
  if (option.kind === 'text') return allowed(option, value);
  if (before !== undefined && !Array.isArray(before)) return undefined;
  const words = value.split(',').map((word) => word.trim());
  return [...(before ?? []), ...words.filter((word) => word !== '').map((word) => allowed(option, word))];
}

function allowed(option: Option, value: string): string {
  if (!option.choices || option.choices.includes(value)) return value;
  const near = nearest(value, option.choices);
  const list = option.choices.join(', ');
  throw usageError({
    de: `${longName(option)} kennt „${value}“ nicht; möglich: ${list}${near ? ` (gemeint: ${near}?)` : ''}.`,
    en: `${longName(option)} does not know "${value}"; possible: ${list}${near ? ` (did you mean ${near}?)` : ''}.`,
  });
}

function readNumber(flag: string, value: string, most: number): number {
  if (/^[1-9]\d{0,8}$/.test(value) && Number(value) <= most) return Number(value);
  throw usageError({
    de: `${flag} braucht eine ganze Zahl von 1 bis ${most}, nicht „${value}“.`,
    en: `${flag} needs a whole number from 1 to ${most}, not "${value}".`,
  });
}
