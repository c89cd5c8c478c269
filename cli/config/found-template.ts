import { Document, visit } from 'yaml';
import type { Language, Text } from '../../conformance/index.ts';
import type { Config } from '../../schemas/0.1/types/config.ts';
import { json as inert } from '../report/inert.ts';
import { schemaLine, templateParts } from './template.ts';

type List = 'gateways' | 'monitoring' | 'connectors' | 'metadata' | 'identity';

/** What a descriptor cannot know: the operator writes it below each entry. `#` marks what need not be given. */
const toFillIn: { readonly [Name in List]: Text } = {
  gateways: {
    de: `key: \${KI_KEY}
# restrictedKey: \${KI_RESTRICTED_KEY}   # darf das Modell unter models.forbidden nicht nutzen
# lowQuotaKey: \${KI_LOW_QUOTA_KEY}      # sehr kleines Kontingent
# token: \${KI_TOKEN}                    # signiertes Zugriffstoken`,
    en: `key: \${KI_KEY}
# restrictedKey: \${KI_RESTRICTED_KEY}   # may not use the model under models.forbidden
# lowQuotaKey: \${KI_LOW_QUOTA_KEY}      # very small quota
# token: \${KI_TOKEN}                    # signed access token`,
  },
  monitoring: {
    de: `# key: \${MONITORING_KEY}
# selector: { tenant: nord }            # woran der eigene Verkehr in den Zählern zu erkennen ist`,
    en: `# key: \${MONITORING_KEY}
# selector: { tenant: north }           # how the counters tell our own traffic`,
  },
  connectors: {
    de: `# token: \${MCP_TOKEN}                   # sonst bezieht der Prüfstein eines beim Aussteller unten
# tokenB: \${MCP_TOKEN_B}                # Zugriffstoken eines zweiten Mandanten
# samples:                             # Aufrufe lesender Werkzeuge, die gelingen müssen
#   - tool: frist_berechnen
#     arguments: { datum: "2026-11-23", tage: 14 }
# queries: [Bauantrag]                 # Suchanfragen an einen Wissenskonnektor
# foreignId: dok-4711                  # Dokument, das nur der zweite Mandant sehen darf`,
    en: `# token: \${MCP_TOKEN}                   # else Prüfstein obtains one from the issuer below
# tokenB: \${MCP_TOKEN_B}                # access token of a second tenant
# samples:                             # calls of read-only tools that must succeed
#   - tool: compute_deadline
#     arguments: { date: "2026-11-23", days: 14 }
# queries: [building permit]           # search queries for a knowledge connector
# foreignId: doc-4711                  # document that only the second tenant may see`,
  },
  metadata: { de: '', en: '' },
  identity: {
    de: `# clients:
#   token: { id: pruefstein, secret: "\${CLIENT_SECRET}" }   # oder privateKey für private_key_jwt
#   lowToken: { id: pruefstein-gering, secret: "\${LOW_CLIENT_SECRET}" }   # mit geringen Rechten
# contextToken: \${CONTEXT_TOKEN}        # signierter Nutzerkontext`,
    en: `# clients:
#   token: { id: pruefstein, secret: "\${CLIENT_SECRET}" }   # or privateKey for private_key_jwt
#   lowToken: { id: pruefstein-low, secret: "\${LOW_CLIENT_SECRET}" }   # with few rights
# contextToken: \${CONTEXT_TOKEN}        # signed user context`,
  },
};

/** What was found at an address. */
export interface Found {
  readonly config: Config;
  readonly features: readonly string[];
  readonly address: string;
}

/** A commented configuration of what the descriptor of the platform at `address` names. */
export function foundTemplate(
  lang: Language,
  schema: string,
  { config: found, features, address }: Found,
): string {
  const { environment, more, features: noFeatures } = templateParts[lang];
  const offered =
    lang === 'de'
      ? '# Was die Plattform nach eigener Angabe anbietet.'
      : '# What the platform says it offers.';
  const head =
    lang === 'de'
      ? `# Konfiguration für Prüfstein, begonnen mit der Selbstbeschreibung von ${address}.
# \${NAME} setzt eine Umgebungsvariable ein, aber nur bei Schlüsseln, Token und Kopffeldern.

release: "0.1"
`
      : `# Configuration for Prüfstein, begun with the descriptor of ${address}.
# \${NAME} fills in an environment variable, but only in keys, tokens and header fields.

release: "0.1"
`;
  const platform = found.platform ? `platform:\n${indented(yaml(found.platform), '  ')}` : '';
  const lists = (Object.keys(toFillIn) as List[]).flatMap((name) => {
    const entries: readonly object[] = found[name] ?? [];
    return entries.length === 0
      ? []
      : [`${name}:\n${entries.map((entry) => listItem(entry, toFillIn[name][lang])).join('')}`];
  });
  const declared = features.length > 0 ? `${offered}\n${yaml({ features })}` : noFeatures;
  return [schemaLine(schema), head, platform, environment, ...lists, declared, more]
    .filter(Boolean)
    .join('\n');
}

function listItem(entry: object, added: string): string {
  const body = indented([yaml(entry).trimEnd(), ...(added ? [added] : [])].join('\n'), '    ');
  return body.replace(/^ {4}/, '  - ');
}

/**
 * Written by the library, so that no text of the platform can become anything but a value; what would act on whoever
 * edits the file, or is lost when the text is indented, is escaped.
 */
function yaml(value: object): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (_, scalar) => {
      if (/[\p{C}\p{Zl}\p{Zp}]/u.test(String(scalar.value))) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return inert(document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }));
}

function indented(text: string, by: string): string {
  return `${text
    .trimEnd()
    .split('\n')
    .map((line) => (line ? by + line : line))
    .join('\n')}\n`;
}
