import type { Text } from '../conformance/index.ts';
import type { Surroundings } from './surroundings.ts';

/** One option as commander, help and the types of its value need it. */
export interface Option {
  /** As commander reads it: `--key-env <NAME>`. */
  readonly flags: string;
  /** `flag` is on or off, `text` and `number` take one value, `list` may be repeated or separated by commas. */
  readonly kind: 'flag' | 'text' | 'number' | 'list';
  readonly text: Text;
  /** The largest number allowed; 999,999,999 if absent. */
  readonly most?: number;
  /** The only values allowed, if there are few. */
  readonly choices?: readonly string[];
}

export type Options = { readonly [name: string]: Option };

type One<O extends Option> = O extends { readonly choices: readonly (infer C extends string)[] } ? C : string;

type Value<O extends Option> = {
  readonly flag: boolean;
  readonly text: One<O> | undefined;
  readonly number: number | undefined;
  readonly list: readonly One<O>[];
}[O['kind']];

/** What a command receives for its options; absent ones are `undefined`, `false` or an empty list. */
export type Values<O extends Options> = { readonly [Name in keyof O]: Value<O[Name]> };

/** One command of the tool. */
export interface Command<O extends Options = Options> {
  /** What follows the name: `[target]` or `<id>`, `[file...]` for several; absent if nothing may. */
  readonly argument?: { readonly name: string; readonly text: Text };
  /** Further sentences and examples below the help. */
  readonly more?: Text;
  readonly options: O;
  /** Returns the exit code; `words` are all that stand behind the name, the first of them is `argument`. */
  run(
    here: Surroundings,
    argument: string | undefined,
    options: Values<O>,
    words: readonly string[],
  ): Promise<number>;
}

/** Declares a command, so that its options type what its `run` receives. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command;
}
