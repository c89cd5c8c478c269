import type { Level } from './keywords.ts';
import type { Mistake } from './read-row.ts';
import type { Verify } from './row.ts';
import { bilingual, isFields } from './values.ts';

const parameters: Readonly<Record<Verify['kind'], readonly string[]>> = {
  response: ['probe', 'status'],
  check: [],
  attested: [],
  permitted: ['oddity'],
  unobservable: ['reason'],
};

const stem = /^[a-z][a-z0-9-]*$/;
const exchangeName = /^[a-z][a-z0-9-]*(?:\.[a-zA-Z][a-zA-Z0-9-]*)?$/;

/** Reads what a row is verified by; adds to `mistakes` and returns nothing if it is malformed. */
export function readVerify(value: unknown, level: Level | '' | undefined, mistakes: Mistake[]): Verify | undefined {
  const at = ['verify'];
  const code = 'malformed-verify';
  if (!isFields(value) || typeof value.kind !== 'string' || !isKind(value.kind)) {
    mistakes.push({ code, at });
    return undefined;
  }
  const { kind } = value;
  const known = parameters[kind];
  const given = Object.keys(value).filter((member) => member !== 'kind');
  const missing = known.filter((member) => !given.includes(member));
  const extra = given.filter((member) => !known.includes(member));
  for (const member of missing) mistakes.push({ code, messageId: 'missing', format: { kind, member }, at });
  for (const member of extra)
    mistakes.push({
      code,
      messageId: 'extra',
      format: { kind, member, known: known.join(', ') || 'none' },
      at: [...at, member],
    });
  if (level && (level === 'MAY') !== (kind === 'permitted')) mistakes.push({ code, messageId: 'permission', at });
  return missing.length + extra.length > 0 ? undefined : readParameters(kind, value, mistakes);
}

function isKind(kind: string): kind is Verify['kind'] {
  return Object.hasOwn(parameters, kind);
}

function readParameters(
  kind: Verify['kind'],
  value: { readonly [name: string]: unknown },
  mistakes: Mistake[],
): Verify | undefined {
  const code = 'malformed-verify';
  if (kind === 'check' || kind === 'attested') return { kind };
  if (kind === 'response') {
    const probe = String(value.probe);
    const status = Number(value.status);
    if (!exchangeName.test(probe))
      mistakes.push({ code, messageId: 'probe', format: { probe }, at: ['verify', 'probe'] });
    if (!Number.isInteger(status) || status < 100 || status > 599)
      mistakes.push({ code, messageId: 'status', format: { status: String(value.status) }, at: ['verify', 'status'] });
    return { kind, probe, status };
  }
  if (kind === 'permitted') {
    const oddity = String(value.oddity);
    if (!stem.test(oddity)) mistakes.push({ code, messageId: 'probe', format: { probe: oddity }, at: ['verify', 'oddity'] });
    return { kind, oddity };
  }
  const reason = bilingual(value.reason);
  if (!reason) {
    mistakes.push({ code, messageId: 'missing', format: { kind, member: 'reason: #{ de, en }' }, at: ['verify', 'reason'] });
    return undefined;
  }
  return { kind, reason };
}
