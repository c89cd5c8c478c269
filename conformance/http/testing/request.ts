import type { Deadlines, WireRequest } from '../../transport.ts';

/** Limits that end a hang but that no loaded machine reaches. */
export const generous: Deadlines = { connect: 10_000, firstByte: 10_000, idle: 10_000, total: 20_000 };

/** A GET request, or what `changes` make of it. */
export function get(url: string, changes: Partial<WireRequest> = {}): WireRequest {
  return { method: 'GET', url, headers: [], deadlines: generous, ...changes };
}
