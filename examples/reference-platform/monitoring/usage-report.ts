import { Fault } from '../gateway/fault.ts';
import type { JsonObject } from '../handler.ts';
import { hour, type Ledger } from './usage-ledger.ts';

const widths = { '1h': hour, '1d': 24 * hour } as const;
/** Periods of a page: usual number and most. */
const sizes = { '1h': { usual: 24, most: 168 }, '1d': { usual: 7, most: 31 } } as const;
const dimensions = ['model', 'project_id'] as const;
const known = [
  'start_time',
  'end_time',
  'bucket_width',
  'group_by',
  'models',
  'project_ids',
  'limit',
  'page',
];

/** One page of a tenant's usage report; throws the 400 that names the parameter at fault. */
export function usageReport(query: URLSearchParams, tenant: string, ledger: Ledger, now: number): JsonObject {
  // Whoever asks for persons must learn that there are none, rather than get a report that ignores the question.
  for (const name of query.keys()) if (!known.includes(plainName(name))) refuse(name, 'is not offered');
  const width = oneOf(query.get('bucket_width') ?? '1d', ['1h', '1d'] as const, 'bucket_width');
  const seconds = widths[width];
  const groups = all(query, 'group_by').map((name) => oneOf(name, dimensions, 'group_by'));
  const start = query.get('page') ?? query.get('start_time');
  if (start === null) throw new Fault('missingMember', 'start_time is missing.', { param: 'start_time' });
  const begin = Math.floor(integer(start, 'start_time') / seconds) * seconds;
  const until = integer(query.get('end_time') ?? String(Math.floor(now / 1000) + 1), 'end_time');
  const limit = Math.min(
    integer(query.get('limit') ?? String(sizes[width].usual), 'limit'),
    sizes[width].most,
  );

  const begins: number[] = [];
  for (let at = begin; at < until && begins.length < limit; at += seconds) begins.push(at);
  const next = begin + begins.length * seconds;
  return {
    object: 'page',
    data: begins.map((at) => ({
      object: 'bucket',
      start_time: at,
      end_time: at + seconds,
      results: results(at, at + seconds),
    })),
    has_more: next < until,
    next_page: next < until ? String(next) : null,
  };

  function results(from: number, to: number): JsonObject[] {
    const models = all(query, 'models');
    const totals = [...ledger.totals(tenant, from, to)].filter(
      ([model]) => models.length === 0 || models.includes(model),
    );
    const byModel = groups.includes('model');
    const rows = byModel ? totals : totals.length === 0 ? [] : [['', summed(totals)] as const];
    return rows.map(([model, { input, output, calls }]) => ({
      object: 'organization.usage.completions.result',
      input_tokens: input,
      output_tokens: output,
      input_cached_tokens: 0,
      num_model_requests: calls,
      project_id: groups.includes('project_id') ? tenant : null,
      user_id: null,
      api_key_id: null,
      model: byModel ? model : null,
    }));
  }
}

type Totals = { readonly input: number; readonly output: number; readonly calls: number };

function summed(totals: readonly (readonly [string, Totals])[]): Totals {
  return totals.reduce(
    (sum, [, { input, output, calls }]) => ({
      input: sum.input + input,
      output: sum.output + output,
      calls: sum.calls + calls,
    }),
    { input: 0, output: 0, calls: 0 },
  );
}

/** Lists are written as `name`, repeated, or as `name[]`. */
function all(query: URLSearchParams, name: string): string[] {
  return [...query.getAll(name), ...query.getAll(`${name}[]`)].flatMap((value) => value.split(','));
}

function plainName(name: string): string {
  return name.replace(/\[\]$/, '');
}

function integer(text: string, param: string): number {
  if (!/^\d{1,12}$/.test(text)) refuse(param, 'must be a whole number');
  return Number(text);
}

function oneOf<const Choice extends string>(text: string, choices: readonly Choice[], param: string): Choice {
  const found = choices.find((choice) => choice === text);
  return found ?? refuse(param, `must be one of ${choices.join(', ')}`);
}

function refuse(param: string, reason: string): never {
  throw new Fault('unsupported', `The parameter ${param} ${reason}.`, { param });
}
