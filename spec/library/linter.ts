import { createRule, defineLinter, type Operation } from '@typespec/compiler';
import { bookOf } from './book.ts';

/** An operation nobody demands anything of is either superfluous or a forgotten row. */
export const operationWithoutRequirement = createRule({
  name: 'operation-without-requirement',
  severity: 'warning',
  description: 'Every operation is the target of at least one row.',
  messages: {
    default: 'The operation has no requirement; add a row that targets it, or remove the operation.',
  },
  create(context) {
    const targets = new Set([...bookOf(context.program).rows.values()].map((entry) => entry.target));
    return {
      operation(operation: Operation) {
        if (operation.interface && !targets.has(operation)) context.reportDiagnostic({ target: operation });
      },
    };
  },
});

export const $linter = defineLinter({
  rules: [operationWithoutRequirement],
  ruleSets: { recommended: { enable: { '@pruefstein/spec-library/operation-without-requirement': true } } },
});
