import type { Mistake } from './mistake.ts';
import type { Verify } from './row.ts';
import { bilingual, type Fields, isFields } from './values.ts';

const parameters: Readonly<Record<Verify['kind'], readonly string[]>> = {
  response: ['probe', 'status'],
  check: [],
  attested: [],
  permitted: ['oddity'],
  unobservable: ['reason'],
};

const code = 'malformed-verify';
const at = ['verify'];
const oddityName = /^[a-z][a-z0-9-]*$/;
const exchangeName = /^[a-z][a-z0-9-]*(?:\.[a-zA-Z][a-zA-Z0-9-]*)?$/;

/** Reads what a row is verified by; adds to `mistakes` and returns nothing if it is malformed. */
export function readVerify(
  { verify }: Fields,
  level: string | undefined,
  mistakes: Mistake[],
): Verify | undefined {
  if (verify === undefined) return undefined;
  if (!isFields(verify) || typeof verify.kind !== 'string' || !isKind(verify.kind)) {
    mistakes.push({ code, at });
    return undefined;
  }
  const { kind, ...given } = verify;
  if (level && (level === 'MAY') !== (kind === 'permitted'))
    mistakes.push({ code, messageId: 'permission', at });
  const before = mistakes.length;
  mistakes.push(...parameterMistakes(verify.kind, given));
  return mistakes.length > before ? undefined : readParameters(verify.kind, given, mistakes);
}

function isKind(kind: string): kind is Verify['kind'] {
  return Object.hasOwn(parameters, kind);
}

function parameterMistakes(kind: Verify['kind'], given: Fields): Mistake[] {
  const known = parameters[kind];
  const missing = known.filter((member) => given[member] === undefined);
  const extra = Object.keys(given).filter((member) => !known.includes(member));
  const format = { kind, known: known.join(', ') || 'nothing' };
  return [
    ...missing.map((member): Mistake => ({ code, messageId: 'missing', format: { kind, member }, at })),
    ...extra.map(
      (member): Mistake => ({ code, messageId: 'extra', format: { ...format, member }, at: [...at, member] }),
    ),
  ];
}

function readParameters(kind: Verify['kind'], given: Fields, mistakes: Mistake[]): Verify | undefined {
  switch (kind) {
    case 'check':
    case 'attested':
      return { kind };
    case 'response':
      return readResponse(given, mistakes);
    case 'permitted':
      return readPermitted(given, mistakes);
    case 'unobservable':
      return readUnobservable(given, mistakes);
  }
}

function readResponse({ probe, status }: Fields, mistakes: Mistake[]): Verify | undefined {
  if (typeof probe !== 'string' || !exchangeName.test(probe)) {
    mistakes.push({ code, messageId: 'probe', format: { probe: String(probe) }, at: [...at, 'probe'] });
    return undefined;
  }
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599) {
    mistakes.push({ code, messageId: 'status', format: { status: String(status) }, at: [...at, 'status'] });
    return undefined;
  }
  return { kind: 'response', probe, status };
}

function readPermitted({ oddity }: Fields, mistakes: Mistake[]): Verify | undefined {
  if (typeof oddity === 'string' && oddityName.test(oddity)) return { kind: 'permitted', oddity };
  mistakes.push({ code, messageId: 'oddity', format: { oddity: String(oddity) }, at: [...at, 'oddity'] });
  return undefined;
}

function readUnobservable({ reason }: Fields, mistakes: Mistake[]): Verify | undefined {
  const texts = bilingual(reason);
  if (texts) return { kind: 'unobservable', reason: texts };
  mistakes.push({ code, messageId: 'reason', at: [...at, 'reason'] });
  return undefined;
}
