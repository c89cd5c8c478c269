import { describe, expect, test } from 'vitest';
import type { Answered } from '../../exchange.ts';
import type { Instance } from '../../request.ts';
import { answer } from '../../testing/exchange.ts';
import { isOver, isSettled, look, mostLooks, pauseMs, showsGrowth } from './requests.ts';

const instance = (lagSeconds: number, selector: Record<string, string> = { tenant: 'a' }): Instance => ({
  interface: 'monitoring',
  name: 'monitoring',
  url: 'https://monitoring.musterland.example/metrics',
  models: {},
  monitoring: { source: 'exposition', selector, lagSeconds },
});

/** A look at that time with that many input tokens and calls. */
function seen(ms: number, input: number, calls = input): Answered {
  const text = `gen_ai_client_inference_usage_input_tokens_total{tenant="a"} ${input}
gen_ai_server_request_duration_seconds_count{tenant="a"} ${calls}
`;
  return {
    ...answer({ text, headers: [['content-type', 'text/plain']] }),
    timing: { start: ms, end: 5 },
    observations: { monitoring: { source: 'exposition', selector: { tenant: 'a' }, lagSeconds: 0 } },
  };
}

const course = (rounds: readonly Answered[], own: Instance) => ({ rounds, instance: own, earlier: {} });

describe('looks before the calls', () => {
  test.each<readonly [string, Answered[], Instance, boolean]>([
    ['not after the first', [seen(0, 1)], instance(0), false],
    ['after two that agree, if nothing lags', [seen(0, 1), seen(1, 1)], instance(0), true],
    ['not while they differ', [seen(0, 1), seen(1, 2)], instance(0), false],
    ['not before the lag is over', [seen(0, 1), seen(900, 1)], instance(1), false],
    ['when nothing was added for the lag', [seen(0, 1), seen(900, 2), seen(1900, 2)], instance(1), true],
    ['when others go on after the lag', [seen(0, 1), seen(1000, 2), seen(1100, 3)], instance(1), true],
    ['not when two looks agree by chance', [seen(0, 1), seen(900, 2), seen(1000, 2)], instance(1), false],
    [
      'not while one grows in steps',
      [seen(0, 1), seen(600, 1), seen(900, 2), seen(1500, 2)],
      instance(1),
      false,
    ],
    ['while others add something, if there is no selector', [seen(0, 1), seen(1, 2)], instance(0, {}), true],
  ])('end %s', (_, rounds, own, ended) => {
    expect(isSettled(seen(0, 0), course(rounds, own))).toBe(ended);
  });
});

describe('looks after the calls', () => {
  const calls = [seen(0, 0)];
  const expected = { input: 10, output: 0, calls: 1 };
  test.each<readonly [string, Answered[], Instance, boolean]>([
    ['not after the first, even if all shows', [seen(10, 11, 2)], instance(1), false],
    ['as soon as all shows and stands', [seen(10, 11, 2), seen(20, 11, 2)], instance(1), true],
    ['not while only a part shows', [seen(10, 6, 2), seen(20, 6, 2)], instance(1), false],
    ['not while more is being added', [seen(10, 11, 2), seen(20, 12, 3)], instance(1), false],
    ['when the lag is over, whatever shows', [seen(10, 1, 1), seen(1100, 1, 1)], instance(1), true],
  ])('end %s', (_, rounds, own, ended) => {
    expect(showsGrowth(course(rounds, own), seen(0, 1, 1), calls, expected)).toBe(ended);
  });
});

test('the pauses between all looks are longer than the lag', () => {
  expect((mostLooks - 1) * pauseMs(instance(60))).toBeGreaterThan(60_000);
  expect(pauseMs(instance(0))).toBe(0);
  expect(isOver([seen(0, 1), seen((mostLooks - 1) * pauseMs(instance(60)), 1)], 0, instance(60))).toBe(true);
});

test('a look goes over a connection of its own to the page, or asks the query interface for all families', () => {
  expect(look.request(instance(0))).toMatchObject({ path: '', fresh: true });
  const own = instance(0);
  const asked = look.request({ ...own, monitoring: { source: 'queryApi', selector: {}, lagSeconds: 0 } });
  const query = new URLSearchParams(asked.path.split('?')[1]).get('query') ?? '';
  expect(asked.path).toMatch(/^\/api\/v1\/query\?query=/);
  expect(query).toMatch(/^\{__name__=~"[\w|:()?]+"\}$/);
  const pattern = new RegExp(`^(?:${query.slice('{__name__=~"'.length, -2)})$`);
  for (const name of ['gen_ai_client_token_usage_sum', 'process_start_time_seconds', 'target_info'])
    expect(name).toMatch(pattern);
  expect('gen_ai_client_token_usage_bucket').not.toMatch(pattern);
});
