import { defineCheck } from '../../../define-check.ts';
import { orderedJson } from '../../../read/digest.ts';
import type { metadata } from '../../../release.ts';

/** Members whose values differ between two retrievals. */
function changedMembers(
  before: metadata.PlatformDescriptor,
  after: metadata.PlatformDescriptor,
): readonly string[] {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => orderedJson(one.get(name)) !== orderedJson(other.get(name)),
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
