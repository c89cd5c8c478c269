import type { Answered } from '../exchange.ts';
import { originOf } from '../origin.ts';
import { entriesOf, isText, memberOf } from './members.ts';

/** The descriptors in which addresses are announced. */
export interface Announcing {
  readonly entry: Answered;
  readonly services: readonly Answered[];
  readonly connectors: readonly Answered[];
}

/** What a descriptor points to. */
export interface Target {
  /** Absolute, without fragment. */
  readonly url: string;
  readonly origin: string;
  /** As it is written. */
  readonly written: string;
  /** Where it is written: the answer and the JSON pointer. */
  readonly evidence: Answered;
  readonly where: string;
}

/** Endpoints of the interfaces: gateways, figures, connectors, issuers, services. */
export function addressesIn(announcing: Announcing): Target[] {
  const { entry } = announcing;
  return distinct([
    ...listed(entry, 'gateways', 'url'),
    ...listed(entry, 'monitoring', 'url'),
    ...listed(entry, 'connectors', 'url'),
    ...listed(entry, 'identity', 'issuer'),
    ...interfacesIn(announcing).map(({ body, evidence, where }) => target(body, 'url', evidence, where)),
  ]);
}

/** OpenAPI documents of gateways, monitoring and services. */
export function openapiIn(announcing: Announcing): Target[] {
  const { entry } = announcing;
  return distinct([
    ...listed(entry, 'gateways', 'openapi'),
    ...listed(entry, 'monitoring', 'openapi'),
    ...interfacesIn(announcing)
      .filter(({ body }) => memberOf(body, 'protocol') === 'openapi')
      .map(({ body, evidence, where }) => target(body, 'spec', evidence, where)),
  ]);
}

/** Bills of materials that everybody may read. */
export function billsIn({ entry }: Announcing): Target[] {
  return distinct(
    entriesOf(memberOf(entry.json, 'billOfMaterials')).map((bill, at) =>
      memberOf(bill, 'access') === 'open' ? target(bill, 'uri', entry, `/billOfMaterials/${at}`) : undefined,
    ),
  );
}

/** A2A cards of services. */
export function agentCardsIn({ services }: Announcing): Target[] {
  return distinct(
    itemsOn(services).map(({ body, evidence, where }) => target(body, 'agentCard', evidence, where)),
  );
}

/** The server.json of connectors. */
export function serverJsonsIn({ connectors }: Announcing): Target[] {
  return distinct(
    itemsOn(connectors).map(({ body, evidence, where }) => target(body, 'serverJson', evidence, where)),
  );
}

/** How many of each kind are read; a platform has tens of them, not thousands. */
export const mostFollowed = {
  addresses: 100,
  openapi: 20,
  bills: 20,
  agentCards: 50,
  serverJsons: 50,
} as const;

/** What became of an address: read, silent though it was asked, of an origin that may not be asked, or beyond what is read. */
export interface Followed {
  readonly target: Target;
  readonly answer?: Answered;
  readonly fate: 'answered' | 'silent' | 'foreign' | 'beyond';
}

/**
 * What became of each address.
 * @param most how many are read
 */
export function followed(
  announcing: Announcing,
  targets: readonly Target[],
  answers: readonly Answered[],
  most: number,
): Followed[] {
  const origins = entriesOf(announcing.entry.observations?.origins);
  const byUrl = new Map(answers.map((answer) => [answer.request.url, answer]));
  const askable = targets.filter(({ origin }) => origins.includes(origin)).slice(0, most);
  return targets.map((target) => {
    const answer = byUrl.get(target.url);
    if (answer) return { target, answer, fate: 'answered' };
    if (askable.includes(target)) return { target, fate: 'silent' };
    return { target, fate: origins.includes(target.origin) ? 'beyond' : 'foreign' };
  });
}

interface Item {
  readonly body: unknown;
  readonly evidence: Answered;
  readonly where: string;
}

function itemsOn(pages: readonly Answered[]): Item[] {
  return pages.flatMap((evidence) =>
    entriesOf(memberOf(evidence.json, 'items')).map((body, at) => ({
      body,
      evidence,
      where: `/items/${at}`,
    })),
  );
}

function interfacesIn({ services }: Announcing): Item[] {
  return itemsOn(services).flatMap(({ body, evidence, where }) =>
    entriesOf(memberOf(body, 'interfaces')).map((one, at) => ({
      body: one,
      evidence,
      where: `${where}/interfaces/${at}`,
    })),
  );
}

function listed(entry: Answered, list: string, member: string): (Target | undefined)[] {
  return entriesOf(memberOf(entry.json, list)).map((one, at) => target(one, member, entry, `/${list}/${at}`));
}

function target(body: unknown, member: string, evidence: Answered, where: string): Target | undefined {
  const written = memberOf(body, member);
  const url = isText(written) ? URL.parse(written, evidence.request.url) : null;
  if (!isText(written) || !url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  return { url: url.href, origin: originOf(url.href) ?? '', written, evidence, where: `${where}/${member}` };
}

/** The first that names an address stands for all. */
function distinct(targets: readonly (Target | undefined)[]): Target[] {
  const byUrl = new Map<string, Target>();
  for (const one of targets) if (one && !byUrl.has(one.url)) byUrl.set(one.url, one);
  return [...byUrl.values()];
}
