import { type CodeFix, defineCodeFix, getSourceLocation, type Program } from '@typespec/compiler';
import type { Node } from '@typespec/compiler/ast';
import type { Level } from './keywords.ts';
import { createDiagnostic } from './lib.ts';
import { nodeAt } from './places.ts';
import type { Mistake } from './read-row.ts';

const levelMembers: Readonly<Record<Level, string>> = {
  MUST: 'Level.must',
  'MUST NOT': 'Level.mustNot',
  SHOULD: 'Level.should',
  'SHOULD NOT': 'Level.shouldNot',
  MAY: 'Level.may',
};

/** Reports a mistake on the member it was made in, with a fix where one is obvious. */
export function reportMistake(program: Program, row: Node, mistake: Mistake): void {
  const target = nodeAt(row, mistake.at);
  const codefixes = fixesFor(row, target, mistake);
  program.reportDiagnostic(
    createDiagnostic({
      code: mistake.code,
      ...(mistake.messageId ? { messageId: mistake.messageId } : {}),
      format: mistake.format ?? {},
      target,
      codefixes,
    } as never),
  );
}

function fixesFor(row: Node, target: Node, { replace, level }: Mistake): CodeFix[] {
  if (replace) return [replaceIn(target, replace.from, replace.to)];
  if (level) return [setLevel(nodeAt(row, ['level']), levelMembers[level])];
  return [];
}

function replaceIn(target: Node, from: string, to: string): CodeFix {
  return defineCodeFix({
    id: 'replace-keyword',
    label: `Write ${to}`,
    fix: (context) => {
      const location = getSourceLocation(target);
      const written = location.file.text.slice(location.pos, location.end);
      return context.replaceText(location, written.replace(from, to));
    },
  });
}

function setLevel(target: Node, member: string): CodeFix {
  return defineCodeFix({
    id: 'set-level',
    label: `Set level to ${member}`,
    fix: (context) => context.replaceText(getSourceLocation(target), member),
  });
}
