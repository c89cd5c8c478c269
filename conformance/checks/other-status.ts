import type { Statement } from '../define-check.ts';
import type { Answered } from '../exchange.ts';

/** What is said of an answer with a status that it may not have; the texts are the check's own. */
type WrongStatus = Statement<{
  readonly wrongStatus: { readonly de: '{status}'; readonly en: '{status}' };
}>;

/** Says that a request was answered with another status than the only right one; a row's transition may tolerate it. */
export function* otherStatus(answer: Answered, right: number): Iterable<WrongStatus> {
  const { status } = answer.response;
  if (status === right) return;
  const seen = String(status);
  yield {
    message: 'wrongStatus',
    data: { status },
    evidence: answer,
    expected: String(right),
    seen,
    legacy: seen,
  };
}
