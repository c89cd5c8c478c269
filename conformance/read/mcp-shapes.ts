import { type SchemaError, type SchemaName, validators } from '../../schemas/0.1/validators/connectors.js';
import type { McpEra, Sent } from './mcp.ts';
import { isObject } from './members.ts';

/** The schema of a result, by generation and method. Methods that no probe uses are not listed. */
const results: Readonly<Record<McpEra, Readonly<Record<string, SchemaName>>>> = {
  modern: {
    'server/discover': 'DiscoverResult',
    'tools/list': 'ToolList',
    'tools/call': 'CallResult',
  },
  legacy: {
    initialize: 'InitializeResult',
    'tools/list': 'LegacyToolList',
    'tools/call': 'LegacyCallResult',
  },
};

/** What deviates in a message from the form described for its revision. */
export interface ShapeFault {
  readonly schema: SchemaName;
  /** The value judged: the message or its result. */
  readonly value: unknown;
  readonly errors: readonly SchemaError[];
}

/** The deviations of a message from a server; none if it has the form described. */
export function shapeFaults(json: unknown, sent: Sent): ShapeFault[] {
  const outer = faultOf(outerSchema(json), json);
  if (outer) return [outer];
  if (!isObject(json) || !isObject(json.result)) return [];
  const schema = resultSchema(json.result, sent);
  const inner = schema && faultOf(schema, json.result);
  return inner ? [inner] : [];
}

function outerSchema(json: unknown): SchemaName {
  if (!isObject(json)) return 'ResultMessage';
  if ('method' in json) return 'id' in json ? 'RequestMessage' : 'NotificationMessage';
  return 'error' in json ? 'ErrorMessage' : 'ResultMessage';
}

function resultSchema(result: { readonly resultType?: unknown }, { era, method }: Sent) {
  if (era === 'modern' && result.resultType === 'input_required') return 'InputRequiredResult';
  return results[era][method];
}

/** The deviation of a value from one schema of the standard. */
export function faultOf(schema: SchemaName, value: unknown): ShapeFault | undefined {
  const validate = validators[schema];
  return validate(value) ? undefined : { schema, value, errors: validate.errors ?? [] };
}
