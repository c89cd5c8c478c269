import { describe, expect, it } from 'vitest';
import { record } from '../testing/record.ts';
import { oneModel, scripted } from '../testing/scripted.ts';
import { probe, row, smallConfig, smallKit, statusCheck } from '../testing/small-kit.ts';
import { RecordingProblem, readRecording } from './recording.ts';

const kit = smallKit({
  rows: [row({ id: 'GW-004' })],
  probes: [probe('other')],
  checks: [statusCheck('GW-004', 'other')],
});
const written = await record(kit, smallConfig, { subject: 'all' }, { transport: scripted(() => oneModel) });

describe('a recording', () => {
  it('is read as it was written', () => {
    const { run, exchanges, remarks } = readRecording(written.runJson, written.ndjson);
    expect(run.end).toBe('complete');
    expect(exchanges.map(({ id }) => id)).toEqual(['gateway/models', 'gateway/other']);
    expect(remarks).toEqual([]);
  });

  it('whose last line breaks off is read without it, with a remark', () => {
    const { exchanges, remarks } = readRecording(written.runJson, written.ndjson.slice(0, -20));
    expect(exchanges.map(({ id }) => id)).toEqual(['gateway/models']);
    expect(remarks[0]?.de).toContain('Zeile 2');
  });

  it.each([
    ['run.json is no JSON', 'nein', written.ndjson, 'run.json: '],
    ['run.json is something else', '{"name":"x"}', written.ndjson, 'run.json ist kein Prüfprotokoll'],
    [
      'run.json has unknown members',
      written.runJson.replace('{', '{"extra":1,'),
      written.ndjson,
      'run.json ist kein Prüfprotokoll',
    ],
    ['a line is damaged', written.runJson, `{"id":\n${written.ndjson}`, 'exchanges.ndjson:1'],
    ['a line is something else', written.runJson, `{}\n${written.ndjson}`, 'exchanges.ndjson, Zeile 1'],
  ])('is refused with a sentence if %s', (_, runJson, ndjson, sentence) => {
    try {
      readRecording(runJson, ndjson);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(RecordingProblem);
      expect(error instanceof RecordingProblem && error.text.de).toContain(sentence);
    }
  });
});
