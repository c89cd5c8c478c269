import type { EvidenceEntry } from '../../../schemas/0.1/types/report.ts';

const base = {
  probe: 'models',
  instance: 'gateway',
  title: { de: 'Modelle auflisten', en: 'List the models' },
  method: 'GET',
  url: 'https://ki.nord.example/v1/models',
  status: 200,
  end: 'complete',
  startMs: 4,
  durationMs: 38,
  attempt: 1,
  requestHeaders: [
    ['Host', 'ki.nord.example'],
    ['Authorization', 'Bearer ‹secret:gateway.key›'],
    ['User-Agent', 'pruefstein/0.1.0 (run 7f3a)'],
  ],
  responseHeaders: [
    ['content-type', 'application/json'],
    ['x-request-id', 'req-0001'],
  ],
  requestBytes: 0,
  responseBytes: 612,
  mediaType: 'application/json',
} satisfies Partial<EvidenceEntry>;

/** An exchange that listed the models, or what `change` makes of it. */
export function entry(name: string, change: Partial<EvidenceEntry> = {}): EvidenceEntry {
  return { ...base, id: `gateway/${name}`, name, ...change };
}

/** The exchanges of a run over `names`, one after the other. */
export function entries(names: readonly string[], change: Partial<EvidenceEntry> = {}): EvidenceEntry[] {
  return names.map((name, index) =>
    entry(name, {
      probe: name.split('.', 1)[0] ?? name,
      startMs: 4 + index * 41,
      durationMs: 20 + ((index * 37) % 90),
      ...change,
    }),
  );
}
