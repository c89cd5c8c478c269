import type { Exchange } from '../exchange.ts';
import type { PlannedInstance } from '../plan/plan-instances.ts';
import type { AccessFailure } from '../recording/run-record.ts';

/** What an access call says of the environment; undefined if the credential gets through. */
export function failureOf(
  exchange: Exchange,
  instance: Pick<PlannedInstance, 'name'>,
  credential: string,
): AccessFailure | undefined {
  const head = { instance: instance.name, credential, exchange: exchange.id };
  const { end, problem, response } = exchange;
  // Malformed HTTP is the platform's own doing, and what we aborted says nothing about it.
  if (end === 'malformed' || end === 'aborted') return undefined;
  if (end !== 'complete' || !response)
    return { ...head, kind: 'unreachable', seen: problem ? `${end} (${problem})` : end };
  const { status, body } = response;
  if (body.cut) return { ...head, kind: 'unreachable', seen: body.cut };
  if (status === 401 || status === 403 || status === 407)
    return { ...head, kind: 'refused', seen: String(status) };
  // A key with a small quota may have used it up; it is known all the same.
  if (status === 429 && credential === 'lowQuotaKey') return undefined;
  return [429, 502, 503, 504].includes(status)
    ? { ...head, kind: 'overloaded', seen: String(status) }
    : undefined;
}
