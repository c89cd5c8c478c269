import type { metadata } from '../release.ts';
import { type Conversion, type Descriptor, type Members, onlyGiven } from './conversion.ts';
import { partsOf } from './cyclonedx/kinds.ts';
import { isMailbox, propertiesOf } from './cyclonedx/properties.ts';
import { lostIn } from './mapped-places.ts';

/** Who may read a descriptor, in the words of the Traffic Light Protocol. */
const trafficLight: Readonly<Record<metadata.Distribution, string>> = {
  open: 'CLEAR',
  federation: 'GREEN',
  land: 'AMBER',
  recipients: 'AMBER_AND_STRICT',
};

/** A CycloneDX 1.7 bill of materials whose subject is what the descriptor describes. */
export function toCycloneDx(descriptor: Descriptor): Conversion {
  const { type, component, components = [], services = [] } = partsOf(descriptor);
  const document = onlyGiven({
    $schema: 'http://cyclonedx.org/schema/bom-1.7.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    version: 1,
    metadata: onlyGiven({
      timestamp: descriptor.modified,
      lifecycles: [{ name: descriptor.lifecycle }],
      component: onlyGiven({
        type,
        'bom-ref': descriptor.id,
        name: descriptor.title.de,
        version: descriptor.version,
        description: descriptor.summary.de,
        supplier: supplierOf(descriptor),
        ...component,
        properties: propertiesOf(descriptor),
      }),
      supplier: { name: descriptor.technicalOperator.name },
      distributionConstraints: { tlp: trafficLight[descriptor.distribution] },
    }),
    components: once(components),
    services,
    definitions: onlyGiven({ standards: descriptor.conformsTo.map((name) => ({ name })) }),
  });
  return { document, lost: lostIn(descriptor, 'cyclonedx'), remarks: [] };
}

function supplierOf({ owner, contacts }: Descriptor): Members {
  const [first] = owner;
  const contact = contacts.map(({ name, email }) =>
    onlyGiven({ name, email: isMailbox(email) ? email : undefined }),
  );
  return onlyGiven({ name: first?.name, contact: contact.filter((one) => Object.keys(one).length > 0) });
}

/** A reference names one thing only; what is used in two ways is listed once. */
function once(components: readonly Members[]): Members[] {
  const seen = new Set<unknown>();
  return components.filter(({ 'bom-ref': id }) => {
    if (id === undefined) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
