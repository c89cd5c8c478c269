/** Colours and weights a terminal can show; none is ever needed to understand a line. */
export type Colour = 'red' | 'green' | 'yellow' | 'bold' | 'dim';

const codes: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  bold: [1, 22],
  dim: [2, 22],
};

/** The line in these colours (SGR, ECMA-48 8.3.117). */
export function painted(line: string, colours: readonly Colour[]): string {
  return colours.reduce((text, colour) => `\x1b[${codes[colour][0]}m${text}\x1b[${codes[colour][1]}m`, line);
}
