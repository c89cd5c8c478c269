import { beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from './define-mutants.ts';
import { judgeWith } from './judge/judge.ts';
import { linkedInputs } from './plan/inputs-of.ts';
import type { InterfaceId, Report, Requirement } from './release.ts';
import { type Reference, startReference } from './testing/reference.ts';
import { wholeKit } from './testing/whole-kit.ts';

let reference: Reference;
let sound: Report;
beforeAll(async () => {
  reference = await startReference();
  sound = judgeWith(wholeKit, (await reference.record()).recording);
});

/** Where the reference platform serves each interface. */
const serves: { readonly [Interface in InterfaceId]: RegExp } = {
  gateway: /^\/v1\/(?:chat|models|embeddings)/,
  monitoring: /^\/(?:metrics|livez|readyz|v1\/usage)/,
  connectors: /^\/mcp/,
  metadata: /^\/(?:\.well-known\/pruefstein|metadata)/,
  identity: /^\/(?:identity|\.well-known\/(?:openid-configuration|oauth-authorization-server))/,
};

/** The platform with one interface that says the same to everything. */
const broken =
  (id: InterfaceId, status: number, body: string) =>
  (next: Handler): Handler =>
  async (request) => {
    if (!serves[id].test(new URL(request.url).pathname)) return await next(request);
    const headers = { 'content-type': 'application/json', 'retry-after': '0' };
    return new Response(body, { status, headers });
  };

/** Rows of other interfaces that cannot be judged without this one. */
function isLinkedTo(id: InterfaceId, row: Requirement): boolean {
  const links = linkedInputs(wholeKit, row);
  return links.includes(id) || (links.includes('resource') && ['gateway', 'connectors'].includes(id));
}

describe.each(Object.keys(serves) as InterfaceId[])('a platform whose %s is broken', (id) => {
  it.each([
    ['being overloaded', 503, '{}', 'environment'],
    ['saying nothing', 200, '{}', 'requirement'],
    ['saying yes to everything', 200, '<html>', 'requirement'],
    ['failing', 500, '{"error":{"message":"failed","type":"server_error"}}', 'requirement'],
    ['not being there', 404, '{}', 'requirement'],
  ] as const)('by %s has open requirements for one cause', async (_, status, body, kind) => {
    const { recording } = await reference.record({ wrap: broken(id, status, body) });
    const report = judgeWith(wholeKit, recording);
    const before = new Map(sound.requirements.map((row) => [row.id, row.outcome]));
    const changed = report.requirements.filter((row) => row.outcome !== before.get(row.id));
    const rows = wholeKit.catalogue.requirements.filter((row) =>
      changed.some(({ id: own }) => own === row.id),
    );
    const others = rows.filter((row) => row.interface !== id && !isLinkedTo(id, row));
    expect(others.map((row) => row.id)).toEqual([]);
    // What accepts every token is red for that as well: those rows are about the resource.
    const red = changed.filter(({ outcome, interface: own }) => outcome === 'failed' && own !== id);
    expect(red.filter((row) => row.interface !== 'identity').map((row) => row.id)).toEqual([]);
    expect(changed.filter(({ outcome }) => outcome === 'kitError' || outcome === 'passed')).toEqual([]);
    expect(report.causes.map((cause) => cause.kind)).toEqual([kind]);
    const verdicts = Object.fromEntries(report.profiles.map((one) => [one.id, one.verdict]));
    expect(verdicts[id]).toBe(kind === 'environment' ? 'incomplete' : 'notConformant');
    expect(verdicts.basis).toBe(verdicts[id]);
  });
});
