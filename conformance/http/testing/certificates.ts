import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { isIP } from 'node:net';

/**
 * Certificates for tests, written by hand in DER (X.690, RFC 5280): Node reads X.509 but cannot issue it, and a test
 * that calls a program of the machine's would not run everywhere.
 */
export interface Issued {
  /** PEM */
  readonly certificate: string;
  /** PEM, PKCS#8 */
  readonly key: string;
  readonly privateKey: KeyObject;
  readonly name: string;
}

export interface CertificateRequest {
  readonly name: string;
  /** DNS names and IPv4 addresses. */
  readonly hosts?: readonly string[];
  /** Who signs; itself if absent. */
  readonly issuer?: Issued;
  readonly authority?: boolean;
  readonly validFrom?: Date;
  readonly validTo?: Date;
}

const day = 86_400_000;

/** Issues a certificate with a new P-256 key, valid from yesterday until tomorrow unless said otherwise. */
export function issue(request: CertificateRequest): Issued {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicDer = publicKey.export({ type: 'spki', format: 'der' });
  const signer = request.issuer?.privateKey ?? privateKey;
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    distinguishedName(request.issuer?.name ?? request.name),
    sequence(
      time(request.validFrom ?? new Date(Date.now() - day)),
      time(request.validTo ?? new Date(Date.now() + day)),
    ),
    distinguishedName(request.name),
    publicDer,
    tagged(0xa3, sequence(...extensions(request, publicDer))),
  );
  const signature = sign('sha256', body, signer);
  const certificate = new X509Certificate(sequence(body, ecdsaWithSha256, bitString(signature))).toString();
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { certificate, key, privateKey, name: request.name };
}

function extensions(request: CertificateRequest, publicDer: Buffer): Buffer[] {
  const keyId = createHash('sha1').update(publicDer).digest();
  const basic = sequence(...(request.authority === true ? [tagged(0x01, Buffer.from([0xff]))] : []));
  const list = [
    sequence(oid('551d13'), tagged(0x01, Buffer.from([0xff])), octets(basic)),
    sequence(oid('551d0e'), octets(octets(keyId))),
  ];
  const hosts = (request.hosts ?? []).map((host) =>
    isIP(host) === 4
      ? tagged(0x87, Buffer.from(host.split('.').map(Number)))
      : tagged(0x82, Buffer.from(host, 'latin1')),
  );
  return hosts.length === 0 ? list : [...list, sequence(oid('551d11'), octets(sequence(...hosts)))];
}

function tagged(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, ...lengthBytes(body.length)]), body]);
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function sequence(...items: Buffer[]): Buffer {
  return tagged(0x30, ...items);
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function octets(bytes: Buffer): Buffer {
  return tagged(0x04, bytes);
}

function bitString(bytes: Buffer): Buffer {
  return tagged(0x03, Buffer.from([0]), bytes);
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function distinguishedName(name: string): Buffer {
  return sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))));
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '');
  return tagged(0x18, Buffer.from(digits));
}

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
