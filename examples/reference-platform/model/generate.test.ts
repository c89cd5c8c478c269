import { describe, expect, it } from 'vitest';
import { generate, outputTokens, type Task } from './generate.ts';
import { countTokens } from './tokens.ts';

const task: Task = { wanted: { kind: 'text' }, seed: 'a', cap: 1_000, stops: [], reasons: false };

describe('the test model', () => {
  it('says the same for the same seed and something else for another', () => {
    expect(generate(task)).toEqual(generate(task));
    expect(generate(task).answer).not.toEqual(generate({ ...task, seed: 'b' }).answer);
  });

  it('counts one token per word', () => {
    const generation = generate(task);
    expect(outputTokens(generation)).toBe(countTokens(generation.answer.join('')));
    expect(generation.finish).toBe('stop');
  });

  it('keeps its bound and says so', () => {
    const generation = generate({ ...task, cap: 3 });
    expect(generation.answer).toHaveLength(3);
    expect(generation.finish).toBe('length');
    expect(generate(task).answer.join('')).toContain(generation.answer.join(''));
  });

  it('ends before the first stop text', () => {
    const all = generate(task).answer.join('');
    const [, , third = '', , fifth = ''] = all.split(' ');
    const generation = generate({ ...task, stops: [fifth, third] });
    expect(generation.answer.join('')).toBe(all.slice(0, all.indexOf(third)).trimEnd());
    expect(generation.finish).toBe('stop');
  });

  it('shows characters of several bytes in every answer', () => {
    for (let seed = 0; seed < 50; seed++) {
      const text = generate({ ...task, seed: String(seed) }).answer.join('');
      expect(Buffer.byteLength(text)).toBeGreaterThan(text.length);
    }
  });

  it('writes JSON that parses', () => {
    const value = { amt: 'Bauamt\nNord', tage: 3, leer: {} };
    const generation = generate({ ...task, wanted: { kind: 'json', value } });
    expect(JSON.parse(generation.answer.join(''))).toEqual(value);
    expect(generation.answer.length).toBeGreaterThan(3);
  });

  it('counts the name of a called function as one token', () => {
    const generation = generate({ ...task, wanted: { kind: 'call', name: 'f', arguments: { a: 1 } } });
    expect(JSON.parse(generation.answer.join(''))).toEqual({ a: 1 });
    expect(outputTokens(generation)).toBe(generation.answer.length + 1);
    expect(generation.finish).toBe('tool_calls');
  });

  it('counts a shown thought, within the bound', () => {
    const generation = generate({ ...task, reasons: true, cap: 5 });
    expect(generation.reasoning).toHaveLength(2);
    expect(outputTokens(generation)).toBe(5);
  });
});
