import { X509Certificate } from 'node:crypto';
import { createSecureContext, getCACertificates, type SecureContext, type TLSSocket } from 'node:tls';
import type { TlsFacts } from '../exchange.ts';
import { TransportMistake } from './mistake.ts';

/** What the operator gives for TLS beyond Node's own list of authorities. All values are PEM. */
export interface TlsMaterial {
  /** Certificates of further authorities, or of the platform itself; one or many in each text. */
  readonly ca?: readonly string[];
  /** Also trust the operating system's store; reading it takes some 70 ms. */
  readonly systemStore?: boolean;
  /** Our own certificate with its chain, for platforms that want one. */
  readonly certificate?: string;
  readonly key?: string;
  readonly passphrase?: string;
  /** The only origins that get to see our certificate; all if absent. */
  readonly certificateFor?: readonly string[];
}

/** A subject or list of names in a certificate can be as long as a server likes. */
const longestFact = 2_000;

export interface SecureContexts {
  /** With our certificate, if it is for that origin. */
  forOrigin(origin: string): SecureContext;
  /** Without our certificate, which is for the platform only. */
  forProxy(): SecureContext;
}

/**
 * The TLS contexts of a run.
 * @throws {TransportMistake} `badCertificate`, naming the member that cannot be read
 */
export function secureContexts(material: TlsMaterial): SecureContexts {
  // A mistake in what was given shall show at once; Node's own authorities alone cost time that plain http can save.
  const { certificateFor, ...given } = material;
  let platform = Object.keys(given).length > 0 ? buildSecureContext(material) : undefined;
  let other: SecureContext | undefined;
  const withoutCertificate = () => {
    const { certificate: _certificate, key: _key, passphrase: _passphrase, ...trust } = material;
    other ??= buildSecureContext(trust);
    return other;
  };
  return {
    forOrigin(origin) {
      if (certificateFor && !certificateFor.includes(origin)) return withoutCertificate();
      platform ??= buildSecureContext(material);
      return platform;
    },
    forProxy: withoutCertificate,
  };
}

function buildSecureContext(material: TlsMaterial): SecureContext {
  for (const pem of material.ca ?? []) assertCertificates(pem);
  const own = material.ca ?? [];
  const system = material.systemStore === true ? getCACertificates('system') : [];
  try {
    return createSecureContext({
      // `ca` replaces the built-in authorities, so they are named too.
      ...(own.length + system.length === 0
        ? {}
        : { ca: [...getCACertificates('default'), ...system, ...own] }),
      ...(material.certificate === undefined ? {} : { cert: material.certificate }),
      ...(material.key === undefined ? {} : { key: material.key }),
      ...(material.passphrase === undefined ? {} : { passphrase: material.passphrase }),
    });
  } catch (error) {
    throw new TransportMistake('badCertificate', `certificate or key: ${reasonOf(error)}`);
  }
}

// Node takes a text without any certificate for an empty list, and the mistake would show up as an unknown authority.
function assertCertificates(pem: string): void {
  const blocks = pem.match(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]*-----END [^-]*-----/g) ?? [];
  if (blocks.length === 0) throw new TransportMistake('badCertificate', 'ca: no PEM certificate');
  try {
    for (const block of blocks) new X509Certificate(block);
  } catch (error) {
    throw new TransportMistake('badCertificate', `ca: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unreadable';
}

/** What a completed handshake showed. `problem` is a stable code such as CERT_HAS_EXPIRED. */
export function tlsFacts(socket: TLSSocket): TlsFacts {
  const certificate = socket.getPeerX509Certificate();
  return {
    protocol: socket.getProtocol() ?? '',
    cipher: socket.getCipher().standardName,
    authorized: socket.authorized,
    // Node's types say Error; with `rejectUnauthorized: false` it is the code as a string.
    ...(socket.authorized ? {} : { problem: String(socket.authorizationError) }),
    ...(certificate === undefined ? {} : certificateFacts(certificate)),
  };
}

function certificateFacts(certificate: X509Certificate): Partial<TlsFacts> {
  const { subject, issuer, subjectAltName, fingerprint256, validFromDate, validToDate } = certificate;
  return {
    ...(subject ? { subject: oneLine(subject) } : {}),
    ...(issuer ? { issuer: oneLine(issuer) } : {}),
    validFrom: isoDate(validFromDate),
    validTo: isoDate(validToDate),
    ...(subjectAltName ? { altNames: subjectAltName.slice(0, longestFact) } : {}),
    fingerprint256,
  };
}

function oneLine(name: string): string {
  return name.replaceAll('\n', ', ').slice(0, longestFact);
}

// A certificate may hold a date that is none.
function isoDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'invalid' : date.toISOString();
}
