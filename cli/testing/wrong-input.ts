/** One mistake of a user and the sentence it is answered with in both languages. */
export interface WrongInput {
  readonly name: string;
  readonly args: readonly string[];
  /** Files of the folder the command runs in; a name that ends in a slash is a folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly de: string;
  readonly en: string;
}
