import type { ErrorBody } from './bodies.ts';
import { Fault } from './fault.ts';

/** Whatever was thrown as a fault; what is no fault becomes a 500 that tells nothing about us. */
export function faultOf(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault('internal', 'The request could not be carried out.');
}

/** OpenAI's envelope, which every client reads. */
export function errorBody(fault: Fault): ErrorBody {
  return { error: { message: fault.message, type: fault.type, param: fault.param, code: fault.code } };
}

/** A JSON answer; `application/json` needs no charset parameter (RFC 8259, 11). */
export function jsonAnswer(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
