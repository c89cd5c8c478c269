import { defineCheck } from '../../../define-check.ts';
import { entriesOf, isText, memberOf, parsed, shown } from '../../../read/members.ts';
import { schemaBreach } from './vorgang.ts';

const firstChoice = (body: unknown) => entriesOf(memberOf(body, 'choices'))[0];

export default defineCheck({
  id: 'structured-output-validates',
  verifies: 'GW-050',
  needs: ['structured-output'],
  messages: {
    notJson: {
      de: 'Die Ausgabe endet mit finish_reason „stop“, ist aber kein JSON.',
      en: 'The output ends with finish_reason "stop" but is not JSON.',
    },
    breach: {
      de: 'Die Ausgabe verletzt das mitgesendete Schema an der Stelle „{pointer}“.',
      en: 'The output breaks the schema that was sent at "{pointer}".',
    },
  },
  /** Only finished outputs count; a model may refuse or be cut off. */
  over: ({ 'structured-output': answers }) =>
    answers.filter((answer) => {
      const choice = firstChoice(answer.json);
      const refused = isText(memberOf(memberOf(choice, 'message'), 'refusal'));
      return answer.response.status === 200 && memberOf(choice, 'finish_reason') === 'stop' && !refused;
    }),
  *run(_, answer) {
    const content = memberOf(memberOf(firstChoice(answer.json), 'message'), 'content');
    const output = parsed(content);
    const finding = { evidence: answer, where: '/choices/0/message/content', seen: shown(content) };
    if (output === undefined) return yield { message: 'notJson', ...finding };
    const pointer = schemaBreach(output);
    if (pointer !== undefined) yield { message: 'breach', data: { pointer: pointer || '/' }, ...finding };
  },
});
