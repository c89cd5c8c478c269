import { expect, test } from 'vitest';
import type { Instance, ModelRole, RequestSpec } from '../../request.ts';
import chatCapped from './chat-capped.ts';
import missingMember from './missing-member.ts';
import { chatRequest, modelPath, roomForJson } from './requests.ts';

const instanceWith = (chat: Partial<ModelRole>): Instance => ({
  interface: 'gateway',
  name: 'gateway',
  url: 'https://gateway.musterland.example/v1',
  models: { chat: { id: 'm', cap: 16, from: 'config', ...chat } },
});

const sentBy = (request: RequestSpec | undefined): unknown =>
  request?.body && 'json' in request.body ? JSON.parse(JSON.stringify(request.body.json)) : undefined;

const capped = (chat: Partial<ModelRole>) =>
  chatCapped.steps.request(instanceWith({ capParameter: 'max_tokens', ...chat }), {});

test('sends model and messages alone to a model that declares no bound', () => {
  expect(Object.keys(Object(sentBy(chatRequest(instanceWith({})))))).toEqual(['model', 'messages']);
});

test('sends the bound under the name that the model declares', () => {
  const request = chatRequest(instanceWith({ capParameter: 'max_completion_tokens' }));
  expect(sentBy(request)).toMatchObject({ max_completion_tokens: 16 });
});

test('leaves out what a case takes away', () => {
  const request = missingMember.steps.messages.request(instanceWith({}), {});
  expect(sentBy(request)).toEqual({ model: 'm' });
});

test('allows an ordinary model five tokens', () => {
  expect(sentBy(capped({}))).toMatchObject({ max_tokens: 5 });
});

test('leaves a reasoning model the bound of its role', () => {
  expect(sentBy(capped({ cap: 2048 }))).toMatchObject({ max_tokens: 2048 });
});

test('estimates no fewer tokens than it allows', () => {
  expect(capped({ cap: 2048 })?.tokens).toBeGreaterThan(2048);
});

test('counts what describes a tool or the form of the output among the tokens', () => {
  const plain = chatRequest(instanceWith({})).tokens ?? 0;
  const formed = chatRequest(instanceWith({}), {
    response_format: { type: 'json_schema', note: 'x'.repeat(300) },
  });
  expect(formed.tokens).toBeGreaterThanOrEqual(plain + 100);
});

test('leaves room for a JSON value, or what the role has beyond it', () => {
  expect(roomForJson(instanceWith({}), 'chat')).toBe(128);
  expect(roomForJson(instanceWith({ cap: 2048 }), 'chat')).toBe(2048);
});

test('keeps a slash within an id from becoming a step of the path', () => {
  expect(modelPath('anbieter/modell')).toBe('/models/anbieter%2Fmodell');
});
