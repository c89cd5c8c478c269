import { defineCheck } from '../../../define-check.ts';
import { memberOf } from '../../../read/members.ts';
import { sentJson } from '../sent.ts';
import { isCount, usageOf } from '../usage.ts';

export default defineCheck({
  id: 'output-bound-holds',
  verifies: 'GW-024',
  needs: ['chat-capped'],
  messages: {
    exceeded: {
      de: 'Erlaubt waren {bound} Ausgabetoken, angegeben sind {tokens}.',
      en: '{bound} output tokens were allowed, {tokens} are reported.',
    },
    noBound: {
      de: 'Das Modell kennt keinen Parameter für die Ausgabegrenze; es wurde keine gesendet.',
      en: 'The model declares no parameter for the output bound, so none was sent.',
    },
    noCount: {
      de: 'Die Antwort (Status {status}) gibt keine Ausgabetoken an.',
      en: 'The answer (status {status}) reports no output tokens.',
    },
  },
  *run({ 'chat-capped': answer }) {
    const sent = sentJson(answer);
    const bound = memberOf(sent, 'max_tokens') ?? memberOf(sent, 'max_completion_tokens');
    if (!isCount(bound)) return yield { kind: 'inconclusive', message: 'noBound', evidence: answer };

    const { status } = answer.response;
    const tokens = usageOf(answer.json)?.completion_tokens;
    // Nothing put out is no bound kept: a server that always says 0 has shown nothing.
    if (status !== 200 || !isCount(tokens) || tokens === 0)
      return yield { kind: 'inconclusive', message: 'noCount', data: { status }, evidence: answer };
    if (tokens > bound)
      yield {
        message: 'exceeded',
        data: { bound, tokens },
        evidence: answer,
        where: '/usage/completion_tokens',
        expected: `≤ ${bound}`,
        seen: String(tokens),
      };
  },
});
