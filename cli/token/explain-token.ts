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
  if ('problem' in observed) return problem(observed.problem, lang);
  const isVerified = open.every(({ lacks }) => lacks !== 'keySet');
  const about = facts(observed.token, isVerified, here);
  const findings = judged.flatMap(({ requirement, judgement }) => {
    const { symbol } = outcomes[judgement.outcome];
    const said = [...judgement.findings, ...judgement.notes, ...judgement.inconclusive];
    const level = levels[requirement.level][lang];
    const text = said.map((one) => terminal(one.text[lang])).join(' ');
    const weight = judgement.outcome === 'passed' ? (de ? 'Hinweis' : 'Note') : level;
    const line = text === '' ? requirement.text[lang] : `${weight}: ${text}`;
    return entry(`${symbol} ${requirement.id}`, line, here, 12);
  });
  const missing = open.flatMap(({ requirement, lacks }) =>
    entry(
      `○ ${requirement.id}`,
      `${de ? 'nicht geprüft, es fehlt' : 'not judged, missing:'} ${options[lacks]}`,
      here,
      12,
    ),
  );
  return `${[...about, '', ...findings, ...missing].join('\n')}\n`;
}

/** The option that gives what is missing. */
const options = {
  keySet: '--jwks',
  issuer: '--issuer',
  resource: '--resource',
  claimMap: '--claim',
} as const;

function problem(
  { code, part, bytes }: { readonly code: string; readonly part?: string; readonly bytes: number },
  lang: Language,
): string {
  const where = part === undefined ? code : `${code}, ${part}`;
  return lang === 'de'
    ? `✗ IAM-108   Das ist kein signiertes JWT (${where}; ${bytes} Byte).\n`
    : `✗ IAM-108   This is no signed JWT (${where}; ${bytes} bytes).\n`;
}

function facts(token: Facts, isVerified: boolean, here: Surroundings): string[] {
  const de = here.lang === 'de';
  const { header, claims, subject, further, signature } = token;
  const claim = (name: string) => (claims[name] === undefined ? '–' : shown(claims[name]));
  const ours = (name: string) => claim(`https://w3id.org/pruefstein/claims/${name}`);
  const rest = Object.entries(further).map(([name, type]) => `${terminal(name)} (${type})`);
  const lines: readonly (readonly [string, string])[] = [
    [
      'Token',
      de
        ? `signiertes JWT, ${token.bytes} Byte, Fingerabdruck ${token.fingerprint}`
        : `signed JWT, ${token.bytes} bytes, fingerprint ${token.fingerprint}`,
    ],
    [
      de ? 'Kopf' : 'Header',
      `alg ${shown(header.alg)} · typ ${shown(header.typ)} · kid ${shown(header.kid)}`,
    ],
    [
      de ? 'Signatur' : 'Signature',
      isVerified ? signatureText(signature, de) : de ? 'nicht geprüft' : 'not verified',
    ],
    [de ? 'Aussteller' : 'Issuer', claim('iss')],
    [de ? 'Ressource' : 'Resource', claim('aud')],
    ['Client', claim('client_id')],
    [de ? 'Handelnder' : 'Subject', subjectText(subject, de)],
    [de ? 'Land, Mandant' : 'Land, tenant', `${ours('land')}, ${ours('tenant')} (${ours('subject_type')})`],
    [de ? 'Rechte' : 'Scope', claim('scope')],
    [de ? 'Gültig' : 'Valid', validity(claims.iat, claims.exp, here)],
    [de ? 'Weiteres' : 'Further', rest.length === 0 ? '–' : rest.join(', ')],
  ];
  return lines.flatMap(([label, text]) => entry(label, text, here, 16));
}

function subjectText({ isClientId, at, backslash }: Facts['subject'], de: boolean): string {
  if (isClientId) return de ? 'der Client selbst' : 'the client itself';
  if (at || backslash)
    return de ? 'ein Name oder eine Adresse (wird nicht gezeigt)' : 'a name or an address (not shown)';
  return de ? 'ein Pseudonym (wird nicht gezeigt)' : 'a pseudonym (not shown)';
}

function signatureText(signature: Facts['signature'], de: boolean): string {
  if (signature.result === 'valid')
    return de ? 'passt zum veröffentlichten Schlüssel' : 'fits the published key';
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
