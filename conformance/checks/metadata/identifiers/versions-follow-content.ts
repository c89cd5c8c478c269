import { defineCheck } from '../../../define-check.ts';
import { contentDigest } from '../../../read/digest.ts';
import { earlierIn } from '../../../read/earlier.ts';
import { descriptorNeeds, descriptorsIn } from '../descriptors.ts';

export default defineCheck({
  id: 'versions-follow-content',
  verifies: 'META-108',
  needs: [...descriptorNeeds, 'announced.entry'],
  messages: {
    sameVersion: {
      de: '{id} hat seit der Prüfung vom {day} einen anderen Inhalt, die Version blieb {version}.',
      en: '{id} has other content than in the run of {day}, its version stayed {version}.',
    },
  },
  over: (evidence) => {
    const { day, descriptors } = earlierIn(evidence['announced.entry']);
    return descriptorsIn(evidence).flatMap((found) => {
      const before = descriptors.get(found.body.id);
      return before ? [{ found, before, day }] : [];
    });
  },
  *run(_, { found, before, day }) {
    const { id, version } = found.body;
    if (before.version !== version || before.digest === contentDigest(found.body)) return;
    yield {
      message: 'sameVersion',
      data: { id, version, day },
      evidence: found.evidence,
      where: `${found.where}/version`,
      seen: version,
    };
  },
});
