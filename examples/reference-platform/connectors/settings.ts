/** What connectors may legally do in different ways; oddities set it. */
export interface ConnectorSettings {
  /** Which generations of MCP are spoken: 2026-07-28 (modern), 2025-11-25 (legacy). */
  readonly eras: 'both' | 'modern' | 'legacy';
  /** Whether the handshake of the legacy generation opens a session. */
  readonly sessions: boolean;
  /** Whether answers are single JSON bodies or event streams. */
  readonly framing: 'json' | 'stream';
  /** At which well-known addresses the resource metadata lies; the challenge names the first. */
  readonly metadata: 'path' | 'root';
  /** Whether challenges and metadata name scopes. */
  readonly namesScopes: boolean;
  /** How an unknown revision dated before 2026-07-28 is refused: as that revision wants, or as the ones before it do. */
  readonly refusesEarlier: 'modern' | 'legacy';
}

export const usualSettings: ConnectorSettings = {
  eras: 'both',
  sessions: false,
  framing: 'json',
  metadata: 'path',
  namesScopes: true,
  refusesEarlier: 'modern',
};
