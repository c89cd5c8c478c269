import { defineCheck } from '../../../define-check.ts';
import { askedModel } from './asked-model.ts';

export default defineCheck({
  id: 'undescribed-tools-do-no-harm',
  verifies: 'META-113',
  needs: ['linked-capabilities.entry', 'linked-capabilities.toolUnsaid'],
  messages: {
    serverError: {
      de: 'Die Anfrage mit Werkzeug an {id}, zu dem keine Werkzeugaufrufe beschrieben sind, endete mit {status}.',
      en: 'The request with a tool to {id}, which is described as calling none, ended with {status}.',
    },
    none: {
      de: 'Das Gateway listet kein betriebenes Chat-Modell auf, das als unfähig zu Werkzeugaufrufen beschrieben ist.',
      en: 'The gateway lists no chat model in operation that is described as calling no tools.',
    },
  },
  *run(evidence) {
    const [answer] = evidence['linked-capabilities.toolUnsaid'];
    if (!answer) {
      yield { kind: 'note', message: 'none', evidence: evidence['linked-capabilities.entry'] };
      return;
    }
    const { status } = answer.response;
    if (status >= 500)
      yield {
        message: 'serverError',
        data: { id: askedModel(answer), status },
        evidence: answer,
        expected: '< 500',
        seen: String(status),
      };
  },
});
