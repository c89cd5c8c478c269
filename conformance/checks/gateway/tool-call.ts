import type { Exchange } from '../../exchange.ts';
import { isObject, isText, memberOf, parsed } from '../../read/members.ts';
import { sentJson } from './sent.ts';

/** The function that our request demanded by `tool_choice`. */
export function demandedFunction(exchange: Exchange): unknown {
  return memberOf(memberOf(memberOf(sentJson(exchange), 'tool_choice'), 'function'), 'name');
}

/** A member of a tool call that is not as it must be. */
export interface WrongMember {
  readonly member: string;
  readonly seen: unknown;
}

const functionMember = (call: unknown, name: string) => memberOf(memberOf(call, 'function'), name);

/** What is wrong with the first piece of a streamed call: it must identify the call. */
export function wrongInFirstPiece(call: unknown): WrongMember[] {
  const name = functionMember(call, 'name');
  return [...wrongIdentity(call), ...(isText(name) ? [] : [{ member: 'function.name', seen: name }])];
}

/** What is wrong with a whole call of the demanded function. */
export function wrongInCall(call: unknown, demanded: unknown): WrongMember[] {
  const name = functionMember(call, 'name');
  const text = functionMember(call, 'arguments');
  return [
    ...wrongIdentity(call),
    ...(name === demanded ? [] : [{ member: 'function.name', seen: name }]),
    ...(areArguments(text) ? [] : [{ member: 'function.arguments', seen: text }]),
  ];
}

function wrongIdentity(call: unknown): WrongMember[] {
  const id = memberOf(call, 'id');
  const type = memberOf(call, 'type');
  return [
    ...(isText(id) ? [] : [{ member: 'id', seen: id }]),
    ...(type === 'function' ? [] : [{ member: 'type', seen: type }]),
  ];
}

/** The arguments of a streamed call, put together from its pieces. */
export function joinedArguments(pieces: readonly unknown[]): string {
  return pieces.map((piece) => functionMember(piece, 'arguments') ?? '').join('');
}

/** True if the arguments of a call are a text that consists of a JSON object. */
export function areArguments(text: unknown): boolean {
  return isObject(parsed(text));
}

/** Reasons to stop that a model or its operator may have, after which a call need not be complete. */
export function isCutOff(finish: unknown): finish is 'length' | 'content_filter' {
  return finish === 'length' || finish === 'content_filter';
}
