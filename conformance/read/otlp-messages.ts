import type { ProtoField, ProtoMessage, ProtoScalar } from './protobuf.ts';

// The messages of OTLP 1.x as far as somebody looks at them, by field number. Source: opentelemetry-proto, from 1.0 on stable.

/** The three signals that are exported over HTTP, each to a path of its own. */
export type Signal = 'metrics' | 'traces' | 'logs';

const scalar = (name: string, kind: ProtoScalar): ProtoField => ({ name, kind });
const scalars = (name: string, kind: ProtoScalar): ProtoField => ({ name, kind, many: true });
const one = (name: string, of: () => ProtoMessage): ProtoField => ({ name, kind: 'message', of });
const many = (name: string, of: () => ProtoMessage): ProtoField => ({
  name,
  kind: 'message',
  of,
  many: true,
});

const anyValue: ProtoMessage = {
  1: scalar('stringValue', 'string'),
  2: scalar('boolValue', 'bool'),
  3: scalar('intValue', 'int64'),
  4: scalar('doubleValue', 'double'),
  5: one('arrayValue', () => ({ 1: many('values', () => anyValue) })),
  6: one('kvlistValue', () => ({ 1: many('values', () => keyValue) })),
  7: scalar('bytesValue', 'bytes'),
};

const keyValue: ProtoMessage = { 1: scalar('key', 'string'), 2: one('value', () => anyValue) };

const attributes = many('attributes', () => keyValue);

const resource: ProtoMessage = { 1: attributes };

const scope: ProtoMessage = { 1: scalar('name', 'string'), 2: scalar('version', 'string'), 3: attributes };

const exemplar: ProtoMessage = {
  2: scalar('timeUnixNano', 'fixed64'),
  3: scalar('asDouble', 'double'),
  4: scalar('spanId', 'id'),
  5: scalar('traceId', 'id'),
  6: scalar('asInt', 'sfixed64'),
  7: many('filteredAttributes', () => keyValue),
};

const times = { 2: scalar('startTimeUnixNano', 'fixed64'), 3: scalar('timeUnixNano', 'fixed64') };

const numberPoint: ProtoMessage = {
  ...times,
  4: scalar('asDouble', 'double'),
  5: many('exemplars', () => exemplar),
  6: scalar('asInt', 'sfixed64'),
  7: attributes,
  8: scalar('flags', 'uint32'),
};

const histogramPoint: ProtoMessage = {
  ...times,
  4: scalar('count', 'fixed64'),
  5: scalar('sum', 'double'),
  6: scalars('bucketCounts', 'fixed64'),
  7: scalars('explicitBounds', 'double'),
  8: many('exemplars', () => exemplar),
  9: attributes,
  10: scalar('flags', 'uint32'),
};

const exponentialPoint: ProtoMessage = {
  1: attributes,
  ...times,
  4: scalar('count', 'fixed64'),
  5: scalar('sum', 'double'),
  6: scalar('scale', 'sint32'),
  10: scalar('flags', 'uint32'),
  11: many('exemplars', () => exemplar),
};

const summaryPoint: ProtoMessage = {
  ...times,
  4: scalar('count', 'fixed64'),
  5: scalar('sum', 'double'),
  7: attributes,
  8: scalar('flags', 'uint32'),
};

const temporality = scalar('aggregationTemporality', 'enum');

const metric: ProtoMessage = {
  1: scalar('name', 'string'),
  3: scalar('unit', 'string'),
  5: one('gauge', () => ({ 1: many('dataPoints', () => numberPoint) })),
  7: one('sum', () => ({
    1: many('dataPoints', () => numberPoint),
    2: temporality,
    3: scalar('isMonotonic', 'bool'),
  })),
  9: one('histogram', () => ({ 1: many('dataPoints', () => histogramPoint), 2: temporality })),
  10: one('exponentialHistogram', () => ({
    1: many('dataPoints', () => exponentialPoint),
    2: temporality,
  })),
  11: one('summary', () => ({ 1: many('dataPoints', () => summaryPoint) })),
};

const event: ProtoMessage = {
  1: scalar('timeUnixNano', 'fixed64'),
  2: scalar('name', 'string'),
  3: attributes,
};

const span: ProtoMessage = {
  1: scalar('traceId', 'id'),
  2: scalar('spanId', 'id'),
  3: scalar('traceState', 'string'),
  4: scalar('parentSpanId', 'id'),
  5: scalar('name', 'string'),
  6: scalar('kind', 'enum'),
  7: scalar('startTimeUnixNano', 'fixed64'),
  8: scalar('endTimeUnixNano', 'fixed64'),
  9: attributes,
  11: many('events', () => event),
  13: many('links', () => ({ 1: scalar('traceId', 'id'), 2: scalar('spanId', 'id'), 4: attributes })),
  15: one('status', () => ({ 2: scalar('message', 'string'), 3: scalar('code', 'enum') })),
};

const logRecord: ProtoMessage = {
  1: scalar('timeUnixNano', 'fixed64'),
  2: scalar('severityNumber', 'enum'),
  3: scalar('severityText', 'string'),
  5: one('body', () => anyValue),
  6: attributes,
  9: scalar('traceId', 'id'),
  10: scalar('spanId', 'id'),
  11: scalar('observedTimeUnixNano', 'fixed64'),
  12: scalar('eventName', 'string'),
};

/** A resource with its scopes, each with what belongs to it. */
function grouped(outer: string, scoped: string, entries: string, entry: ProtoMessage): ProtoMessage {
  const inner: ProtoMessage = {
    1: one('scope', () => scope),
    2: many(entries, () => entry),
    3: scalar('schemaUrl', 'string'),
  };
  const group: ProtoMessage = {
    1: one('resource', () => resource),
    2: many(scoped, () => inner),
    3: scalar('schemaUrl', 'string'),
  };
  return { 1: many(outer, () => group) };
}

/** What an export request of each signal consists of. */
export const exportRequests: { readonly [Name in Signal]: ProtoMessage } = {
  metrics: grouped('resourceMetrics', 'scopeMetrics', 'metrics', metric),
  traces: grouped('resourceSpans', 'scopeSpans', 'spans', span),
  logs: grouped('resourceLogs', 'scopeLogs', 'logRecords', logRecord),
};

/** Members of an export request, from the outermost list to the entries. */
export const exportMembers = {
  metrics: { outer: 'resourceMetrics', scoped: 'scopeMetrics', entries: 'metrics' },
  traces: { outer: 'resourceSpans', scoped: 'scopeSpans', entries: 'spans' },
  logs: { outer: 'resourceLogs', scoped: 'scopeLogs', entries: 'logRecords' },
} as const satisfies { readonly [Name in Signal]: object };
