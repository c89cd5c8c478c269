/** What a field of a message holds; `message` names the members of the message in it. */
export type ProtoField =
  | { readonly name: string; readonly kind: ProtoScalar; readonly many?: true }
  | {
      readonly name: string;
      readonly kind: 'message';
      readonly of: () => ProtoMessage;
      readonly many?: true;
    };

/** `id` is bytes that JSON shows in hexadecimal (trace and span ids). */
export type ProtoScalar =
  | 'string'
  | 'bytes'
  | 'id'
  | 'bool'
  | 'double'
  | 'fixed32'
  | 'fixed64'
  | 'sfixed64'
  | 'int64'
  | 'uint64'
  | 'uint32'
  | 'sint32'
  | 'enum';

/** Fields of a message by number; unknown ones are passed over, as protobuf wants it. */
export interface ProtoMessage {
  readonly [field: number]: ProtoField;
}

export type ProtoRead =
  | { readonly value: ProtoObject }
  | { readonly fault: ProtoFault; readonly offset: number };

/** A message as JSON shows it: 64-bit integers as decimal text, bytes as base64. */
export interface ProtoObject {
  [name: string]: unknown;
}

/** Why bytes are not the message they should be. */
export type ProtoFault = 'truncated' | 'varint' | 'wireType' | 'fieldNumber' | 'utf8' | 'tooDeep' | 'tooMany';

export interface ProtoLimits {
  readonly depth: number;
  /** Fields and packed values of a message with all that lies in it. */
  readonly values: number;
}

/** Thrown within this file only, to leave nested reading at the place of a fault. */
class Stop extends Error {
  readonly fault: ProtoFault;
  readonly offset: number;

  constructor(fault: ProtoFault, offset: number) {
    super(fault);
    this.fault = fault;
    this.offset = offset;
  }
}

interface Course {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly limits: ProtoLimits;
  at: number;
  values: number;
}

const wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;
const lastFieldNumber = 536_870_911;

/**
 * Reads a protobuf message (encoding of proto3) strictly: every byte belongs to a field, lengths fit, text is UTF-8.
 * Fields that are not described are skipped, and members that were not sent are absent.
 */
export function readProtobuf(bytes: Uint8Array, message: ProtoMessage, limits: ProtoLimits): ProtoRead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const course: Course = { bytes, view, limits, at: 0, values: 0 };
  try {
    return { value: messageTo(bytes.length, message, 1, course) };
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault, offset: error.offset };
    throw error;
  }
}

function messageTo(end: number, message: ProtoMessage, depth: number, course: Course): ProtoObject {
  if (depth > course.limits.depth) throw new Stop('tooDeep', course.at);
  const object: ProtoObject = {};
  while (course.at < end) {
    count(course);
    const begin = course.at;
    const tag = varint(end, course);
    const number = Number(tag >> 3n);
    const type = Number(tag & 7n);
    if (number < 1 || number > lastFieldNumber) throw new Stop('fieldNumber', begin);
    const field = message[number];
    if (field && takes(field, type)) take(object, field, type, end, depth, course);
    // A known field in another encoding is unknown, as protobuf has it.
    else skip(type, begin, end, course);
  }
  return object;
}

/** Whether a field may be encoded so; repeated numbers may be packed or not. */
function takes({ kind, many }: ProtoField, type: number): boolean {
  const own = wireTypeOf(kind);
  return type === own || (many === true && own !== wire.bytes && type === wire.bytes);
}

function wireTypeOf(kind: ProtoField['kind']): number {
  if (kind === 'double' || kind === 'fixed64' || kind === 'sfixed64') return wire.fixed64;
  if (kind === 'fixed32') return wire.fixed32;
  return ['message', 'string', 'bytes', 'id'].includes(kind) ? wire.bytes : wire.varint;
}

