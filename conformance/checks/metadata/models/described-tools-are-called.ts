import { defineCheck } from '../../../define-check.ts';
import { entriesOf, isText, memberOf } from '../../../read/members.ts';
import { askedModel } from './asked-model.ts';

export default defineCheck({
  id: 'described-tools-are-called',
  verifies: 'META-018',
  needs: ['linked-capabilities.entry', 'linked-capabilities.toolCall'],
  messages: {
    noCall: {
      de: '{id} ist als fähig zu Werkzeugaufrufen beschrieben, antwortete auf ein verlangtes Werkzeug aber ohne Aufruf und ohne Begründung.',
      en: '{id} is described as calling tools, but answered a tool that was demanded with neither a call nor a reason.',
    },
    noReason: {
      de: '{id} ist als fähig zu Werkzeugaufrufen beschrieben; die Ablehnung mit {status} nennt keinen Grund.',
      en: '{id} is described as calling tools; its refusal with {status} states no reason.',
    },
    serverError: {
      de: '{id} ist als fähig zu Werkzeugaufrufen beschrieben; das Gateway antwortete mit {status}.',
      en: '{id} is described as calling tools; the gateway answered with {status}.',
    },
    cutOff: {
      de: '{id} brach mit finish_reason „{reason}“ ab; ein Aufruf muss dann nicht vollständig sein.',
      en: '{id} broke off with finish_reason "{reason}"; a call need not be complete then.',
    },
    none: {
      de: 'Das Gateway listet kein betriebenes Chat-Modell für alle Mandanten auf, zu dem Werkzeugaufrufe beschrieben sind.',
      en: 'The gateway lists no chat model in operation for all tenants that is described as calling tools.',
    },
  },
  *run(evidence) {
    const [answer] = evidence['linked-capabilities.toolCall'];
    if (!answer) {
      yield { kind: 'note', message: 'none', evidence: evidence['linked-capabilities.entry'] };
      return;
    }
    const id = askedModel(answer);
    const { status } = answer.response;
    if (status >= 500) yield { message: 'serverError', data: { id, status }, evidence: answer };
    else if (status >= 400) {
      const error = memberOf(answer.json, 'error');
      const isReasoned = [error, memberOf(error, 'message'), memberOf(answer.json, 'detail')].some(isText);
      if (!isReasoned) yield { message: 'noReason', data: { id, status }, evidence: answer };
    } else {
      const [choice] = entriesOf(memberOf(answer.json, 'choices'));
      const message = memberOf(choice, 'message');
      const isCalled = entriesOf(memberOf(message, 'tool_calls')).length > 0;
      if (isCalled || isText(memberOf(message, 'refusal'))) return;
      const reason = memberOf(choice, 'finish_reason');
      if (reason === 'length' || reason === 'content_filter')
        yield { kind: 'inconclusive', message: 'cutOff', data: { id, reason }, evidence: answer };
      else yield { message: 'noCall', data: { id }, evidence: answer, where: '/choices/0/message' };
    }
  },
});
