import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { headerValue } from '../../../exchange.ts';
import { isResponse, messagesOf, sentOf } from '../../../read/mcp.ts';
import { shown } from '../../../read/members.ts';

const isSuccess = ({ response: { status } }: Answered) => status >= 200 && status <= 299;

export default defineCheck({
  id: 'requests-get-one-response',
  verifies: 'CON-011',
  needs: ['every-answer'],
  messages: {
    wrongType: {
      de: 'Die Antwort auf {method} ist weder application/json noch text/event-stream.',
      en: 'The answer to {method} is neither application/json nor text/event-stream.',
    },
    unreadable: {
      de: 'Die Antwort auf {method} enthält etwas, das kein JSON ist.',
      en: 'The answer to {method} contains something that is no JSON.',
    },
    unfinished: {
      de: 'Der Ereignisstrom auf {method} endet mitten in einem Ereignis.',
      en: 'The event stream for {method} ends in the middle of an event.',
    },
    noResponse: {
      de: 'Die Anfrage {method} wurde mit {status} quittiert, aber nicht beantwortet.',
      en: 'The request {method} was acknowledged with {status} but not answered.',
    },
    severalResponses: {
      de: 'Die Anfrage {method} wurde {times}-mal beantwortet.',
      en: 'The request {method} was answered {times} times.',
    },
    otherId: {
      de: 'Die Antwort auf {method} trägt eine andere Kennung id als die Anfrage.',
      en: 'The response to {method} carries another id than the request.',
    },
  },
  /** A refusal by a status may come from a gateway in front that knows nothing of JSON-RPC. */
  over: ({ 'every-answer': answers }) =>
    answers.filter((answer) => sentOf(answer)?.id !== undefined && isSuccess(answer)),
  *run(_, answer) {
    const sent = sentOf(answer);
    const method = sent?.method ?? '';
    const { messages, problem } = messagesOf(answer);
    const responses = messages.filter(({ json }) => isResponse(json));
    const [response] = responses;
    const type = headerValue(answer.response.headers, 'content-type') ?? '';
    if (problem === 'noMessageType' && answer.response.body.bytes > 0)
      return yield {
        message: 'wrongType',
        data: { method },
        evidence: answer,
        where: 'content-type',
        seen: type,
      };
    if (problem === 'noJson' && answer.response.body.bytes > 0)
      return yield { message: 'unreadable', data: { method }, evidence: answer };
    if (problem === 'unfinished') return yield { message: 'unfinished', data: { method }, evidence: answer };

    const { status } = answer.response;
    if (!response || !isResponse(response.json))
      return yield { message: 'noResponse', data: { method, status }, evidence: answer };
    if (responses.length > 1)
      yield { message: 'severalResponses', data: { method, times: responses.length }, evidence: answer };
    if (response.json.id !== sent?.id)
      yield {
        message: 'otherId',
        data: { method },
        evidence: answer,
        where: '/id',
        expected: shown(sent?.id),
        seen: shown(response.json.id),
      };
  },
});
