import type { Language } from '../../conformance/index.ts';

/** The commented configuration that `init` writes; `schema` is what editors complete and check it with. */
export function template(lang: Language, schema: string): string {
  const { head, platform, environment, gateways, others, features, more } = templateParts[lang];
  const parts = [schemaLine(schema), head, platform, environment, gateways, others, features, more];
  return parts.join('\n');
}

/** What editors read the schema from. */
export function schemaLine(schema: string): string {
  return `# yaml-language-server: $schema=${schema}\n#`;
}

interface Parts {
  readonly head: string;
  readonly platform: string;
  readonly environment: string;
  readonly gateways: string;
  /** The other interfaces, all of it commented out. */
  readonly others: string;
  readonly features: string;
  /** Limits, consent, statements. */
  readonly more: string;
}

const german: Parts = {
  head: `\
# Konfiguration für Prüfstein. Nur url und key sind nötig; alles andere kann bleiben, wie es ist.
# \${NAME} setzt eine Umgebungsvariable ein, aber nur bei Schlüsseln, Token und Kopffeldern.

release: "0.1"
`,
  platform: `\
# Steht so im Prüfbericht.
platform:
  name: KI-Plattform Musterland
  operator: Rechenzentrum Nord
  # product: Produktname
  # version: "1.0"
`,
  environment: `\
# production (sonst) oder test. In test sind feindliche Abrufe (gefälschte Token) erlaubt.
environment: production
`,
  gateways: `\
gateways:
  - url: https://ki.example/v1
    key: \${KI_KEY}
    # Zweiter Schlüssel, der das Modell unter models.forbidden nicht nutzen darf (Merkmal gateway.tenants):
    # restrictedKey: \${KI_RESTRICTED_KEY}
    # Schlüssel mit sehr kleinem Kontingent (Merkmal gateway.limits):
    # lowQuotaKey: \${KI_LOW_QUOTA_KEY}
    # Signiertes Zugriffstoken (Merkmal gateway.jwt):
    # token: \${KI_TOKEN}
    # Weitere Kopffelder:
    # headers:
    #   X-Mandant: nord
    # Ohne Angabe wählt der Prüfstein das erste passende Modell der Liste.
    # models:
    #   chat: { id: modell-a, cap: 16, capParameter: max_tokens }
    #   tools: { id: modell-a }
    #   structuredOutput: { id: modell-a }
    #   embeddings: { id: modell-b }
    #   forbidden: { id: modell-c }
`,
  others: `\
# Weitere Schnittstellen; ohne sie wird nur geprüft, was oben steht.
# monitoring:
#   - url: https://ki.example/metrics      # oder Basisadresse der Prometheus-API mit source: queryApi,
#                                          # oder mit source: otlp die Adresse, an der die Prüfung empfängt (http://127.0.0.1:4318)
#     key: \${MONITORING_KEY}
#     selector: { tenant: nord }           # woran der eigene Verkehr in den Zählern zu erkennen ist
#     lagSeconds: 60
# connectors:
#   - url: https://ki.example/mcp
#     # token: \${MCP_TOKEN}                # sonst bezieht der Prüfstein eines beim Aussteller unten
#     samples:
#       - tool: frist_berechnen
#         arguments: { datum: "2026-11-23", tage: 14 }
# metadata:
#   - url: https://ki.example              # die Selbstbeschreibung liegt dann unter /.well-known/pruefstein
# identity:
#   - issuer: https://idp.example/realms/ki
#     clients:
#       token: { id: pruefstein, secret: "\${CLIENT_SECRET}" }   # oder privateKey für private_key_jwt
`,
  features: `\
# Was die Plattform anbietet; „pruefstein list --features“ zeigt alle Merkmale.
# features: [gateway.tools, gateway.structuredOutput, gateway.embeddings]
`,
  more: `\
# http:
#   maxRate: 5                # höchstens so viele Anfragen je Sekunde
#   proxy: http://proxy.example:3128
#   allowedOrigins: [https://idp.example]   # worauf Antworten außerdem verweisen dürfen
#   tls:
#     ca: hausinterne-ca.pem  # zusätzliche Zertifizierungsstelle
#   modelSeconds: 180         # längste Dauer eines Modellaufrufs

# budget:
#   tokens: 20000             # danach endet die Prüfung unvollständig

# consent:
#   writes: false             # Abrufe, die etwas anlegen
#   hostile: false            # feindliche Abrufe
#   role: Leitung Betrieb     # wer zugestimmt hat; steht im Bericht

# Was von außen niemand sehen kann, erklärt die Plattform selbst:
# attestations:
#   - requirement: GW-042
#     role: Leitung Betrieb
#     date: "2026-11-01"
#     reference: Betriebshandbuch, Abschnitt 4
#     expiry: "2027-11-01"

# Warum ein SOLL nicht erfüllt ist:
# justifications:
#   - requirement: GW-012
#     role: Leitung Betrieb
#     date: "2026-11-01"
#     reason: Der Hersteller liefert die Funktion im zweiten Quartal.
#     expiry: "2027-06-30"
`,
};

