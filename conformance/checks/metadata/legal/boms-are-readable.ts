import { defineCheck } from '../../../define-check.ts';
import { platformsIn } from '../descriptors.ts';

/** CycloneDX before 1.6 knows too little of models. */
const recent = /^(?:1\.(?:[6-9]|[1-9][0-9])|[2-9])(?:\.|$)/;

export default defineCheck({
  id: 'boms-are-readable',
  verifies: 'META-041',
  needs: ['inventories.entry'],
  files: true,
  messages: {
    otherFormat: {
      de: 'Die Stückliste {uri} hat das Format „{format}“; gelesen werden CycloneDX und SPDX.',
      en: 'The bill of materials {uri} has the format "{format}"; CycloneDX and SPDX are read.',
    },
    tooOld: {
      de: 'Die Stückliste {uri} folgt CycloneDX {version}; verlangt ist mindestens 1.6.',
      en: 'The bill of materials {uri} follows CycloneDX {version}; at least 1.6 is demanded.',
    },
  },
  over: platformsIn,
  *run(_, { body, evidence }) {
    for (const [at, { format, version, uri }] of (body.billOfMaterials ?? []).entries()) {
      const where = `/billOfMaterials/${at}`;
      if (format !== 'cyclonedx' && format !== 'spdx')
        yield { message: 'otherFormat', data: { uri, format }, evidence, where: `${where}/format` };
      if (format === 'cyclonedx' && !recent.test(version))
        yield {
          message: 'tooOld',
          data: { uri, version },
          evidence,
          where: `${where}/version`,
          expected: '≥ 1.6',
          seen: version,
        };
    }
  },
});
