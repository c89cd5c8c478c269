import { isSignedToken } from '../tokens/decode.ts';

/** Shorter pieces of an encoded secret would turn up by chance. */
const shortestPiece = 8;

/**
 * The forms in which a secret may come back: as it is, escaped in JSON, URL-encoded, in hexadecimal, in base64 at any
 * offset (also inside `user:secret`), and payload and signature of a signed token. Longest first.
 */
export function formsOf(value: string): string[] {
  const wholes = isSignedToken(value) ? [value, ...value.split('.').slice(1)] : [value];
  const forms = new Set<string>();
  for (const whole of wholes) {
    if (whole !== value && whole.length < shortestPiece) continue;
    for (const form of writtenForms(whole)) forms.add(form);
    for (const form of encodedForms(whole)) if (form.length >= shortestPiece) forms.add(form);
  }
  return [...forms].toSorted((a, b) => b.length - a.length);
}

function writtenForms(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const url = encodeURIComponent(value);
  const escaped = (digits: (code: string) => string) =>
    json.replace(/[+&<>'/=]/g, (sign) => `\\u${digits(sign.charCodeAt(0).toString(16)).padStart(4, '0')}`);
  return [
    value,
    json,
    json.replaceAll('/', '\\/'),
    escaped((code) => code),
    escaped((code) => code.toUpperCase()),
    url,
    url.replace(/%../g, (code) => code.toLowerCase()),
    url.replaceAll('%20', '+'),
    // JSON within JSON, and markup: our own reports show what was seen in these.
    JSON.stringify(json).slice(1, -1),
    inMarkup(value, '&#39;'),
    inMarkup(value, '&apos;'),
    inMarkup(json, '&#39;'),
  ];
}

function inMarkup(value: string, apostrophe: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", apostrophe);
}

/** What of a secret betrays it when read: all of it, and of a signed token its payload and signature. */
export function readableForms(value: string): string[] {
  if (!isSignedToken(value)) return [value];
  return [value, ...value.split('.').slice(1)].filter((form) => form.length >= shortestPiece);
}

function encodedForms(value: string): string[] {
  const bytes = Buffer.from(value);
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((offset) => stableBase64(bytes, offset));
  return [
    hex,
    hex.toUpperCase(),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

/** The characters of base64 that depend on the secret alone when `offset` unknown bytes stand before it. */
function stableBase64(bytes: Uint8Array, offset: number): string {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
  const from = Math.ceil((offset * 8) / 6);
  const to = Math.floor((padded.length * 8) / 6);
  return padded.toString('base64').slice(from, to);
}
