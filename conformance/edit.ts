import type { Exchange, RecordedResponse } from './exchange.ts';

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

/** Several edits, one after the other. */
export function inTurn(...edits: readonly Edit[]): Edit {
  return (exchange) => edits.reduce((edited, edit) => edit(edited), exchange);
}

/** Turns the answer into a refusal in the usual envelope, so that nothing but its status is wrong. */
export function asError(status: number): Edit {
  const error = { message: 'Die Anfrage wurde abgewiesen.', type: 'refused', param: null, code: null };
  return inTurn(
    withStatus(status),
    withHeader('content-type', 'application/json'),
    withText(() => JSON.stringify({ error })),
  );
}

/** Replaces the body by bytes that are no UTF-8. */
export function withInvalidUtf8(): Edit {
  const bytes = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
  const body = { base64: bytes.toString('base64'), bytes: bytes.length, wireBytes: bytes.length };
  return onResponse((response) => ({ ...response, body }));
}

export function withText(edit: (text: string) => string): Edit {
  return onResponse((response) => {
    const text = edit(response.body.text ?? '');
    const bytes = Buffer.byteLength(text);
    return { ...response, body: { text, bytes, wireBytes: bytes } };
  });
}

/** Edits the parsed JSON body; the edit may change the value in place or return a new one. */
export function withJson(edit: (body: never) => unknown): Edit {
  return withText((text) => {
    const body: unknown = JSON.parse(text);
    return JSON.stringify(edit(body as never) ?? body);
  });
}

/** Turns the answer to a JSON-RPC request into an error. */
export function asRpcError(status: number, code: number): Edit {
  const error = { code, message: 'Die Anfrage wurde abgewiesen.' };
  return inTurn(
    withStatus(status),
    withJson(({ id }: { id: unknown }) => ({ jsonrpc: '2.0', id, error })),
  );
}

/** Turns the answer to a JSON-RPC request into a result. */
export function asRpcResult(result: object): Edit {
  return inTurn(
    withStatus(200),
    withJson(({ id }: { id: unknown }) => ({ jsonrpc: '2.0', id, result })),
  );
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

/** Replaces each chunk of a stream, the end mark aside, by those that the edit returns; by none to drop it. */
export function withChunks(edit: (chunk: never, index: number) => readonly object[]): Edit {
  return withEvents((data, index) => {
    if (data === '[DONE]') return data;
    const chunk: unknown = JSON.parse(data);
    return edit(chunk as never, index).map((one) => JSON.stringify(one));
  });
}
