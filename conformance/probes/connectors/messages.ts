import { kitIdentity } from '../../kit.ts';
import { type McpEra, revisions } from '../../read/mcp.ts';
import type { Instance, RequestSpec } from '../../request.ts';

/** Our name as a client. */
const clientInfo = { name: kitIdentity.name, version: kitIdentity.version };

const accept = 'application/json, text/event-stream';

/** Reserved members of `_meta` in 2026-07-28. */
const meta = {
  'io.modelcontextprotocol/protocolVersion': revisions.modern,
  'io.modelcontextprotocol/clientCapabilities': {},
  'io.modelcontextprotocol/clientInfo': clientInfo,
};

export type Members = { readonly [name: string]: unknown };

export interface ModernOptions {
  /** Replaces members of `_meta`; `undefined` leaves one out. */
  readonly meta?: Members;
  /** Replaces header fields; `undefined` leaves one out. */
  readonly headers?: { readonly [name: string]: string | undefined };
}

/** A request of 2026-07-28: everything the server needs to know stands in it. */
export function modernRequest(
  method: string,
  params: Members = {},
  options: ModernOptions = {},
): RequestSpec {
  const name = typeof params.name === 'string' ? { 'mcp-name': fieldValue(params.name) } : {};
  const headers = {
    accept,
    'mcp-protocol-version': revisions.modern,
    'mcp-method': method,
    ...name,
    ...options.headers,
  };
  const _meta = { ...meta, ...options.meta };
  const json = { jsonrpc: '2.0', id: `pruefstein ${method}`, method, params: { ...params, _meta } };
  return { method: 'POST', path: '', headers: present(headers), body: { json } };
}

/** What goes into a header field: text beyond ASCII as base64, marked as the standard has it. */
function fieldValue(text: string): string {
  if (/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !text.startsWith('=?base64?')) return text;
  return `=?base64?${Buffer.from(text).toString('base64')}?=`;
}

function present(headers: { readonly [name: string]: string | undefined }): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The handshake of 2025-11-25, or with another revision. */
export function initialize(protocolVersion: string = revisions.legacy): RequestSpec {
  const params = { protocolVersion, capabilities: {}, clientInfo };
  const json = { jsonrpc: '2.0', id: 1, method: 'initialize', params };
  return { method: 'POST', path: '', headers: { accept }, body: { json } };
}

/** A request of 2025-11-25, in the session that the handshake opened, if it opened one. */
export function legacyRequest(method: string, params: Members, session: string | undefined): RequestSpec {
  const json = { jsonrpc: '2.0', id: 2, method, params };
  return { method: 'POST', path: '', headers: legacyHeaders(session), body: { json } };
}

/** Says that the handshake is over. */
export function initialized(session: string | undefined): RequestSpec {
  const json = { jsonrpc: '2.0', method: 'notifications/initialized' };
  return { method: 'POST', path: '', headers: legacyHeaders(session), body: { json } };
}

/** Ends a session; servers may refuse it. */
export function endSession(session: string): RequestSpec {
  return { method: 'DELETE', path: '', headers: legacyHeaders(session) };
}

function legacyHeaders(session: string | undefined): { readonly [name: string]: string } {
  return {
    accept,
    'mcp-protocol-version': revisions.legacy,
    ...(session !== undefined && { 'mcp-session-id': session }),
  };
}

/** True if the connector speaks that generation, as far as is known: before the access calls, both are possible. */
export function speaks({ connector }: Instance, era: McpEra): boolean {
  return connector?.eras?.includes(era) ?? true;
}

/** The first request a client sends: of the newest generation that is spoken. It changes nothing. */
export function openingRequest(instance: Instance): RequestSpec {
  return speaks(instance, 'modern') || !speaks(instance, 'legacy')
    ? modernRequest('server/discover')
    : initialize();
}
