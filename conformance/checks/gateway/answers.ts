import { type Answered, mediaType } from '../../exchange.ts';

/** Answers that report a fault: status 400 and above. */
export function faults(answers: readonly Answered[]): Answered[] {
  return answers.filter((answer) => answer.response.status >= 400);
}

export function isEventStream(answer: Answered): boolean {
  return mediaType(answer.response.headers) === 'text/event-stream';
}

/** `application/json` or, as RFC 9457 has it, `application/problem+json`. */
export function isJsonType(type: string): boolean {
  return type === 'application/json' || type === 'application/problem+json';
}
