import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';

const mostMs = 1000;

export default defineCheck({
  id: 'health-answers-at-once',
  verifies: 'MON-033',
  needs: ['health.live', 'health.ready'],
  messages: {
    wrongStatus: {
      de: 'Die Prüfung {path} antwortete ohne Zugangsschlüssel mit {status} statt mit 200.',
      en: 'The probe {path} answered {status} instead of 200 without a credential.',
    },
    tooSlow: {
      de: 'Die Prüfung {path} brauchte auch beim schnellsten Mal {ms} ms.',
      en: 'The probe {path} took {ms} ms even the quickest time.',
    },
  },
  over: ({ 'health.live': live, 'health.ready': ready }) => [live, ready],
  *run(_, answers) {
    const [first] = answers;
    if (!first) return;
    const path = new URL(first.request.url).pathname;
    const wrong = answers.find(({ response }) => response.status !== 200);
    if (wrong)
      return yield {
        message: 'wrongStatus',
        data: { path, status: wrong.response.status },
        evidence: wrong,
        expected: '200',
        seen: String(wrong.response.status),
      };
    const ms = Math.min(...answers.map(waitOf));
    if (ms > mostMs) yield { message: 'tooSlow', data: { path, ms: Math.round(ms) }, evidence: first };
  },
});

/** Milliseconds from the request's being sent to the end of the answer; connecting is the network's part. */
function waitOf({ timing }: Answered): number {
  return timing.end - (timing.sent ?? timing.connected ?? 0);
}
