import { describe, expect, it } from 'vitest';
import { pathOf, run, saying } from '../testing/run-probes.ts';
import { oneModel, scripted } from '../testing/scripted.ts';
import { probe } from '../testing/small-kit.ts';

describe('the access call', () => {
  it.each([
    [{ status: 401 }, 'refused', '401'],
    [{ status: 403 }, 'refused', '403'],
    [{ end: 'connectFailed', problem: 'ECONNREFUSED' }, 'unreachable', 'connectFailed (ECONNREFUSED)'],
    [{ end: 'tlsRefused', problem: 'CERT_HAS_EXPIRED' }, 'unreachable', 'tlsRefused (CERT_HAS_EXPIRED)'],
    [{ end: 'timedOut' }, 'unreachable', 'timedOut'],
    [{ status: 503 }, 'overloaded', '503'],
  ] as const)('ends the run if it meets %o', async (said, kind, seen) => {
    const { recording, transport } = await run([probe('other')], saying({ '/models': said }));
    expect(recording.run.end).toBe('environment');
    expect(recording.run.access).toMatchObject([{ credential: 'key', kind, seen }]);
    expect(new Set(transport.sent.map(({ url }) => pathOf(url)))).toEqual(new Set(['/models']));
  });

  it.each([{ status: 500 }, { status: 404 }, { end: 'malformed' }] as const)(
    'leaves %o to the requirements',
    async (said) => {
      const { recording } = await run([probe('other')], saying({ '/models': said }));
      expect(recording.run.end).toBe('complete');
      expect(recording.run.access).toEqual([]);
    },
  );

  it('is made for each credential that a probe uses, and closes only what needs it', async () => {
    const second = probe('second', { inputs: ['gateway.key', 'gateway.restrictedKey'] });
    const config = {
      gateways: [
        { url: 'https://ki.musterland.example/v1', key: 'schluessel-4711', restrictedKey: 'zweit-4712' },
      ],
    };
    const transport = scripted(({ headers }) =>
      headers.some(([, value]) => value === 'Bearer zweit-4712') ? { status: 401 } : oneModel,
    );
    const { recording, ids: made } = await run([second, probe('other')], transport, config);
    expect(made.toSorted()).toEqual(['gateway/access.restrictedKey', 'gateway/models', 'gateway/other']);
    expect(recording.run).toMatchObject({ end: 'complete', access: [{ credential: 'restrictedKey' }] });
  });

  it('throws what the transport says of an address that may not be contacted', async () => {
    const transport = scripted(() => {
      throw new TypeError('plainHttp');
    });
    await expect(run([], transport)).rejects.toThrow('plainHttp');
  });
});
