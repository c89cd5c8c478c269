import type { Language, TokenInspection } from '../../conformance/index.ts';
import { wrap } from '../report/columns.ts';
import { terminal } from '../report/inert.ts';
import { levels, outcomes } from '../report/words.ts';
import type { Surroundings } from '../surroundings.ts';

type Facts = Extract<TokenInspection['observed'], { readonly token: unknown }>['token'];

/** What is said of a token; strings that stand in it are made harmless, and the token is not there. */
export function explainToken({ observed, judged, open }: TokenInspection, here: Surroundings): string {
  const { lang } = here;
  const de = lang === 'de';
  const about = 'token' in observed ? facts(observed.token, here) : problem(observed.problem, lang);
  const findings = judged.flatMap(({ requirement, judgement }) => {
    const { symbol } = outcomes[judgement.outcome];
    const said = [...judgement.findings, ...judgement.notes, ...judgement.inconclusive];
    const text = said.map((one) => terminal(one.text[lang])).join(' ') || requirement.text[lang];
    const level = levels[requirement.level][lang];
    return entry(`${symbol} ${requirement.id}`, `${level}: ${text}`, here, 12);
  });
  const missing = open.flatMap(({ requirement, lacks }) =>
    entry(`○ ${requirement.id}`, `${de ? 'nicht geprüft, es fehlt' : 'not judged, missing:'} ${options[lacks]}`, here, 12),
  );
  const readable = 'token' in observed;
  return `${[...about, '', ...(readable ? [...findings, ...missing] : findings.slice(0, 0))].join('\n').trimEnd()}\n`;
}

/** The option that gives what is missing. */
const options = { keySet: '--jwks', issuer: '--issuer', resource: '--resource', claimMap: '--claim' } as const;

function problem(
  { code, part, bytes }: { readonly code: string; readonly part?: string; readonly bytes: number },
  lang: Language,
): string[] {
  const where = part === undefined ? code : `${code}, ${part}`;
  return [
    lang === 'de'
      ? `✗ IAM-108   Das ist kein signiertes JWT (${where}; ${bytes} Byte). Mehr lässt sich darüber nicht sagen.`
      : `✗ IAM-108   This is no signed JWT (${where}; ${bytes} bytes). No more can be said of it.`,
  ];
}

function facts(token: Facts, here: Surroundings): string[] {
  const de = here.lang === 'de';
  const { header, claims, subject, further, signature } = token;
  const claim = (name: string) => (claims[name] === undefined ? '–' : shown(claims[name]));
  const ours = (name: string) => claim(`https://w3id.org/pruefstein/claims/${name}`);
  const isPlain = !subject.at && !subject.backslash;
  const subjectText = subject.isClientId
    ? de ? 'der Client selbst' : 'the client itself'
    : isPlain
      ? de ? 'ein Pseudonym (wird nicht gezeigt)' : 'a pseudonym (not shown)'
      : de ? 'ein Name oder eine Adresse (wird nicht gezeigt)' : 'a name or an address (not shown)';
  const rest = Object.entries(further).map(([name, type]) => `${terminal(name)} (${type})`);
  const lines: readonly (readonly [string, string])[] = [
    [de ? 'Token' : 'Token', de ? `signiertes JWT, ${token.bytes} Byte, Fingerabdruck ${token.fingerprint}` : `signed JWT, ${token.bytes} bytes, fingerprint ${token.fingerprint}`],
    [de ? 'Kopf' : 'Header', `alg ${shown(header.alg)} · typ ${shown(header.typ)} · kid ${shown(header.kid)}`],
    [de ? 'Signatur' : 'Signature', signatureText(signature, de)],
    [de ? 'Aussteller' : 'Issuer', claim('iss')],
    [de ? 'Ressource' : 'Resource', claim('aud')],
    [de ? 'Client' : 'Client', claim('client_id')],
    [de ? 'Handelnder' : 'Subject', subjectText],
    [de ? 'Land, Mandant' : 'Land, tenant', `${ours('land')}, ${ours('tenant')} (${ours('subject_type')})`],
    [de ? 'Rechte' : 'Scope', claim('scope')],
    [de ? 'Gültig' : 'Valid', validity(claims.iat, claims.exp, here)],
    [de ? 'Weiteres' : 'Further', rest.length === 0 ? '–' : rest.join(', ')],
  ];
  return lines.flatMap(([label, text]) => entry(label, text, here, 16));
}

function signatureText(signature: Facts['signature'], de: boolean): string {
  if (signature.result === 'valid') return de ? 'passt zum veröffentlichten Schlüssel' : 'fits the published key';
  if (signature.why === 'noKey') return de ? 'nicht geprüft' : 'not verified';
  return de ? `passt nicht (${signature.why})` : `does not fit (${signature.why})`;
}

function validity(iat: unknown, exp: unknown, { lang, now }: Surroundings): string {
  if (typeof iat !== 'number' || typeof exp !== 'number') return '–';
  const de = lang === 'de';
  const minutes = (seconds: number) => `${Math.round(seconds / 60)} min`;
  const left = exp - now().getTime() / 1000;
  const rest =
    left > 0
      ? `${de ? 'noch' : 'for another'} ${minutes(left)}`
      : `${de ? 'abgelaufen seit' : 'expired for'} ${minutes(-left)}`;
  return `${dated(iat)} – ${dated(exp)} (${minutes(exp - iat)}; ${rest})`;
}

/** Seconds since 1970 as a date, or as the number they are. */
function dated(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A text as it is, anything else as JSON; harmless, and not too long. */
function shown(value: unknown): string {
  if (value === null) return '–';
  const text = terminal(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function entry(label: string, text: string, { screen }: Surroundings, left: number): string[] {
  const lines = wrap(text, Math.min(screen.columns, 100) - left);
  return lines.map((line, index) => `${(index === 0 ? label : '').padEnd(left)}${line}`);
}
