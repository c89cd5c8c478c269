import { defineCheck } from '../../../define-check.ts';
import { listedIds } from '../../../read/listed-ids.ts';
import { modelsOn } from '../descriptors.ts';
import { isCut } from '../pages.ts';

export default defineCheck({
  id: 'listed-models-are-described',
  verifies: 'META-016',
  needs: ['inventories.models', 'linked-models'],
  messages: {
    undescribed: {
      de: 'Das Modell {id} der Modellliste hat keine Beschreibung.',
      en: 'The model {id} of the model list has no descriptor.',
    },
    withheld: {
      de: 'Das Modell {id} der Modellliste hat keine offene Beschreibung; die Liste hält {withheld} zurück.',
      en: 'The model {id} of the model list has no open descriptor; the list withholds {withheld}.',
    },
    ambiguous: {
      de: 'Das Modell {id} der Modellliste hat {count} Beschreibungen.',
      en: 'The model {id} of the model list has {count} descriptors.',
    },
    cut: {
      de: 'Die Liste der Beschreibungen hat mehr Seiten, als gelesen werden.',
      en: 'The list of descriptors has more pages than are read.',
    },
    noList: {
      de: 'Das Gateway lieferte keine Modellliste, an der sich das zeigen könnte (Status {status}).',
      en: 'The gateway delivered no model list on which this could show (status {status}).',
    },
  },
  over: ({ 'linked-models': lists }) => lists,
  *run({ 'inventories.models': pages }, list) {
    const ids = listedIds(list);
    if (!ids || ids.length === 0) {
      const { status } = list.response;
      yield { kind: 'inconclusive', message: 'noList', data: { status }, evidence: list };
      return;
    }
    const last = pages.at(-1);
    if (last && isCut(pages)) {
      yield { kind: 'inconclusive', message: 'cut', evidence: last, where: '/next' };
      return;
    }
    const described = modelsOn(pages).filter(({ body }) => body.lifecycle !== 'retired');
    const counted = ids.map((id) => ({
      id,
      ids: new Set(
        described
          .filter(({ body }) => body.modelId === id || body.aliases?.includes(id))
          .map(({ body }) => body.id),
      ),
    }));
    const missing = counted.filter((one) => one.ids.size === 0);
    const withheld = Math.max(0, ...pages.map(({ json }) => json.withheld ?? 0));
    for (const { id } of missing)
      if (missing.length <= withheld)
        yield { kind: 'note', message: 'withheld', data: { id, withheld }, evidence: list };
      else yield { message: 'undescribed', data: { id }, evidence: list, seen: id };
    for (const { id, ids: several } of counted)
      if (several.size > 1) yield { message: 'ambiguous', data: { id, count: several.size }, evidence: list };
  },
});
