import { defineCheck } from '../../../define-check.ts';

export default defineCheck({
  id: 'platform-keeps-its-id',
  verifies: 'META-004',
  needs: ['descriptor', 'inventories.entry'],
  messages: {
    changed: {
      de: 'Der erste Abruf nennt die Plattform {before}, der zweite {after}.',
      en: 'The first retrieval calls the platform {before}, the second {after}.',
    },
  },
  *run({ descriptor, 'inventories.entry': entry }) {
    const [before, after] = [descriptor.json.id, entry.json.id];
    if (before !== after)
      yield {
        message: 'changed',
        data: { before, after },
        evidence: entry,
        where: '/id',
        expected: before,
        seen: after,
      };
  },
});
