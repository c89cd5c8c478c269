import { isIP } from 'node:net';
import { bareHost, isLoopbackHost } from './addresses.ts';
import { TransportMistake } from './mistake.ts';

/** Proxies as the usual variables name them; reading the environment is the caller's business. */
export interface ProxySettings {
  /** Proxy for http targets, as a URL; may carry user and password. */
  readonly http?: string;
  /** Proxy for https targets. */
  readonly https?: string;
  /** Hosts that are reached directly, as in NO_PROXY: names, suffixes, addresses, with or without port, or `*`. */
  readonly noProxy?: string;
}

/** A proxy ready to be spoken to. */
export interface ProxyHop {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  /** Value of the Proxy-Authorization header: a secret. */
  readonly authorization?: string;
}

interface Destination {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
}

/**
 * The proxy for a destination, or `undefined` if it is reached directly. Loopback always is: plain http is allowed
 * there because nothing leaves the machine.
 * @throws {TransportMistake} if the proxy's URL is not an http or https URL
 */
export function proxyFor(to: Destination, settings: ProxySettings): ProxyHop | undefined {
  const url = to.secure ? settings.https : settings.http;
  if (url === undefined || url === '') return undefined;
  if (isLoopbackHost(to.host) || bypassesProxy(to, settings.noProxy ?? '')) return undefined;
  return readProxy(url);
}

/** True if NO_PROXY names the destination. Suffixes match at a dot; `*` matches all; a port narrows the entry. */
export function bypassesProxy(to: Pick<Destination, 'host' | 'port'>, noProxy: string): boolean {
  const host = bareHost(to.host);
  return noProxy
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => entry === '*' || entryMatches(entry, host, to.port));
}

function entryMatches(entry: string, host: string, port: number): boolean {
  const { name, onlyPort } = splitPort(entry);
  if (onlyPort !== undefined && onlyPort !== port) return false;
  const wanted = bareHost(name).replace(/^\*?\./, '');
  if (wanted === host) return true;
  // An address has no subdomains: "0.0.1" must not match 127.0.0.1.
  return isIP(host) === 0 && host.endsWith(`.${wanted}`);
}

function splitPort(entry: string): { name: string; onlyPort?: number } {
  if (isIP(entry) === 6) return { name: entry };
  const match = /^(.*):(\d+)$/.exec(entry);
  return match?.[1] === undefined ? { name: entry } : { name: match[1], onlyPort: Number(match[2]) };
}

function readProxy(text: string): ProxyHop {
  // The variables are commonly written without a scheme: `proxy.example:3128`.
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
    throw new TransportMistake('badProxy', url === null ? 'not a URL' : url.protocol);
  }
  const secure = url.protocol === 'https:';
  return {
    secure,
    host: bareHost(url.hostname),
    port: Number(url.port) || (secure ? 443 : 80),
    ...(url.username === '' ? {} : { authorization: basic(url) }),
  };
}

function basic({ username, password }: URL): string {
  try {
    const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(user).toString('base64')}`;
  } catch {
    throw new TransportMistake('badProxy', 'user or password');
  }
}
