import { enter, type FamilyDraft, familyNamed, type Reading } from './exposition-draft.ts';

const types = {
  text: ['counter', 'gauge', 'histogram', 'summary', 'untyped'],
  openmetrics: ['counter', 'gauge', 'histogram', 'gaugehistogram', 'stateset', 'info', 'summary', 'unknown'],
};

/** Reads a line that begins with `#`: TYPE, HELP, in OpenMetrics UNIT, or in the text format a comment. */
export function readMetadata(text: string, line: number, reading: Reading): void {
  const strict = reading.format === 'openmetrics';
  const parts = strict
    ? /^# (TYPE|HELP|UNIT) (\S+)(?: (.*))?$/s.exec(text)
    : /^#[ \t]*(TYPE|HELP)[ \t]+(\S+)(?:[ \t]+(.*))?$/s.exec(text);
  if (!parts) {
    if (strict) reading.fault('form', 'strayComment', line);
    return;
  }
  const [, keyword = '', written = '', rest = ''] = parts;
  const name = nameOf(written, reading);
  if (name === undefined) {
    reading.fault('form', 'metadataName', line, text.indexOf(written) + 1);
    return;
  }
  const family = familyNamed(name, line, reading);
  enter(family, line, reading);
  if (keyword === 'TYPE') takeType(family, rest, line, reading);
  if (keyword === 'HELP') takeHelp(family, rest, line, reading);
  if (keyword === 'UNIT') takeUnit(family, rest, line, reading);
}

function nameOf(written: string, { format }: Reading): string | undefined {
  if (/^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(written)) return written;
  if (format === 'text' || !/^"(?:[^"\\]|\\.)+"$/.test(written)) return undefined;
  return unescaped(written.slice(1, -1), true);
}

function takeType(family: FamilyDraft, type: string, line: number, reading: Reading): void {
  const { format } = reading;
  const known = format === 'openmetrics' ? types.openmetrics : types.text;
  if (!known.includes(type)) {
    reading.fault('form', 'unknownType', line);
    return;
  }
  if (family.type !== undefined) {
    reading.fault('structure', 'typeRepeated', line);
    return;
  }
  if (family.samples.length > 0) {
    reading.fault('structure', 'metadataAfterSamples', line);
    return;
  }
  family.type = type;
}

function takeHelp(family: FamilyDraft, written: string, line: number, reading: Reading): void {
  const strict = reading.format === 'openmetrics';
  const help = unescaped(written, strict);
  if (help === undefined) {
    reading.fault('form', 'metadataEscape', line);
    return;
  }
  if (family.help !== undefined) {
    reading.fault('structure', 'helpRepeated', line);
    return;
  }
  if (strict && family.samples.length > 0) {
    reading.fault('structure', 'metadataAfterSamples', line);
    return;
  }
  family.help = help;
}

function takeUnit(family: FamilyDraft, unit: string, line: number, reading: Reading): void {
  if (family.unit !== undefined) {
    reading.fault('structure', 'unitRepeated', line);
    return;
  }
  if (family.samples.length > 0) {
    reading.fault('structure', 'metadataAfterSamples', line);
    return;
  }
  if (unit !== '' && !family.name.endsWith(`_${unit}`)) reading.fault('structure', 'unitNotInName', line);
  family.unit = unit;
}

/** Undefined if the text format does not know an escape; OpenMetrics takes unknown ones as they stand. */
function unescaped(written: string, strict: boolean): string | undefined {
  let valid = true;
  const text = written.replace(/\\(.?)/gs, (pair, sign: string) => {
    if (sign === 'n') return '\n';
    if (sign === '\\' || (sign === '"' && strict)) return sign;
    valid &&= strict;
    return pair;
  });
  return valid ? text : undefined;
}
