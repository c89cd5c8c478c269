import { type Answered, mediaType } from '../exchange.ts';
import { isObject, memberOf, parsed } from '../read/members.ts';
import { readEventStream } from '../read/sse.ts';

/** What a call says it has consumed, in tokens. */
export interface Consumption {
  readonly input: number;
  readonly output: number;
}

/** What was recorded is read whole; its size was limited when it was recorded. */
const limits = { eventBytes: 64 * 1024 * 1024, events: 1_000_000 };

/** The consumption that the answer to a chat call reports; undefined if it reports none. */
export function consumptionOf(answer: Answered): Consumption | undefined {
  const reports =
    mediaType(answer.response.headers) === 'text/event-stream' ? chunksOf(answer) : [answer.json];
  return reports.map(reportIn).findLast((report) => report !== undefined);
}

/** True if an answer is that to a chat call at all: whole, or in chunks. A gateway may say 200 to anything. */
export function isCompletion(answer: Answered): boolean {
  const said = mediaType(answer.response.headers) === 'text/event-stream' ? chunksOf(answer) : [answer.json];
  return answer.response.status === 200 && said.some((one) => Array.isArray(memberOf(one, 'choices')));
}

/** True if the answer to a streamed call brings text. */
export function bringsText(answer: Answered): boolean {
  return chunksOf(answer).some((chunk) => {
    const choices = memberOf(chunk, 'choices');
    const delta = Array.isArray(choices) ? memberOf(choices[0], 'delta') : undefined;
    const content = memberOf(delta, 'content') ?? memberOf(delta, 'reasoning');
    return typeof content === 'string' && content !== '';
  });
}

/** Milliseconds from the beginning of a call to the end of its answer, by our clock. */
export function durationMs({ timing }: Answered): number {
  return timing.end;
}

/** Milliseconds since the run began at which the answer had come. */
export function endedAt({ timing }: Answered): number {
  return timing.start + timing.end;
}

function chunksOf(answer: Answered): unknown[] {
  return readEventStream(answer.response.body, limits).events.map(({ data }) => parsed(data));
}

function reportIn(body: unknown): Consumption | undefined {
  const usage = memberOf(body, 'usage');
  if (!isObject(usage)) return undefined;
  const { prompt_tokens: input, completion_tokens: output } = usage;
  return isCount(input) && isCount(output) ? { input, output } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
