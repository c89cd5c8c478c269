import { expect, it } from 'vitest';
import { prometheusLabels, prometheusName } from './otlp-names.ts';

it.each([
  [
    'gen_ai.client.inference.usage.input_tokens',
    '{token}',
    'counter',
    'gen_ai_client_inference_usage_input_tokens_total',
  ],
  ['gen_ai.client.token.usage', '{token}', 'histogram', 'gen_ai_client_token_usage'],
  ['gen_ai.client.token.usage', 'token', 'histogram', 'gen_ai_client_token_usage'],
  ['gen_ai.server.request.duration', 's', 'histogram', 'gen_ai_server_request_duration_seconds'],
  ['http.server.request.duration', 's', 'histogram', 'http_server_request_duration_seconds'],
  ['http.server.duration', 'ms', 'histogram', 'http_server_duration_milliseconds'],
  ['http.server.active_requests', '{request}', 'gauge', 'http_server_active_requests'],
  ['process.memory.usage', 'By', 'gauge', 'process_memory_usage_bytes'],
  ['system.cpu.utilization', '1', 'gauge', 'system_cpu_utilization_ratio'],
  ['hw.energy', 'J', 'counter', 'hw_energy_joules_total'],
  ['disk.io', 'By/s', 'gauge', 'disk_io_bytes_per_second'],
  ['requests', '{request}/m', 'gauge', 'requests_per_minute'],
  ['requests_total', '', 'counter', 'requests_total'],
  ['request_seconds_total', 's', 'counter', 'request_seconds_total'],
  ['queue--länge', '', 'gauge', 'queue_l_nge'],
  ['5xx', '', 'counter', '_5xx_total'],
  ['job:requests:rate', '', 'gauge', 'job:requests:rate'],
] as const)('%s in %s as %s becomes %s', (name, unit, kind, expected) => {
  expect(prometheusName({ name, unit, kind })).toBe(expected);
});

it('makes labels of attributes, and joins the values of those that become the same', () => {
  const attributes = new Map([
    ['gen_ai.request.model', 'a'],
    ['http.route', '/x'],
    ['http_route', '/y'],
    ['5', 'z'],
  ]);
  expect([...prometheusLabels(attributes)]).toEqual([
    ['key_5', 'z'],
    ['gen_ai_request_model', 'a'],
    ['http_route', '/x;/y'],
  ]);
});
