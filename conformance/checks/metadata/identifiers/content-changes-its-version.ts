import { defineCheck } from '../../../define-check.ts';
import { isObject } from '../../../read/members.ts';
import type { metadata } from '../../../release.ts';

/** Members whose values differ between two retrievals. */
function changedMembers(
  before: metadata.PlatformDescriptor,
  after: metadata.PlatformDescriptor,
): readonly string[] {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => ordered(one.get(name)) !== ordered(other.get(name)),
  );
}

/** The same text for the same value, whatever order its members have. */
function ordered(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export default defineCheck({
  id: 'content-changes-its-version',
  verifies: 'META-005',
  needs: ['descriptor', 'inventories.entry'],
  messages: {
    sameVersion: {
      de: 'Zwischen zwei Abrufen hat sich {members} geändert, die Version blieb {version}.',
      en: 'Between two retrievals {members} changed, the version stayed {version}.',
    },
  },
  *run({ descriptor, 'inventories.entry': entry }) {
    const { version } = entry.json;
    const members = changedMembers(descriptor.json, entry.json);
    if (members.length > 0 && descriptor.json.version === version)
      yield {
        message: 'sameVersion',
        data: { members: members.join(', '), version },
        evidence: entry,
        where: '/version',
        seen: version,
      };
  },
});
