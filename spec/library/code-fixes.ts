import { type CodeFix, defineCodeFix, getSourceLocation } from '@typespec/compiler';
import type { Node } from '@typespec/compiler/ast';
import type { Level } from './keywords.ts';

const levelMembers: Readonly<Record<Level, string>> = {
  MUST: 'Level.must',
  'MUST NOT': 'Level.mustNot',
  SHOULD: 'Level.should',
  'SHOULD NOT': 'Level.shouldNot',
  MAY: 'Level.may',
};

/** Replaces a keyword within a text as written. */
export function replaceKeyword(text: Node, from: string, to: string): CodeFix {
  return defineCodeFix({
    id: 'replace-keyword',
    label: `Write ${to}`,
    fix: (context) => {
      const location = getSourceLocation(text);
      const written = location.file.text.slice(location.pos, location.end);
      return context.replaceText(location, written.replace(from, to));
    },
  });
}

/** Makes the level the one the text speaks of. */
export function setLevel(level: Node, to: Level): CodeFix {
  return defineCodeFix({
    id: 'set-level',
    label: `Set level to ${levelMembers[to]}`,
    fix: (context) => context.replaceText(getSourceLocation(level), levelMembers[to]),
  });
}

/** Says in a row that it speaks of a whole interface. */
export function addWholeInterface(row: Node): CodeFix {
  return defineCodeFix({
    id: 'add-whole-interface',
    label: 'Add wholeInterface: true',
    fix: (context) => {
      const { file, pos } = getSourceLocation(row);
      return context.replaceText({ file, pos, end: pos + '#{'.length }, '#{ wholeInterface: true,');
    },
  });
}
