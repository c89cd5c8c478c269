import type { Text } from '../conformance/index.ts';

/** A sentence that ends the command: what is wrong, where, and what to do. Never shown with a stack. */
export class CliError extends Error {
  readonly text: Text;
  /** 3: whoever called us can mend it; 4: our own fault. */
  readonly exitCode: 3 | 4;

  constructor(text: Text, exitCode: 3 | 4) {
    super(text.en);
    this.name = 'CliError';
    this.text = text;
    this.exitCode = exitCode;
  }
}

/** A wrong flag, configuration, file, address or key: exit code 3. */
export function usageError(text: Text): CliError {
  return new CliError(text, 3);
}

/** A fault of the kit, never charged to the platform: exit code 4. */
export function kitError(text: Text): CliError {
  return new CliError(text, 4);
}

/** The code of a Node error (`ENOENT`), else its message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
