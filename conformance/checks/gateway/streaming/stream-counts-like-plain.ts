import { defineCheck } from '../../../define-check.ts';
import { chunksOf } from '../chunks.ts';
import { isCount, usageOf } from '../usage.ts';

export default defineCheck({
  id: 'stream-counts-like-plain',
  verifies: 'GW-038',
  needs: ['chat', 'chat-stream'],
  messages: {
    different: {
      de: 'Dieselben Nachrichten zählen {plain} Eingabetoken in der vollständigen Antwort und {streamed} im Ereignisstrom.',
      en: 'The same messages count as {plain} prompt tokens in the whole answer and as {streamed} in the event stream.',
    },
    noCount: {
      de: 'Mindestens eine der beiden Antworten gibt keine Zahl der Eingabetoken an.',
      en: 'At least one of the two answers reports no number of prompt tokens.',
    },
  },
  *run({ chat, 'chat-stream': stream }) {
    const stating = chunksOf(stream).findLast(({ json }) => usageOf(json));
    const plain = usageOf(chat.json)?.prompt_tokens;
    const streamed = usageOf(stating?.json)?.prompt_tokens;
    if (!isCount(plain) || !isCount(streamed))
      yield { kind: 'inconclusive', message: 'noCount', evidence: stream };
    else if (plain !== streamed)
      yield {
        message: 'different',
        data: { plain, streamed },
        evidence: stream,
        where: `event ${stating?.event}`,
        expected: String(plain),
        seen: String(streamed),
      };
  },
});
