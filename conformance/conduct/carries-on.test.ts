import { expect, test } from 'vitest';
import { asNeeded } from '../define-probe.ts';
import { resolveNeed } from '../judge/resolve-need.ts';
import { indexOf } from '../recording/recording-index.ts';
import { kitOf, run, saying } from '../testing/run-probes.ts';
import { probe } from '../testing/small-kit.ts';

const paths = ['/a', '/b', '/c'];
const follows = (carriesOn: boolean) =>
  probe(
    'follows',
    {},
    {
      ...asNeeded(5, {
        request: (_, __, round = 1) => {
          const path = paths[round - 1];
          return path === undefined ? undefined : { method: 'GET', path };
        },
      }),
      ...(carriesOn && { carriesOn: true as const }),
    },
  );
const bIsSilent = () => saying({ '/b': { end: 'timedOut' } });

test('an address that gives no answer ends a conversation, unless it carries on', async () => {
  const ended = await run([follows(false)], bIsSilent());
  expect(ended.ids.filter((id) => id.includes('follows'))).toEqual([
    'gateway/follows~1',
    'gateway/follows~2',
  ]);
  const went = await run([follows(true)], bIsSilent());
  expect(went.ids.filter((id) => id.includes('follows'))).toHaveLength(3);
});

test('what was asked is judged only if all of it was asked', async () => {
  const { recording } = await run([follows(true)], saying({}));
  const source = { kit: kitOf(follows(true)), index: indexOf(recording.exchanges) };
  const resolved = (end: 'complete' | 'aborted') =>
    resolveNeed({ ...source, run: { ...recording.run, end } }, 'gateway', 'follows');
  expect(resolved('complete')).toMatchObject({ kind: 'answers', many: true });
  expect(resolved('aborted')).toMatchObject({ kind: 'none', judgement: { outcome: 'notRun' } });
});
