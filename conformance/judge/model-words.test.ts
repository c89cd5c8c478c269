import { expect, it } from 'vitest';
import { wholeKit } from '../testing/whole-kit.ts';
import { messageOf, remedyFor, sharedMessages } from './model-words.ts';

it.each(sharedMessages)('%s says the same in every check, and what to do', (message) => {
  const texts = wholeKit.checks.flatMap(({ messages }) => messages[message] ?? []);
  expect(texts.length).toBeGreaterThan(1);
  expect(new Set(texts.map(({ de, en }) => `${de}\n${en}`)).size).toBe(1);
  expect(remedyFor(`check/${message}`)).not.toBe(remedyFor('check/anything'));
});

it('a message is the end of a code', () => {
  expect(messageOf('names-are-pinned/nothing-to-examine')).toBe('nothing-to-examine');
});
