import { defineCheck } from '../../../define-check.ts';
import { deviationsOf } from '../../../judge/schema-errors.ts';
import { faultOf } from '../../../read/mcp-shapes.ts';
import { isObject, memberOf, shown } from '../../../read/members.ts';

/** True for the same address; one slash at the end makes no difference to a client. */
function isSame(one: unknown, other: string): boolean {
  const plain = (url: string) => URL.parse(url)?.href.replace(/\/$/, '');
  return typeof one === 'string' && plain(one) !== undefined && plain(one) === plain(other);
}

export default defineCheck({
  id: 'metadata-names-the-connector',
  verifies: 'CON-044',
  needs: [
    'mcp-resource-metadata.challenge',
    'mcp-resource-metadata.named',
    'mcp-resource-metadata.path',
    'mcp-resource-metadata.root',
  ],
  messages: {
    notFound: {
      de: 'Weder die in der Aufforderung genannte noch eine der bekannten Adressen liefert Angaben zur geschützten Ressource.',
      en: 'Neither the address named in the challenge nor one of the well-known ones returns metadata of the protected resource.',
    },
    wrongForm: {
      de: 'Die Angaben zur geschützten Ressource haben an {place} nicht die verlangte Form.',
      en: 'The metadata of the protected resource do not have the form demanded at {place}.',
    },
    otherResource: {
      de: 'Die Angaben gelten nicht diesem Konnektor, sondern {resource}.',
      en: 'The metadata are not about this connector but about {resource}.',
    },
  },
  *run(evidence) {
    const { url } = evidence['mcp-resource-metadata.challenge'].request;
    const [named] = evidence['mcp-resource-metadata.named'];
    const wellKnown = [evidence['mcp-resource-metadata.path'], evidence['mcp-resource-metadata.root']];
    // What the challenge names is what clients read; without it they try the well-known addresses in this order.
    const document = (named ? [named] : wellKnown).find(
      ({ response, json }) => response.status === 200 && isObject(json),
    );
    if (!document)
      return yield { message: 'notFound', evidence: named ?? evidence['mcp-resource-metadata.path'] };

    const fault = faultOf('ProtectedResourceMetadata', document.json);
    for (const { where: place, expected, seen } of deviationsOf(fault?.errors ?? [], document.json))
      yield {
        message: 'wrongForm',
        data: { place },
        evidence: document,
        where: place,
        ...(expected !== undefined && { expected }),
        ...(seen !== undefined && { seen }),
      };
    const resource = memberOf(document.json, 'resource');
    if (typeof resource === 'string' && !isSame(resource, url))
      yield {
        message: 'otherResource',
        data: { resource: shown(resource) },
        evidence: document,
        where: '#/resource',
        expected: url,
        seen: resource,
      };
  },
});
