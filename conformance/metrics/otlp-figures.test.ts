import { expect, it } from 'vitest';
import { readOtlpFigures } from './otlp-figures.ts';

const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } });

/** A document with one resource and one scope. */
const document = (...metrics: readonly object[]) => ({
  resourceMetrics: [
    {
      resource: {
        attributes: [
          attribute('service.namespace', 'land'),
          attribute('service.name', 'gateway'),
          attribute('service.instance.id', 'a-1'),
          attribute('deployment.environment.name', 'test'),
        ],
      },
      scopeMetrics: [{ scope: { name: 'meter' }, metrics }],
    },
  ],
});

const seriesOf = (...metrics: readonly object[]) => {
  const read = readOtlpFigures(document(...metrics));
  if ('fault' in read) throw new Error(read.fault);
  return read.series.map(({ name, labels, value }) => [name, Object.fromEntries(labels), value]);
};

const own = { job: 'land/gateway', instance: 'a-1', otel_scope_name: 'meter' };

it('shows the resource as labels of its series and as target_info', () => {
  const labels = {
    service_namespace: 'land',
    service_name: 'gateway',
    service_instance_id: 'a-1',
    deployment_environment_name: 'test',
    job: 'land/gateway',
    instance: 'a-1',
  };
  expect(seriesOf()).toEqual([['target_info', labels, 1]]);
});

it.each([
  [
    'a counter',
    { name: 'a.b', unit: 's', sum: { isMonotonic: true, dataPoints: [{ asDouble: 1.5 }] } },
    [['a_b_seconds_total', own, 1.5]],
  ],
  [
    'a sum that may fall as a gauge',
    { name: 'running', sum: { dataPoints: [{ asInt: '-2' }] } },
    [['running', own, -2]],
  ],
  ['a gauge', { name: 'load', unit: '1', gauge: { dataPoints: [{ asInt: '3' }] } }, [['load_ratio', own, 3]]],
  [
    'a histogram',
    { name: 'a', unit: 's', histogram: { dataPoints: [{ count: '2', sum: 0.5 }] } },
    [
      ['a_seconds_sum', own, 0.5],
      ['a_seconds_count', own, 2],
    ],
  ],
  [
    'an exponential histogram without a sum',
    { name: 'a', exponentialHistogram: { dataPoints: [{ count: '2' }] } },
    [['a_count', own, 2]],
  ],
  [
    'a summary',
    { name: 'a', summary: { dataPoints: [{ count: '2', sum: 4 }] } },
    [
      ['a_sum', own, 4],
      ['a_count', own, 2],
    ],
  ],
  ['a kind that nobody knows', { name: 'a', future: { dataPoints: [{}] } }, []],
  ['a point without a value', { name: 'a', gauge: { dataPoints: [{}] } }, []],
  ['a metric without a name', { gauge: { dataPoints: [{ asInt: '1' }] } }, []],
])('reads %s', (_, metric, expected) => {
  expect(seriesOf(metric).slice(1)).toEqual(expected);
});

it('adds up what began anew, and counts the beginnings', () => {
  const sum = (...values: readonly string[]) => ({
    name: 'calls',
    sum: { isMonotonic: true, dataPoints: values.map((asInt) => ({ asInt })) },
  });
  expect(seriesOf(sum('3', '4')).slice(1)).toEqual([['calls_total', own, 7]]);
  const [once, again] = [sum('3'), sum('3', '4')].map((metric) => readOtlpFigures(document(metric)));
  expect(once).not.toEqual(again);
  expect(once && 'processes' in once && once.processes).toMatch(/ 0$/);
  expect(again && 'processes' in again && again.processes).toMatch(/ 1$/);
});

it('names where a document is none', () => {
  expect(readOtlpFigures({ resourceMetrics: 7 })).toEqual({ fault: 'noList', where: '/resourceMetrics' });
  expect(readOtlpFigures(undefined)).toEqual({ fault: 'noObject', where: '/' });
});
