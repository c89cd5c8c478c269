import type { CodeFix, Program } from '@typespec/compiler';
import type { Node } from '@typespec/compiler/ast';
import { replaceKeyword, setLevel } from './code-fixes.ts';
import { diagnosticOf } from './lib.ts';
import type { Mistake } from './mistake.ts';
import { nodeAt } from './places.ts';

/** Reports a mistake on the member it was made in, with a fix where one is obvious. */
export function reportMistake(program: Program, row: Node, mistake: Mistake): void {
  const { at, replace, level, ...complaint } = mistake;
  const target = nodeAt(row, at);
  const fixes: CodeFix[] = [];
  if (replace) fixes.push(replaceKeyword(target, replace.from, replace.to));
  if (level) fixes.push(setLevel(nodeAt(row, ['level']), level));
  program.reportDiagnostic(diagnosticOf(complaint, target, fixes));
}
