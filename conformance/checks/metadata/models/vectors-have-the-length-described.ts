import { defineCheck } from '../../../define-check.ts';
import { entriesOf, isText, memberOf, parsed } from '../../../read/members.ts';
import { modelsOn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'vectors-have-the-length-described',
  verifies: 'META-020',
  needs: ['inventories.models', 'linked-embedding'],
  messages: {
    otherLength: {
      de: '{name} beschreibt Vektoren der Länge {described}, geliefert wurde einer der Länge {length}.',
      en: '{name} describes vectors of length {described}, one of length {length} was delivered.',
    },
    notSaid: {
      de: '{name} sagt nicht, wie lang die Vektoren sind.',
      en: '{name} does not say how long the vectors are.',
    },
    noDescriptor: {
      de: 'Zum Modell {id} gibt es keine Beschreibung, mit der sich der Vektor vergleichen ließe.',
      en: 'There is no descriptor of the model {id} to compare the vector with.',
    },
    noVector: {
      de: 'Das Gateway lieferte keinen Vektor (Status {status}).',
      en: 'The gateway delivered no vector (status {status}).',
    },
  },
  over: ({ 'linked-embedding': answers }) => answers,
  *run({ 'inventories.models': pages }, answer) {
    const [first] = entriesOf(memberOf(answer.json, 'data'));
    const vector = memberOf(first, 'embedding');
    if (answer.response.status !== 200 || !Array.isArray(vector)) {
      const { status } = answer.response;
      yield { kind: 'inconclusive', message: 'noVector', data: { status }, evidence: answer };
      return;
    }
    const sent = memberOf(parsed(answer.request.body?.text), 'model');
    const id = isText(sent) ? sent : '';
    const found = modelsOn(pages).find(({ body }) => body.modelId === id || body.aliases?.includes(id));
    if (!found) {
      yield { kind: 'inconclusive', message: 'noDescriptor', data: { id }, evidence: answer };
      return;
    }
    const name = nameOf(found);
    const place = { evidence: found.evidence, where: `${found.where}/embedding/dimensions` };
    const described = found.body.embedding?.dimensions;
    if (described === undefined) yield { kind: 'note', message: 'notSaid', data: { name }, ...place };
    else if (described !== vector.length)
      yield {
        message: 'otherLength',
        data: { name, described, length: vector.length },
        ...place,
        expected: String(vector.length),
        seen: String(described),
      };
  },
});
