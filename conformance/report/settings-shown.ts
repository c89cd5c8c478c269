import type { RecordedInstance } from '../recording/run-record.ts';
import type { Report } from '../release.ts';
import type { Text } from '../text.ts';

type Setting = NonNullable<Report['instances'][number]['settings']>[number];

const titles = {
  source: { de: 'Quelle der Messwerte', en: 'source of the figures' },
  selector: { de: 'Auswahl des eigenen Verkehrs', en: 'selection of our own traffic' },
  lag: { de: 'Sichtbar nach höchstens (Sekunden)', en: 'visible after at most (seconds)' },
  usage: { de: 'Nutzungsbericht', en: 'usage report' },
  eras: { de: 'MCP-Fassungen', en: 'MCP revisions' },
  protected: { de: 'Ohne Token', en: 'without a token' },
  samples: { de: 'Beispielaufrufe', en: 'sample calls' },
  resource: { de: 'Ressource der Token', en: 'resource of the tokens' },
  otherResource: { de: 'Zweite Ressource', en: 'second resource' },
  clients: { de: 'Clients', en: 'clients' },
  contextHeader: { de: 'Kopffeld des Nutzerkontexts', en: 'header field of the user context' },
  claimMap: { de: 'Namen der Claims', en: 'names of claims' },
} as const satisfies Record<string, Text>;

const revisions = { modern: '2026-07-28', legacy: '2025-11-25' } as const;

/** What a reader should know of how an endpoint was examined, beside its address; empty values are left out. */
export function settingsShown({ monitoring, connector, identity }: RecordedInstance): Setting[] {
  const shown: { readonly [Title in keyof typeof titles]?: string | undefined } = {
    ...(monitoring && {
      source: monitoring.source,
      selector: pairs(monitoring.selector),
      lag: String(monitoring.lagSeconds),
      usage: monitoring.usageUrl,
    }),
    ...(connector && {
      eras: connector.eras?.map((era) => revisions[era]).join(', '),
      protected: connector.isProtected === undefined ? undefined : connector.isProtected ? '401' : '≠ 401',
      samples: connector.samples.map(({ tool }) => tool).join(', '),
    }),
    ...(identity && {
      resource: identity.resource,
      otherResource: identity.otherResource,
      clients: pairs(identity.clients),
      contextHeader: identity.contextHeader,
      claimMap: pairs(identity.claimMap),
    }),
  };
  return (Object.keys(titles) as (keyof typeof titles)[]).flatMap((name) => {
    const value = shown[name];
    return value ? [{ title: { ...titles[name] }, value }] : [];
  });
}

function pairs(record: { readonly [name: string]: string | undefined }): string {
  return Object.entries(record)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
