import { describe, expect, it, test } from 'vitest';
import { type ProtoMessage, readProtobuf } from './protobuf.ts';

const point: ProtoMessage = {
  1: { name: 'text', kind: 'string' },
  2: { name: 'flag', kind: 'bool' },
  3: { name: 'int', kind: 'int64' },
  4: { name: 'double', kind: 'double' },
  5: { name: 'inner', kind: 'message', of: () => point },
  6: { name: 'list', kind: 'fixed64', many: true },
  7: { name: 'id', kind: 'id' },
  8: { name: 'zigzag', kind: 'sint32' },
  9: { name: 'signed', kind: 'sfixed64' },
  10: { name: 'bytes', kind: 'bytes' },
  11: { name: 'inners', kind: 'message', of: () => point, many: true },
  12: { name: 'code', kind: 'enum' },
  13: { name: 'small', kind: 'uint32' },
  14: { name: 'flags', kind: 'fixed32' },
};
const limits = { depth: 5, values: 100 };

const read = (hex: string) => readProtobuf(Buffer.from(hex.replaceAll(' ', ''), 'hex'), point, limits);

describe('reads', () => {
  it.each([
    ['an empty message', '', {}],
    ['text', '0a 02 c3a4', { text: 'ä' }],
    ['an empty text', '0a 00', { text: '' }],
    ['a flag', '10 01', { flag: true }],
    ['a whole number', '18 96 01', { int: '150' }],
    ['a negative whole number in ten bytes', '18 ffffffffffffffffff01', { int: '-1' }],
    ['a number that no double holds', '18 ffffffffffffffff7f', { int: '9223372036854775807' }],
    ['a double', '21 000000000000e03f', { double: 0.5 }],
    ['infinity, which JSON has no number for', '21 000000000000f07f', { double: 'Infinity' }],
    ['a message within', '2a 03 18 96 01', { inner: { int: '150' } }],
    ['a packed list', '32 10 0100000000000000 0200000000000000', { list: ['1', '2'] }],
    ['a list that is not packed', '31 0100000000000000 31 0200000000000000', { list: ['1', '2'] }],
    ['an id as hexadecimal digits', '3a 02 ab01', { id: 'ab01' }],
    ['a zigzag number', '40 03', { zigzag: -2 }],
    ['a signed number of eight bytes', '49 ffffffffffffffff', { signed: '-1' }],
    ['bytes as base64', '52 02 ff00', { bytes: '/wA=' }],
    ['several messages', '5a 00 5a 02 10 01', { inners: [{}, { flag: true }] }],
    ['a code', '60 02', { code: 2 }],
    ['a small number', '68 05', { small: 5 }],
    ['four bytes', '75 01000000', { flags: 1 }],
    ['of a member sent twice the last', '10 01 10 00', { flag: false }],
    ['past members that nobody looks at', 'a8 06 01 a1 06 0000000000000000 a2 06 01 ff a5 06 00000000', {}],
    ['past a known member in another encoding', '08 01', {}],
  ])('%s', (_, hex, value) => {
    expect(read(hex)).toEqual({ value });
  });
});

describe('refuses', () => {
  it.each([
    ['a number that breaks off', '18 96', 'truncated'],
    ['text that breaks off', '0a 05 61', 'truncated'],
    ['a message longer than what is around it', '2a 02 18 96 01', 'truncated'],
    ['eight bytes that are five', '21 0000000000', 'truncated'],
    ['a number of more than ten bytes', '18 ffffffffffffffffffff01', 'varint'],
    ['a number of more than 64 bits', '18 ffffffffffffffffff02', 'varint'],
    ['a group', '0b 0c', 'wireType'],
    ['an encoding that does not exist', '0f', 'wireType'],
    ['member number zero', '00 00', 'fieldNumber'],
    ['text that is no UTF-8', '0a 01 ff', 'utf8'],
    ['messages too deep in one another', '2a08 2a06 2a04 2a02 2a00', 'tooDeep'],
    ['too many members', '1001'.repeat(101), 'tooMany'],
    ['too many numbers in a list', `32 a006 ${'0000000000000000'.repeat(100)}`, 'tooMany'],
  ])('%s', (_, hex, fault) => {
    expect(read(hex)).toMatchObject({ fault });
  });
});

test('names the byte of a fault', () => {
  expect(read('10 01 0a 05 61')).toEqual({ fault: 'truncated', offset: 3 });
});

test('never throws, whatever the bytes', () => {
  let state = 7;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % 256;
  };
  for (let round = 0; round < 2000; round += 1) {
    const bytes = Uint8Array.from({ length: round % 60 }, next);
    const result = readProtobuf(bytes, point, limits);
    expect('value' in result || result.offset <= bytes.length).toBe(true);
  }
});
