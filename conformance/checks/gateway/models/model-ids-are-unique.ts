import { defineCheck } from '../../../define-check.ts';

export default defineCheck({
  id: 'model-ids-are-unique',
  verifies: 'GW-103',
  needs: ['models'],
  messages: {
    repeated: {
      de: 'Die Kennung {id} steht {times}-mal in der Liste.',
      en: 'The id {id} is listed {times} times.',
    },
  },
  over: ({ models }) => Map.groupBy(models.json.data, (model) => model.id),
  *run({ models }, [id, entries]) {
    if (entries.length > 1)
      yield { message: 'repeated', data: { id, times: entries.length }, evidence: models };
  },
});