const english: Parts = {
  head: `\
# Configuration for Prüfstein. Only url and key are needed; all else may stay as it is.
# \${NAME} fills in an environment variable, but only in keys, tokens and header fields.

release: "0.1"
`,
  platform: `\
# Shown in the report as it stands.
platform:
  name: KI-Plattform Musterland
  operator: Rechenzentrum Nord
  # product: name of the product
  # version: "1.0"
`,
  environment: `\
# production (default) or test. In test hostile probes (forged tokens) are allowed.
environment: production
`,
  gateways: `\
gateways:
  - url: https://ki.example/v1
    key: \${KI_KEY}
    # Second key that may not use the model under models.forbidden (feature gateway.tenants):
    # restrictedKey: \${KI_RESTRICTED_KEY}
    # Key with a very small quota (feature gateway.limits):
    # lowQuotaKey: \${KI_LOW_QUOTA_KEY}
    # Signed access token (feature gateway.jwt):
    # token: \${KI_TOKEN}
    # Further header fields:
    # headers:
    #   X-Tenant: nord
    # Without these, Prüfstein takes the first fitting model of the list.
    # models:
    #   chat: { id: model-a, cap: 16, capParameter: max_tokens }
    #   tools: { id: model-a }
    #   structuredOutput: { id: model-a }
    #   embeddings: { id: model-b }
    #   forbidden: { id: model-c }
`,
  others: `\
# Further interfaces; without them only what stands above is examined.
# monitoring:
#   - url: https://ki.example/metrics      # or base URL of the Prometheus API with source: queryApi,
#                                          # or with source: otlp the address at which the run receives (http://127.0.0.1:4318)
#     key: \${MONITORING_KEY}
#     selector: { tenant: north }          # how the counters tell our own traffic
#     lagSeconds: 60
# connectors:
#   - url: https://ki.example/mcp
#     # token: \${MCP_TOKEN}                # else Prüfstein obtains one from the issuer below
#     samples:
#       - tool: compute_deadline
#         arguments: { date: "2026-11-23", days: 14 }
# metadata:
#   - url: https://ki.example              # the descriptor is then at /.well-known/pruefstein
# identity:
#   - issuer: https://idp.example/realms/ki
#     clients:
#       token: { id: pruefstein, secret: "\${CLIENT_SECRET}" }   # or privateKey for private_key_jwt
`,
  features: `\
# What the platform offers; "pruefstein list --features" shows all features.
# features: [gateway.tools, gateway.structuredOutput, gateway.embeddings]
`,
  more: `\
# http:
#   maxRate: 5                # at most so many requests per second
#   proxy: http://proxy.example:3128
#   allowedOrigins: [https://idp.example]   # where answers may point to as well
#   tls:
#     ca: own-ca.pem          # additional certificate authority
#   modelSeconds: 180         # longest duration of a model call

# budget:
#   tokens: 20000             # beyond it the run ends incomplete

# consent:
#   writes: false             # probes that create something
#   hostile: false            # hostile probes
#   role: head of operations  # who consented; shown in the report

# What nobody can see from outside is stated by the platform itself:
# attestations:
#   - requirement: GW-042
#     role: head of operations
#     date: "2026-11-01"
#     reference: operations manual, section 4
#     expiry: "2027-11-01"

# Why a SHOULD is not met:
# justifications:
#   - requirement: GW-012
#     role: head of operations
#     date: "2026-11-01"
#     reason: The vendor delivers the function in the second quarter.
#     expiry: "2027-06-30"
`,
};

/** The parts of the commented configuration, by language. */
export const templateParts: { readonly [Lang in Language]: Parts } = { de: german, en: english };
