/** An answer with another body; its length is no longer known. */
export function withBody(answer: Response, body: ConstructorParameters<typeof Response>[0]): Response {
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(body, { status: answer.status, headers });
}

/** True for an event stream. */
export function isStream(answer: Response): boolean {
  return answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

/** True for JSON of either kind, with a body. */
export function isJson(answer: Response): boolean {
  return (
    /^application\/(problem\+)?json/.test(answer.headers.get('content-type') ?? '') && answer.body !== null
  );
}

/** Edits the text of a stream event by event; other answers stay as they are. */
export function transformed(answer: Response, edit: (text: string) => string): Response {
  if (!isStream(answer) || !answer.body) return answer;
  const text = new TransformStream<string, string>({
    transform: (part, controller) => controller.enqueue(edit(part)),
  });
  const body = answer.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(text)
    .pipeThrough(new TextEncoderStream());
  return withBody(answer, body);
}
