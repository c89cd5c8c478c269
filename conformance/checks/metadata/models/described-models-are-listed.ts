import { defineCheck } from '../../../define-check.ts';
import { listedIds } from '../../../read/listed-ids.ts';
import { modelsOn } from '../descriptors.ts';

export default defineCheck({
  id: 'described-models-are-listed',
  verifies: 'META-103',
  needs: ['inventories.models', 'linked-models'],
  messages: {
    notListed: {
      de: 'Das Chat-Modell {id} ist als betrieben und für alle Mandanten beschrieben, steht aber nicht in der Modellliste.',
      en: 'The chat model {id} is described as in operation and for all tenants but is not in the model list.',
    },
    notForUs: {
      de: 'Das Chat-Modell {id} ist für einzelne Mandanten beschrieben und steht nicht in der Modellliste dieses Schlüssels.',
      en: 'The chat model {id} is described for certain tenants and is not in the model list of this key.',
    },
    noList: {
      de: 'Das Gateway lieferte keine Modellliste, an der sich das zeigen könnte (Status {status}).',
      en: 'The gateway delivered no model list on which this could show (status {status}).',
    },
  },
  over: ({ 'inventories.models': pages }) => modelsOn(pages),
  *run({ 'linked-models': lists }, { body, evidence, where }) {
    const broken = lists.find((list) => !listedIds(list));
    if (broken) {
      const { status } = broken.response;
      yield { kind: 'inconclusive', message: 'noList', data: { status }, evidence: broken };
      return;
    }
    const ids = lists.flatMap((list) => listedIds(list) ?? []);
    const inOperation = body.lifecycle === 'productive' || body.lifecycle === 'deprecated';
    if (!body.tasks.includes('chat') || !inOperation) return;
    if ([body.modelId, ...(body.aliases ?? [])].some((id) => ids.includes(id))) return;
    const place = { data: { id: body.modelId }, evidence, where: `${where}/modelId` };
    if (body.access === 'everyone') yield { message: 'notListed', ...place };
    else yield { kind: 'note', message: 'notForUs', ...place };
  },
});
