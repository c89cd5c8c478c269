import type { JsonObject } from '../handler.ts';
import { Fault } from './fault.ts';
import { flag, list, oneOf, optional, type Reader, record, required, text } from './members.ts';

/** What form of output a chat call asks for. */
export type Output =
  | { readonly kind: 'text' }
  | { readonly kind: 'anyJson' }
  | { readonly kind: 'schema'; readonly schema: JsonObject }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: JsonObject };

interface Tool {
  readonly name: string;
  readonly parameters: JsonObject;
}

/** Reads tools, tool_choice and response_format. The model calls a function only if it is made to. */
export function readOutput(body: JsonObject): Output {
  const tools = optional(body, 'tools', list(readTool, 1, 128), '') ?? [];
  optional(body, 'parallel_tool_calls', flag, '');
  const tool = readChoice(body, tools);
  const format = optional(body, 'response_format', readFormat, '') ?? { kind: 'text' };
  return tool ? { kind: 'call', ...tool } : format;
}

const readTool: Reader<Tool> = (value, param) => {
  const tool = record(value, param);
  required(tool, 'type', oneOf('function'), `${param}.`);
  const declared = required(tool, 'function', record, `${param}.`);
  const name = required(declared, 'name', readName, `${param}.function.`);
  optional(declared, 'description', text, `${param}.function.`);
  optional(declared, 'strict', flag, `${param}.function.`);
  const parameters = optional(declared, 'parameters', record, `${param}.function.`);
  return { name, parameters: parameters ?? { type: 'object' } };
};

const readName: Reader<string> = (value, param) => {
  const name = text(value, param);
  if (!/^[\w-]{1,64}$/.test(name))
    throw new Fault('wrongValue', `The member ${param} must be 1 to 64 letters, digits, _ or -.`, { param });
  return name;
};

function readChoice(body: JsonObject, tools: readonly Tool[]): Tool | undefined {
  const choice = body.tool_choice;
  if (choice === undefined || choice === null) return undefined;
  if (tools.length === 0)
    throw new Fault('wrongValue', 'The member tool_choice needs tools.', { param: 'tool_choice' });
  if (typeof choice === 'string') {
    const mode = oneOf('none', 'auto', 'required')(choice, 'tool_choice');
    return mode === 'required' ? tools[0] : undefined;
  }
  const named = record(choice, 'tool_choice');
  required(named, 'type', oneOf('function'), 'tool_choice.');
  const wanted = required(named, 'function', record, 'tool_choice.');
  const name = required(wanted, 'name', text, 'tool_choice.function.');
  const tool = tools.find((one) => one.name === name);
  if (!tool)
    throw new Fault('wrongValue', 'The member tool_choice names a function that tools does not declare.', {
      param: 'tool_choice.function.name',
    });
  return tool;
}

const readFormat: Reader<Output> = (value, param) => {
  const format = record(value, param);
  const type = required(format, 'type', oneOf('text', 'json_object', 'json_schema'), `${param}.`);
  if (type === 'text') return { kind: 'text' };
  if (type === 'json_object') return { kind: 'anyJson' };
  const wrapped = required(format, 'json_schema', record, `${param}.`);
  required(wrapped, 'name', readName, `${param}.json_schema.`);
  optional(wrapped, 'strict', flag, `${param}.json_schema.`);
  return { kind: 'schema', schema: required(wrapped, 'schema', record, `${param}.json_schema.`) };
};
