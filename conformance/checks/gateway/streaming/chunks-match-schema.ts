import { defineCheck } from '../../../define-check.ts';
import { isObject, memberOf, shown } from '../../../read/members.ts';
import { chunksOf } from '../chunks.ts';

const isOptionalText = (value: unknown) => value === undefined || value === null || typeof value === 'string';

export default defineCheck({
  id: 'chunks-match-schema',
  verifies: 'GW-033',
  needs: ['chat-stream'],
  messages: {
    noChoices: {
      de: 'Ereignis {event} enthält keine Liste choices.',
      en: 'Event {event} contains no list choices.',
    },
    noIndex: {
      de: 'Eintrag {choice} von choices in Ereignis {event} hat keinen ganzzahligen index.',
      en: 'Entry {choice} of choices in event {event} has no integer index.',
    },
    noDelta: {
      de: 'Eintrag {choice} von choices in Ereignis {event} hat kein Objekt delta.',
      en: 'Entry {choice} of choices in event {event} has no object delta.',
    },
    notText: {
      de: 'Eintrag {choice} von choices in Ereignis {event}: {member} ist weder Text noch null.',
      en: 'Entry {choice} of choices in event {event}: {member} is neither text nor null.',
    },
  },
  over: ({ 'chat-stream': stream }) => chunksOf(stream),
  *run({ 'chat-stream': stream }, { event, json: { choices } }) {
    const finding = { evidence: stream, where: `event ${event}` };
    if (!Array.isArray(choices))
      return yield { message: 'noChoices', data: { event }, ...finding, seen: shown(choices) };

    for (const [at, choice] of choices.entries()) {
      const data = { event, choice: at + 1 };
      const delta = memberOf(choice, 'delta');
      if (!Number.isSafeInteger(memberOf(choice, 'index'))) yield { message: 'noIndex', data, ...finding };
      if (!isObject(delta)) yield { message: 'noDelta', data, ...finding };
      const texts = {
        'delta.role': memberOf(delta, 'role'),
        'delta.content': memberOf(delta, 'content'),
        finish_reason: memberOf(choice, 'finish_reason'),
      };
      for (const [member, value] of Object.entries(texts).filter(([, text]) => !isOptionalText(text)))
        yield { message: 'notText', data: { ...data, member }, ...finding, seen: shown(value) };
    }
  },
});
