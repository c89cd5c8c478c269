import { isText, type JsonObject, memberOf } from '../read/members.ts';
import { attributesOf } from '../read/otlp.ts';
import type { Keep } from './ours.ts';

/** What exports or measures, as it is kept; each once, since every series has one. */
export interface Holder {
  readonly id: number;
  readonly shown: JsonObject;
}

/** Keeps resources and scopes. `hasRoom` is asked for the characters of each one that is new. */
export function makeHolders(kept: Keep, hasRoom: (size: number) => boolean) {
  const holders = new Map<string, Holder>();
  return { holderOf, attributesShown };

  /** A resource or scope; undefined if there is no room for one more. */
  function holderOf(value: unknown): Holder | undefined {
    const identity = identityOf(value);
    const known = holders.get(identity);
    if (known || !hasRoom(identity.length)) return known;
    const [name, version] = [memberOf(value, 'name'), memberOf(value, 'version')];
    const shown = {
      ...(isText(name) && { name: kept(name) }),
      ...(isText(version) && { version: kept(version) }),
      attributes: attributesShown(value),
    };
    const holder = { id: holders.size, shown };
    holders.set(identity, holder);
    return holder;
  }

  /** Attributes, each once, as text: members that nobody looks at are not kept. */
  function attributesShown(holder: unknown, longest?: number): readonly JsonObject[] {
    const attributes = kept(memberOf(holder, 'attributes') ?? [], longest);
    return [...attributesOf({ attributes })].map(([key, value]) => ({
      key,
      value: { stringValue: kept(value, longest) },
    }));
  }
}

/** Equal for equal attributes, whatever their order; what has a name and a version has those as well. */
export function identityOf(holder: unknown): string {
  const attributes = [...attributesOf(holder)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([textOf(memberOf(holder, 'name')), textOf(memberOf(holder, 'version')), attributes]);
}

/** A text, or an empty one instead of anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
