import { getSourceLocation } from '@typespec/compiler';
import { type Node, SyntaxKind } from '@typespec/compiler/ast';

/**
 * The node of the value at `path` inside a literal as written, so that the squiggle is under the member and not under
 * the whole row. If the path leads nowhere (a value behind a name or a call), the nearest node around it.
 */
export function nodeAt(literal: Node, path: readonly string[]): Node {
  const [step, ...rest] = path;
  if (step === undefined) return literal;
  const child = childAt(literal, step);
  return child ? nodeAt(child, rest) : literal;
}

function childAt(node: Node, step: string): Node | undefined {
  if (node.kind === SyntaxKind.ArrayLiteral) return node.values[Number(step)];
  if (node.kind === SyntaxKind.ObjectLiteral)
    for (const property of node.properties)
      if (property.kind === SyntaxKind.ObjectLiteralProperty && property.id.sv === step)
        return property.value;
  return undefined;
}

/** `file:line` of a node; the file relative to `root` if it lies within. */
export function placeOf(node: Node, root: string): string {
  const { file, pos } = getSourceLocation(node);
  const path = file.path.startsWith(`${root}/`) ? file.path.slice(root.length + 1) : file.path;
  return `${path}:${file.getLineAndCharacterOfPosition(pos).line + 1}`;
}
