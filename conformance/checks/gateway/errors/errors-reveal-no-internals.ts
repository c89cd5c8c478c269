import { defineCheck } from '../../../define-check.ts';
import { shown } from '../../../read/members.ts';
import { faults } from '../answers.ts';
import { internalsIn, textsIn } from './internals.ts';

export default defineCheck({
  id: 'errors-reveal-no-internals',
  verifies: 'GW-077',
  needs: ['every-answer'],
  messages: {
    stackTrace: {
      de: 'Der Text der Fehlerantwort {status} enthält einen Aufrufstapel.',
      en: 'The text of the error answer {status} contains a stack trace.',
    },
    filePath: {
      de: 'Der Text der Fehlerantwort {status} enthält einen Dateipfad des Servers.',
      en: 'The text of the error answer {status} contains a file path of the server.',
    },
    internalAddress: {
      de: 'Der Text der Fehlerantwort {status} enthält eine interne Adresse.',
      en: 'The text of the error answer {status} contains an internal address.',
    },
  },
  /** Only answers with a text could betray anything. */
  over: ({ 'every-answer': answers }) => faults(answers).filter((answer) => answer.response.body.text),
  *run(_, answer) {
    const { status, body } = answer.response;
    const { host, pathname } = new URL(answer.request.url);
    const texts = answer.json === undefined ? [body.text ?? ''] : textsIn(answer.json);
    // An echo of the address that was called betrays nothing.
    const unknownToUs = texts.map((text) => text.replaceAll(host, '').replaceAll(pathname, '')).join('\n');
    for (const { internal, found } of internalsIn(unknownToUs))
      yield { message: internal, data: { status }, evidence: answer, seen: shown(found) };
  },
});
