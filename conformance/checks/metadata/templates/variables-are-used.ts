import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

/** Names in double braces, with or without blanks around them. */
function usedIn(...texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) =>
      [...(text ?? '').matchAll(/\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}/g)].map(nameIn),
    ),
  );
}

function nameIn([, name = '']: RegExpMatchArray): string {
  return name;
}

export default defineCheck({
  id: 'variables-are-used',
  verifies: 'META-049',
  needs: descriptorNeeds,
  files: true,
  messages: {
    undeclared: {
      de: '{name}: Die Anweisungen verwenden die Variable {variable}, die unter variables fehlt.',
      en: '{name}: the instructions use the variable {variable}, which is not among the variables.',
    },
    unused: {
      de: '{name}: Die Variable {variable} kommt in den Anweisungen nicht vor.',
      en: '{name}: the variable {variable} does not occur in the instructions.',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { body, evidence, where } = found;
    if (body.kind !== 'template') return;
    const name = nameOf(found);
    const used = usedIn(body.instructions.system, body.instructions.user);
    const declared = new Set(body.variables.map((variable) => variable.name));
    for (const variable of used)
      if (!declared.has(variable))
        yield { message: 'undeclared', data: { name, variable }, evidence, where: `${where}/instructions` };
    for (const [at, variable] of body.variables.entries())
      if (!used.has(variable.name))
        yield {
          message: 'unused',
          data: { name, variable: variable.name },
          evidence,
          where: `${where}/variables/${at}/name`,
        };
  },
});
