import type { Probe } from '../define-probe.ts';
import type { Config } from '../release.ts';
import { record } from './record.ts';
import { oneModel, type Said, type Scripted, scripted, steppedClock } from './scripted.ts';
import { row, smallConfig, smallKit, statusCheck } from './small-kit.ts';

const ids = [
  'GW-001',
  'GW-004',
  'GW-005',
  'GW-006',
  'GW-012',
  'GW-020',
  'GW-021',
  'GW-024',
  'GW-026',
] as const;

/** A kit in which each probe serves a requirement of its own. */
export function kitOf(...probes: Probe[]) {
  const named = probes.map((one, at) => ({ one, id: ids[at] ?? 'GW-001' }));
  return smallKit({
    rows: named.map(({ id }) => row({ id })),
    probes,
    checks: named.map(({ one, id }) => statusCheck(id, one.id)),
  });
}

/** Path of a URL behind the base of the small configuration. */
export const pathOf = (url: string) => new URL(url).pathname.replace('/v1', '');

/** A transport that answers by path; the model list is there unless said otherwise. */
export const saying = (byPath: { readonly [path: string]: Said | ((nth: number) => Said) }) =>
  scripted(({ url }, nth) => {
    const said = byPath[pathOf(url)] ?? {};
    return pathOf(url) === '/models' && !byPath['/models']
      ? oneModel
      : typeof said === 'function'
        ? said(nth)
        : said;
  });

/** Runs probes against a script; time passes only by waiting. */
export async function run(probes: Probe[], transport: Scripted, config: Config = smallConfig) {
  const clock = steppedClock();
  const written = await record(kitOf(...probes), config, { subject: 'all' }, { transport, clock });
  return { ...written, clock, transport, ids: written.recording.exchanges.map(({ id }) => id) };
}
