import { describe, expect, it } from 'vitest';
import { createTransport } from '../../conformance/index.ts';
import { outcomesOf } from '../../conformance/testing/judge-mutant.ts';
import { record } from '../../conformance/testing/record.ts';
import { wholeKit } from '../../conformance/testing/whole-kit.ts';
import { listen, type OddityName } from './index.ts';

/** What became of each requirement when the kit judged a platform over a real connection. */
async function outcomes(oddities: readonly OddityName[], latencyMs: number): Promise<Map<string, string>> {
  const { platform, close } = await listen({ oddities, latencyMs });
  const transport = createTransport({});
  try {
    const config = platform.config(await platform.issueToken());
    const { recording } = await record(wholeKit, config, { subject: 'all' }, { transport });
    return new Map([...outcomesOf(recording)].map(([id, { outcome }]) => [id, outcome]));
  } finally {
    await transport.close();
    await close();
  }
}

const usual = await outcomes([], 0);

/** Those that only a connection shows, and those that change what is on it. */
const seenOnTheWire: readonly (readonly OddityName[])[] = [
  ['upper-case-header-names'],
  ['connection-close'],
  ['chunked-mid-utf8'],
  ['upper-case-header-names', 'connection-close', 'chunked-mid-utf8', 'crlf-event-lines', 'gzip-when-asked'],
];

describe('over a port', () => {
  it('nothing is failed, blocked, inconclusive or a mistake of the kit', () => {
    const unwanted = [...usual].filter(
      ([, outcome]) => !['passed', 'manual', 'notApplicable'].includes(outcome),
    );
    expect(unwanted).toEqual([]);
    expect(usual.get('GW-031')).toBe('passed');
  });

  it.each(seenOnTheWire)('the verdict is the same with %s', async (...oddities) => {
    expect(await outcomes(oddities, 0)).toEqual(usual);
  });

  it('the verdict is the same with slow answers', async () => {
    expect(await outcomes([], 10)).toEqual(usual);
  });
});
