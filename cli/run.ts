import type { Language, Text } from '../conformance/index.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { CliError, kitError, reasonOf, usageError } from './errors.ts';
import { overview } from './help.ts';
import { langFlag } from './language.ts';
import { nearest } from './nearest.ts';
import type { Parsed } from './parse.ts';
import { quickParse } from './quick-parse.ts';
import { terminal as inert } from './report/inert.ts';
import { standardInput } from './standard-input.ts';
import type { Surroundings } from './surroundings.ts';
import { versionText } from './version.ts';

/**
 * Runs one command line and returns its exit code. Every fault ends as one sentence on standard error.
 */
export async function run(argv: readonly string[], here: Surroundings): Promise<number> {
  try {
    return await dispatch(argv, here);
  } catch (error) {
    const fault = error instanceof CliError ? error : unexpected(error);
    here.err(`${inert(fault.text[here.lang])}\n`);
    if (here.env.NODE_DEBUG?.includes('pruefstein') && error instanceof Error) here.err(`${error.stack}\n`);
    return fault.exitCode;
  }
}

async function dispatch(argv: readonly string[], here: Surroundings): Promise<number> {
  const [word, ...rest] = commandFirst(argv);
  if (word === undefined) {
    // Not 0: in a CI job a lost argument must not look like conformity.
    here.err(overview(here.lang));
    return 3;
  }
  if (word === '--version' || word === '-V') {
    here.out(versionText(here.lang));
    return 0;
  }
  if (word === '--help' || word === '-h' || (word === 'help' && rest[0] === undefined)) {
    here.out(overview(here.lang));
    return 0;
  }
  const name = word === 'help' ? (rest[0] ?? '') : word;
  const entry = commands.find((command) => command.name === name);
  if (!entry) throw unknownCommand(name);
  const { default: command } = await entry.load();
  const words = word === 'help' ? ['--help'] : rest;
  const parsed = quickParse(command, words) ?? (await explained(name, entry.summary, command, words, here));
  if ('help' in parsed) {
    here.out(parsed.help);
    return 0;
  }
  return await command.run(here, parsed.argument, parsed.options, parsed.words);
}

/** What is not beyond doubt is for commander, which takes its time to load. */
async function explained(
  name: string,
  summary: Text,
  command: Command,
  words: readonly string[],
  { lang, screen }: Surroundings,
): Promise<Parsed> {
  const { parse } = await import('./parse.ts');
  return parse(name, summary[lang], command, words, lang, screen.columns);
}

/** Lets `--lang` stand before the command as well. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const flag = langFlag(argv);
  if (flag !== undefined && flag !== 'de' && flag !== 'en') {
    throw usageError({
      de: `--lang kennt „${flag}“ nicht; möglich: de, en.`,
      en: `--lang does not know "${flag}"; possible: de, en.`,
    });
  }
  if (argv[0] === '--lang') return argv.slice(2);
  return argv[0]?.startsWith('--lang=') ? argv.slice(1) : argv;
}

function unknownCommand(word: string): CliError {
  const near = nearest(
    word,
    commands.map(({ name }) => name),
  );
  if (word.startsWith('-')) {
    return usageError({
      de: `Vor ${word} fehlt der Befehl, etwa „pruefstein check ${word} …“; „pruefstein --help“ zeigt alle Befehle.`,
      en: `The command is missing before ${word}, such as "pruefstein check ${word} …"; "pruefstein --help" shows all commands.`,
    });
  }
  return usageError({
    de: `Den Befehl „${word}“ gibt es nicht; ${near ? `gemeint: ${near}?` : '„pruefstein --help“ zeigt alle.'}`,
    en: `There is no command "${word}"; ${near ? `did you mean ${near}?` : '"pruefstein --help" shows all.'}`,
  });
}

function unexpected(error: unknown): CliError {
  const reason = reasonOf(error);
  return kitError({
    de: `Fehler im Prüfwerkzeug: ${reason}; bitte melden (mit NODE_DEBUG=pruefstein erscheint die Fehlerstelle).`,
    en: `Fault in the kit: ${reason}; please report it (NODE_DEBUG=pruefstein shows the place).`,
  });
}

/** Runs a command line in this process: standard streams, environment, signals. */
export async function runHere(argv: readonly string[], lang: Language): Promise<number> {
  const interrupt = new AbortController();
  // A pipeline that is cancelled sends SIGTERM; it, too, shall find the partial report.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (interrupt.signal.aborted) process.exit(130);
      interrupt.abort();
    });
  // A reader that has seen enough (`| head`) is no fault of ours.
  process.stdout.on('error', (error) => {
    if (reasonOf(error) === 'EPIPE') process.exit();
    throw error;
  });
  const { stdout, stderr, env } = process;
  return await run(argv, {
    lang,
    env,
    folder: process.cwd(),
    input: () => standardInput(process.stdin),
    out: (said) => stdout.write(said),
    err: (said) => stderr.write(said),
    screen: {
      interactive: stderr.isTTY === true && !env.CI && env.TERM !== 'dumb',
      colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
      columns: stdout.columns ?? stderr.columns ?? 80,
      rows: stdout.rows ?? stderr.rows,
    },
    signal: interrupt.signal,
    now: () => new Date(),
  });
}
