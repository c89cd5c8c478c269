import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { deviationsOf } from '../../../judge/schema-errors.ts';
import { messagesOf, revisions, type Sent, sentOf } from '../../../read/mcp.ts';
import { shapeFaults } from '../../../read/mcp-shapes.ts';
import { isObject } from '../../../read/members.ts';

/** What was sent where no message could be read: the answer is judged by the newest revision. */
const unreadable: Sent = { era: 'modern', method: '', params: undefined };

function messagesIn(answer: Answered) {
  const { status } = answer.response;
  const isSuccess = status >= 200 && status <= 299;
  return (
    messagesOf(answer)
      // A refusal may come from a gateway in front that knows nothing of JSON-RPC.
      .messages.filter(({ json }) => isSuccess || (isObject(json) && 'jsonrpc' in json))
      .map((message) => ({ answer, ...message }))
  );
}

export default defineCheck({
  id: 'messages-match-their-revision',
  verifies: 'CON-012',
  needs: ['every-answer'],
  messages: {
    wrongForm: {
      de: 'Eine Nachricht in der Fassung {revision} hat an {place} nicht die Form {schema}.',
      en: 'A message in the revision {revision} does not have the form {schema} at {place}.',
    },
  },
  over: ({ 'every-answer': answers }) =>
    answers.filter(({ request }) => request.method === 'POST').flatMap(messagesIn),
  *run(_, { answer, json, event }) {
    const sent = sentOf(answer) ?? unreadable;
    for (const { schema, value, errors } of shapeFaults(json, sent))
      for (const { where: place, expected, seen } of deviationsOf(errors, value))
        yield {
          message: 'wrongForm',
          data: { revision: revisions[sent.era], schema, place },
          evidence: answer,
          where: event === 0 ? place : `event ${event}`,
          ...(expected !== undefined && { expected }),
          ...(seen !== undefined && { seen }),
        };
  },
});
