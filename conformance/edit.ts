import type { Exchange, Json, RecordedResponse } from './exchange.ts';

/** Small edits of a recorded exchange, from which evidence mutants are made. */
type Edit = (exchange: Exchange) => Exchange;

function onResponse(edit: (response: RecordedResponse) => RecordedResponse): Edit {
  return (exchange) => (exchange.response ? { ...exchange, response: edit(exchange.response) } : exchange);
}

export function withStatus(status: number): Edit {
  return onResponse((response) => ({ ...response, status }));
}

/** Replaces all lines of a header field by one; `undefined` removes the field. */
export function withHeader(name: string, value: string | undefined): Edit {
  return onResponse((response) => ({
    ...response,
    headers: [
      ...response.headers.filter(([key]) => key.toLowerCase() !== name.toLowerCase()),
      ...(value === undefined ? [] : [[name, value] as const]),
    ],
  }));
}

export function withText(edit: (text: string) => string): Edit {
  return onResponse((response) => {
    const text = edit(response.body.text ?? '');
    const bytes = Buffer.byteLength(text);
    return { ...response, body: { text, bytes, wireBytes: bytes } };
  });
}

/** Edits the parsed JSON body; the edit may change the value in place or return a new one. */
export function withJson(edit: (body: never) => Json | undefined | void): Edit {
  return withText((text) => {
    const body: unknown = JSON.parse(text);
    return JSON.stringify(edit(body as never) ?? body);
  });
}

/** Edits the data of each event of a stream; `null` drops the event, an array replaces it by several. */
export function withEvents(edit: (data: string, index: number) => string | null | readonly string[]): Edit {
  return withText((text) => {
    const events = text.split('\n\n').filter((event) => event !== '');
    return events
      .flatMap((event, index) => edit(event.replace(/^data: ?/, ''), index) ?? [])
      .map((data) => `data: ${data}\n\n`)
      .join('');
  });
}
