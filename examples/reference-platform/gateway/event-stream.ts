import { setTimeout as delay } from 'node:timers/promises';

/** Tells the platform how many streams are running and how many events went out. */
export interface Activity {
  running: number;
  events: number;
}

/**
 * Sends each text as one event and `[DONE]` at the end, one by one as the client reads them, `delayMs` before
 * each. A client that goes away stops it; `closing` breaks it off. `ended` is told once how many events were sent.
 */
export function eventStream(
  texts: readonly string[],
  delayMs: number,
  activity: Activity,
  closing: AbortSignal,
  ended: (sent: number) => void,
): Response {
  const encoder = new TextEncoder();
  const events = [...texts, '[DONE]'];
  const gone = new AbortController();
  const stopped = AbortSignal.any([gone.signal, closing]);
  let at = 0;
  let running = true;
  activity.running += 1;
  const end = () => {
    if (!running) return;
    running = false;
    activity.running -= 1;
    ended(at);
  };

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (delayMs > 0) await delay(delayMs, undefined, { signal: stopped }).catch(() => undefined);
        if (stopped.aborted) {
          end();
          controller.error(new Error('The platform is closing.'));
          return;
        }
        controller.enqueue(encoder.encode(`data: ${events[at]}\n\n`));
        activity.events += 1;
        at += 1;
        if (at < events.length) return;
        end();
        controller.close();
      },
      cancel() {
        end();
        gone.abort();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}
