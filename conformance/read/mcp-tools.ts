import type { Answered } from '../exchange.ts';
import { resultOf } from './mcp.ts';
import { entriesOf, isObject, type JsonObject, memberOf, parsed } from './members.ts';

/** The tools of a list, whatever their shape. */
export function toolsOf(answer: Answered): readonly JsonObject[] {
  return entriesOf(resultOf(answer)?.tools).filter(isObject);
}

/** The name by which a tool goes in messages. */
export function toolName({ name }: JsonObject): string {
  return typeof name === 'string' ? name : '–';
}

/** The tool that a request called. */
export function calledTool({ request }: Answered): unknown {
  return memberOf(memberOf(parsed(request.body?.text), 'params'), 'name');
}
