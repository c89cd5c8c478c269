import { defineCheck } from '../../../define-check.ts';
import { entriesOf, memberOf, shown } from '../../../read/members.ts';
import { demandedFunction, isCutOff, wrongInCall } from '../tool-call.ts';

export default defineCheck({
  id: 'forced-tool-is-called',
  verifies: 'GW-043',
  needs: ['forced-tool'],
  messages: {
    wrongStatus: {
      de: 'Die Anfrage mit verlangtem Werkzeugaufruf wurde mit {status} statt mit 200 beantwortet.',
      en: 'The request that demands a tool call was answered with {status} instead of 200.',
    },
    noCall: {
      de: 'Die Antwort enthält keinen Werkzeugaufruf, obwohl tool_choice ihn verlangt.',
      en: 'The answer contains no tool call although tool_choice demands one.',
    },
    badCall: {
      de: 'Im Werkzeugaufruf ist {member} nicht wie verlangt.',
      en: 'In the tool call, {member} is not as required.',
    },
    cutOff: {
      de: 'Das Modell hat mit finish_reason „{reason}“ abgebrochen; der Werkzeugaufruf muss dann nicht vollständig sein.',
      en: 'The model broke off with finish_reason "{reason}"; the tool call need not be complete then.',
    },
  },
  *run({ 'forced-tool': answer }) {
    const { status } = answer.response;
    if (status !== 200) return yield { message: 'wrongStatus', data: { status }, evidence: answer };

    const [choice] = entriesOf(memberOf(answer.json, 'choices'));
    const reason = memberOf(choice, 'finish_reason');
    if (isCutOff(reason))
      return yield { kind: 'inconclusive', message: 'cutOff', data: { reason }, evidence: answer };

    const calls = entriesOf(memberOf(memberOf(choice, 'message'), 'tool_calls'));
    if (calls.length === 0) return yield { message: 'noCall', evidence: answer, where: '/choices/0/message' };
    const wrong = calls.map((call) => wrongInCall(call, demandedFunction(answer)));
    // One good call is what is demanded; a model may make more.
    if (wrong.some((members) => members.length === 0)) return;
    for (const { member, seen } of wrong[0] ?? [])
      yield {
        message: 'badCall',
        data: { member },
        evidence: answer,
        where: `/choices/0/message/tool_calls/0/${member.replace('.', '/')}`,
        seen: shown(seen),
      };
  },
});
