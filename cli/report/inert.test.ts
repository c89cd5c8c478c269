import { describe, expect, it } from 'vitest';
import { csv, html, htmlLines, json, markdown, markdownCode, terminal, xml } from './inert.ts';

describe('terminal', () => {
  it.each([
    ['shows escape sequences by their picture', '\u001b[31mrot\u001b[0m', '␛[31mrot␛[0m'],
    ['keeps everything on one line', 'a\r\nb\tc', 'a␍␊b␉c'],
    ['shows C1 controls by number', '\u009b5m', '⟨U+009B⟩5m'],
    ['shows bidi overrides by number', '\u202egnp.exe', '⟨U+202E⟩gnp.exe'],
    ['shows zero-width characters by number', 'a\u200bb\ufeff', 'a⟨U+200B⟩b⟨U+FEFF⟩'],
    ['shows tag characters by number', '\u{e0041}', '⟨U+E0041⟩'],
    ['shows lone surrogates by number', 'x\ud800', 'x⟨U+D800⟩'],
    ['leaves umlauts, quotation marks and emoji alone', 'Prüfstein „ä“ 👍', 'Prüfstein „ä“ 👍'],
    ['leaves a few combining marks alone', 'e\u0301', 'e\u0301'],
  ])('%s', (_, text, expected) => {
    expect(terminal(text)).toBe(expected);
  });

  it('breaks stacks of combining marks after the eighth', () => {
    expect(terminal(`a${'\u0301'.repeat(10)}`)).toBe(`a${'\u0301'.repeat(8)}${'⟨U+0301⟩'.repeat(2)}`);
  });
});

it('cuts a string nobody reads to its end, and says by how much', () => {
  expect(terminal('a'.repeat(5000))).toBe(`${'a'.repeat(4000)} … (+1000)`);
});

describe('html and xml', () => {
  it('leave no character that begins markup', () => {
    const expected = '&lt;b class=&quot;x&quot;&gt;&amp;&#39;␀';
    expect(html(`<b class="x">&'\0`)).toBe(expected);
    expect(xml(`<b class="x">&'\0`)).toBe(expected);
  });

  it('leave no end of a CDATA section', () => {
    expect(xml(']]>')).toBe(']]&gt;');
  });

  it('keep line feeds where lines are wanted, and nothing else that acts', () => {
    expect(htmlLines('a\r\n\tb\u001b<')).toBe('a\n  b␛&lt;');
  });
});

describe('markdown', () => {
  it.each([
    [
      'leaves plain German prose as it is',
      'Das Gateway MUSS mit 404 antworten; 100 % (siehe RFC-2119).',
      'Das Gateway MUSS mit 404 antworten; 100 % (siehe RFC-2119).',
    ],
    ['takes the meaning from emphasis, links and HTML', '*a* [b](c) <d>', '\\*a\\* \\[b\\](c) \\<d\\>'],
    ['keeps a table cell whole', 'a|b', 'a\\|b'],
    ['breaks mentions', '@admin', '\\@\u2060admin'],
    ['breaks addresses', 'https://a.example www.b.example', 'https:\u2060//a.example www\u2060.b.example'],
    ['is no list item at its start', '- a', '\\- a'],
    ['is no numbered item at its start', '23. November', '23\\. November'],
  ])('%s', (_, text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  it.each([
    ['a`b', '`` a`b ``'],
    ['``', '``` `` ```'],
    ['a|b', '`a\\|b`'],
    ['a\\|b', '`a\\\u2060\\|b`'],
    [' ', '` `'],
    ['', '` `'],
    ['GW-073', '`GW-073`'],
  ])('writes %j as a code span that holds it', (text, expected) => {
    expect(markdownCode(text)).toBe(expected);
  });
});

describe('csv', () => {
  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', ' =1', '＝1'])('guards the formula %j', (text) => {
    expect(csv(text)).toMatch(/^"'/);
  });

  it('doubles quotation marks and keeps one line', () => {
    expect(csv('a "b"\nc')).toBe('"a ""b""␊c"');
  });
});

describe('json', () => {
  it('writes the same data without acting characters', () => {
    const data = { a: '\u202e\u009b\ufeff\u{e0041}\u2028' };
    const text = json(JSON.stringify(data));
    expect(JSON.parse(text)).toEqual(data);
    expect(text).toBe('{"a":"\\u202e\\u009b\\ufeff\\udb40\\udc41\\u2028"}');
  });
});
