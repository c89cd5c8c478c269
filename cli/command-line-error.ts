import type { CommanderError } from 'commander';
import { type CliError, kitError, usageError } from './errors.ts';
import { nearest } from './nearest.ts';

/** What looks like a signed token. */
const signedToken = /[\w-]{10,}\.[\w-]+\.[\w-]*/g;

/** Our sentence for what commander says about the command line of `name`. */
export function commandLineError(error: CommanderError, name: string, flags: readonly string[]): CliError {
  // Commander offers what it objects to only inside its English message, in quotes.
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const help = `pruefstein ${name} --help`;
  switch (error.code) {
    case 'commander.unknownOption': {
      const near = nearest(quoted, flags);
      return usageError({
        de: `${name} kennt die Option ${quoted} nicht; ${near ? `gemeint: ${near}?` : `„${help}“ zeigt alle.`}`,
        en: `${name} does not know the option ${quoted}; ${near ? `did you mean ${near}?` : `"${help}" shows all.`}`,
      });
    }
    case 'commander.optionMissingArgument':
      return valueMissing(quoted);
    case 'commander.missingArgument':
      return usageError({
        de: `${name} braucht noch eine Angabe: <${quoted}>; „${help}“ zeigt ein Beispiel.`,
        en: `${name} needs one more word: <${quoted}>; "${help}" shows an example.`,
      });
    case 'commander.excessArguments': {
      // Whoever puts a token here by mistake shall not find it in a log as well.
      const words = (/got \d+: (.*)\.$/.exec(error.message)?.[1] ?? '').replace(signedToken, '…');
      return usageError({
        de: `${name} erhält zu viele Angaben (${words}); Leerzeichen in Namen gehören in Anführungszeichen, „${help}“ zeigt die Form.`,
        en: `${name} is given too many words (${words}); put names with blanks into quotes, "${help}" shows the form.`,
      });
    }
    default:
      // `commands.test.ts` proves that no command declares what could raise another of commander's codes.
      return kitError({
        de: `Die Befehlszeile ist nicht lesbar (${error.code}); „${help}“ zeigt die Form.`,
        en: `The command line cannot be read (${error.code}); "${help}" shows the form.`,
      });
  }
}

/** The sentence for an option whose value is missing. */
export function valueMissing(flags: string): CliError {
  return usageError({
    de: `Hinter ${flags.split(' ')[0]} fehlt der Wert; erwartet wird ${flags}.`,
    en: `The value behind ${flags.split(' ')[0]} is missing; expected is ${flags}.`,
  });
}