function take(
  object: ProtoObject,
  field: ProtoField,
  type: number,
  end: number,
  depth: number,
  course: Course,
): void {
  const isPacked = field.many === true && type === wire.bytes && wireTypeOf(field.kind) !== wire.bytes;
  if (!isPacked) {
    put(object, field, valueRead(field, end, depth, course));
    return;
  }
  const inner = lengthEnd(end, course);
  while (course.at < inner) {
    count(course);
    put(object, field, valueRead(field, inner, depth, course));
  }
}

/** Of a member sent twice the last one counts, unless it is a list. */
function put(object: ProtoObject, { name, many }: ProtoField, value: unknown): void {
  if (!many) {
    object[name] = value;
    return;
  }
  const list = object[name];
  if (Array.isArray(list)) list.push(value);
  else object[name] = [value];
}

function valueRead(field: ProtoField, end: number, depth: number, course: Course): unknown {
  switch (field.kind) {
    case 'message': {
      const inner = lengthEnd(end, course);
      return messageTo(inner, field.of(), depth + 1, course);
    }
    case 'string':
      return text(slice(end, course), course);
    case 'bytes':
      return Buffer.from(slice(end, course)).toString('base64');
    case 'id':
      return Buffer.from(slice(end, course)).toString('hex');
    case 'double':
      return shownDouble(course.view.getFloat64(fixed(8, end, course), true));
    case 'fixed64':
      return String(course.view.getBigUint64(fixed(8, end, course), true));
    case 'sfixed64':
      return String(course.view.getBigInt64(fixed(8, end, course), true));
    case 'fixed32':
      return course.view.getUint32(fixed(4, end, course), true);
    case 'bool':
      return varint(end, course) !== 0n;
    case 'int64':
      return String(BigInt.asIntN(64, varint(end, course)));
    case 'uint64':
      return String(varint(end, course));
    case 'uint32':
      return Number(BigInt.asUintN(32, varint(end, course)));
    case 'enum':
      return Number(BigInt.asIntN(32, varint(end, course)));
    case 'sint32': {
      const zigzag = BigInt.asUintN(32, varint(end, course));
      return Number((zigzag >> 1n) ^ -(zigzag & 1n));
    }
  }
}

/** JSON has no infinity; the JSON form of protobuf writes these three as text. */
function shownDouble(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

function skip(type: number, begin: number, end: number, course: Course): void {
  if (type === wire.varint) varint(end, course);
  else if (type === wire.fixed64) fixed(8, end, course);
  else if (type === wire.fixed32) fixed(4, end, course);
  else if (type === wire.bytes) course.at = lengthEnd(end, course);
  // Groups (3, 4) left protobuf long before there was telemetry; 6 and 7 never were.
  else throw new Stop('wireType', begin);
}

function varint(end: number, course: Course): bigint {
  const begin = course.at;
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = course.bytes[course.at];
    if (course.at >= end || byte === undefined) throw new Stop('truncated', begin);
    course.at += 1;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) {
      // Ten bytes have room for 70 bits; the tenth may carry the last one only.
      if (value >> 64n !== 0n) throw new Stop('varint', begin);
      return value;
    }
  }
  throw new Stop('varint', begin);
}

/** The beginning of a value of fixed width, which is passed over. */
function fixed(width: number, end: number, course: Course): number {
  const begin = course.at;
  if (begin + width > end) throw new Stop('truncated', begin);
  course.at += width;
  return begin;
}

/** Where what has its length in front ends. */
function lengthEnd(end: number, course: Course): number {
  const begin = course.at;
  const length = varint(end, course);
  if (length > BigInt(end - course.at)) throw new Stop('truncated', begin);
  return course.at + Number(length);
}

function slice(end: number, course: Course): Uint8Array {
  const inner = lengthEnd(end, course);
  const found = course.bytes.subarray(course.at, inner);
  course.at = inner;
  return found;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function text(bytes: Uint8Array, { at }: Course): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Stop('utf8', at - bytes.length);
  }
}

function count(course: Course): void {
  course.values += 1;
  if (course.values > course.limits.values) throw new Stop('tooMany', course.at);
}
