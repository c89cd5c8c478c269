import { defineCheck } from '../../../define-check.ts';
import { catalogue } from '../../../release.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

const schemas = `${catalogue.names.httpsNamespace}${catalogue.release}/`;

export default defineCheck({
  id: 'schema-is-named',
  verifies: 'META-002',
  needs: descriptorNeeds,
  files: true,
  messages: {
    otherSchema: {
      de: '{name} nennt das Schema {schema}; das der geprüften Fassung beginnt mit {expected}.',
      en: '{name} names the schema {schema}; that of the release judged begins with {expected}.',
    },
    otherRelease: {
      de: 'Die Plattformbeschreibung nennt die Fassung {release}; geprüft wird {expected}.',
      en: 'The platform descriptor names the release {release}; {expected} is being judged.',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { body, evidence, where } = found;
    const { $schema: schema } = body;
    if (!schema.startsWith(schemas))
      yield {
        message: 'otherSchema',
        data: { name: nameOf(found), schema, expected: schemas },
        evidence,
        where: `${where}/$schema`,
        expected: schemas,
        seen: schema,
      };
    if (body.kind === 'platform' && body.release !== catalogue.release)
      yield {
        message: 'otherRelease',
        data: { release: body.release, expected: catalogue.release },
        evidence,
        where: '/release',
        expected: catalogue.release,
        seen: body.release,
      };
  },
});
