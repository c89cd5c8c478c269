import { recordOf } from '../conduct/record-of.ts';
import type { Exchange } from '../exchange.ts';
import { judgeWith } from '../judge/judge.ts';
import type { Kit } from '../kit.ts';
import { planWith } from '../plan/plan.ts';
import type { RunRecord } from '../recording/run-record.ts';
import type { Config } from '../release.ts';
import { redactorFor } from '../secrets/redact.ts';
import { smallConfig } from './small-kit.ts';

const list = '{"object":"list","data":[{"id":"a"}]}';

/** An exchange as recorded; the parts that matter are named. */
export function exchange(
  name: string,
  parts: Partial<Omit<Exchange, 'response'>> & { status?: number; body?: string } = {},
): Exchange {
  const { status = 200, body = list, ...members } = parts;
  const bytes = Buffer.byteLength(body);
  const instance = parts.instance ?? 'gateway';
  return {
    id: `${instance}/${name}`,
    name,
    probe: name.split('.', 1)[0] ?? name,
    instance,
    attempt: 1,
    request: { method: 'GET', url: `https://ki.musterland.example/v1/${name}`, headers: [] },
    ...(members.end === undefined || members.end === 'complete'
      ? {
          response: {
            status,
            reason: '',
            httpVersion: '1.1',
            headers: [['content-type', 'application/json']],
            body: { text: body, bytes, wireBytes: bytes },
          },
        }
      : {}),
    end: 'complete',
    timing: { start: 0, end: 1 },
    connection: { number: 1, reused: false },
    ...members,
  };
}

/** A complete run record, or what `changes` make of it. */
export function runOf(kit: Kit, changes: Partial<RunRecord> = {}, config: Config = smallConfig): RunRecord {
  const course = {
    id: 'lauf',
    startedAt: '2026-11-23T10:00:00.000Z',
    access: [],
    faults: [],
    end: 'complete',
  } as const;
  return { ...recordOf(planWith(kit, config, { subject: 'all' }), course, redactorFor([])), ...changes };
}

/** Judges exchanges and gives back what became of one requirement. */
export function outcomeOf(
  kit: Kit,
  id: string,
  exchanges: readonly Exchange[],
  changes: Partial<RunRecord> = {},
  config?: Config,
) {
  const report = judgeWith(kit, { run: runOf(kit, changes, config), exchanges, remarks: [] });
  const result = report.requirements.find((one) => one.id === id);
  if (!result) throw new Error(`${id} is not in the report.`);
  return { ...result, causes: report.causes, report };
}
