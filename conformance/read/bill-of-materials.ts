import { type DocumentFault, faultAt, pointer } from './document-fault.ts';
import { entriesOf, isObject, isText, type JsonObject, memberOf } from './members.ts';

/*
 * Strict readers of what makes a bill of materials usable: format and version, names of parts, ids that are unique and
 * references that lead somewhere.
 */

/** Formats of bills of materials that are read. */
export type BillFormat = 'cyclonedx' | 'spdx';

/** What a bill of materials says of itself. */
export interface BillHead {
  readonly format: BillFormat;
  readonly version: string;
  /** In a form of which no more than the beginning is read: XML or tag and value. */
  readonly headOnly?: true;
}

/** CycloneDX before 1.6 knows too little of models. */
const recentCyclonedx = /^(?:1\.(?:[6-9]|[1-9][0-9])|[2-9])(?:\.|$)/;

/** The head of a bill in JSON; undefined if it is of neither format. */
export function billHead(document: JsonObject): BillHead | undefined {
  const { bomFormat, specVersion, spdxVersion } = document;
  if (bomFormat === 'CycloneDX') return { format: 'cyclonedx', version: String(specVersion) };
  if (isText(spdxVersion)) return { format: 'spdx', version: spdxVersion.replace(/^SPDX-/, '') };
  const context = JSON.stringify(document['@context'] ?? '');
  if (!context.includes('spdx.org/rdf/3.')) return undefined;
  const version = creationInfos(document)
    .map((info) => memberOf(info, 'specVersion'))
    .find(isText);
  return { format: 'spdx', version: version ?? /rdf\/(3(?:\.\d+)+)/.exec(context)?.[1] ?? '3' };
}

/** The head of a bill in XML or as tags and values; undefined if it is neither. */
export function billHeadOfText(text: string): BillHead | undefined {
  const xml =
    /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:\w+:)?bom\s[^>]*"http:\/\/cyclonedx\.org\/schema\/bom\/([0-9.]+)"/;
  const cyclonedx = xml.exec(text)?.[1];
  if (cyclonedx !== undefined) return { format: 'cyclonedx', version: cyclonedx, headOnly: true };
  const spdx = /^(?:#[^\n]*\n|\s*\n)*SPDXVersion:\s*SPDX-([0-9.]+)\s*$/m.exec(text)?.[1];
  return spdx === undefined ? undefined : { format: 'spdx', version: spdx, headOnly: true };
}

/** In what a bill in JSON is not valid. */
export function billFaults(document: JsonObject, { format, version }: BillHead): DocumentFault[] {
  if (format === 'cyclonedx') return [...cyclonedxFaults(document)];
  return [...(version.startsWith('2.') ? spdxFaults(document) : spdxGraphFaults(document))];
}

function* cyclonedxFaults(document: JsonObject): Iterable<DocumentFault> {
  const { specVersion, serialNumber, version, metadata } = document;
  if (!isText(specVersion) || !recentCyclonedx.test(specVersion))
    yield faultAt('/specVersion', '≥ 1.6', specVersion);
  if (serialNumber !== undefined && !/^urn:uuid:[0-9a-f-]{36}$/i.test(String(serialNumber)))
    yield faultAt('/serialNumber', 'urn:uuid:…', serialNumber);
  if (version !== undefined && !(Number.isInteger(version) && Number(version) >= 1))
    yield faultAt('/version', '≥ 1', version);
  const refs = new Set<unknown>();
  const main = memberOf(metadata, 'component');
  if (main !== undefined) yield* componentFaults(main, '/metadata/component', refs);
  yield* partsFaults(document, '', refs);
  // A BOM-Link leads to another document.
  for (const [at, one] of entriesOf(document.dependencies).entries())
    for (const [name, ref] of [
      ['ref', memberOf(one, 'ref')] as const,
      ...entriesOf(memberOf(one, 'dependsOn')).map((ref, nth) => [`dependsOn/${nth}`, ref] as const),
    ])
      if (!refs.has(ref) && !String(ref).startsWith('urn:cdx:'))
        yield faultAt(`/dependencies/${at}/${name}`, 'bom-ref', ref);
}

/** Parts and services of a bill or of a part. */
function* partsFaults(owner: unknown, where: string, refs: Set<unknown>): Iterable<DocumentFault> {
  for (const list of ['components', 'services']) {
    const parts = memberOf(owner, list);
    if (parts !== undefined && !Array.isArray(parts)) yield faultAt(`${where}/${list}`, 'array', parts);
    for (const [at, part] of entriesOf(parts).entries())
      yield* list === 'components'
        ? componentFaults(part, `${where}/${list}/${at}`, refs)
        : namedFaults(part, `${where}/${list}/${at}`, refs);
  }
}

function* componentFaults(part: unknown, where: string, refs: Set<unknown>): Iterable<DocumentFault> {
  if (!isText(memberOf(part, 'type'))) yield faultAt(`${where}/type`, 'text', memberOf(part, 'type'));
  yield* namedFaults(part, where, refs);
}

function* namedFaults(part: unknown, where: string, refs: Set<unknown>): Iterable<DocumentFault> {
  if (!isText(memberOf(part, 'name'))) yield faultAt(`${where}/name`, 'text', memberOf(part, 'name'));
  const ref = memberOf(part, 'bom-ref');
  if (ref !== undefined && refs.has(ref)) yield faultAt(`${where}/bom-ref`, 'unique', ref);
  if (ref !== undefined) refs.add(ref);
  yield* partsFaults(part, where, refs);
}

function* spdxFaults(document: JsonObject): Iterable<DocumentFault> {
  const { creationInfo } = document;
  for (const member of ['dataLicense', 'name', 'documentNamespace'])
    if (!isText(document[member])) yield faultAt(`/${member}`, 'text', document[member]);
  if (document.SPDXID !== 'SPDXRef-DOCUMENT') yield faultAt('/SPDXID', 'SPDXRef-DOCUMENT', document.SPDXID);
  if (!isText(memberOf(creationInfo, 'created')))
    yield faultAt('/creationInfo/created', 'text', memberOf(creationInfo, 'created'));
  if (entriesOf(memberOf(creationInfo, 'creators')).length === 0)
    yield faultAt('/creationInfo/creators', 'array', memberOf(creationInfo, 'creators'));
  const ids = new Set<unknown>();
  for (const [at, one] of entriesOf(document.packages).entries()) {
    for (const member of ['SPDXID', 'name', 'downloadLocation'])
      if (!isText(memberOf(one, member)))
        yield faultAt(`/packages/${at}/${member}`, 'text', memberOf(one, member));
    const id = memberOf(one, 'SPDXID');
    if (id !== undefined && ids.has(id)) yield faultAt(`/packages/${at}/SPDXID`, 'unique', id);
    ids.add(id);
  }
}

/** The elements of SPDX 3: a list, or the document itself, which then is the only one. */
function elementsOf(document: JsonObject): readonly unknown[] {
  return document['@graph'] === undefined ? [document] : entriesOf(document['@graph']);
}

/** How elements came about: listed beside them or written into each. */
function creationInfos(document: JsonObject): readonly unknown[] {
  return elementsOf(document).flatMap((element) => {
    if (memberOf(element, 'type') === 'CreationInfo') return [element];
    const inner = memberOf(element, 'creationInfo');
    return isObject(inner) ? [inner] : [];
  });
}

function* spdxGraphFaults(document: JsonObject): Iterable<DocumentFault> {
  const graph = document['@graph'];
  const where = pointer('', '@graph');
  if (graph !== undefined && !Array.isArray(graph)) {
    yield faultAt(where, 'array', graph);
    return;
  }
  const elements = elementsOf(document);
  if (elements.length === 0) yield faultAt(where, 'Element', graph);
  else if (creationInfos(document).length === 0) yield faultAt(where, 'CreationInfo', undefined);
  for (const [at, element] of elements.entries()) {
    const place = graph === undefined ? '' : `${where}/${at}`;
    if (!isObject(element) || !isText(element.type))
      yield faultAt(`${place}/type`, 'text', memberOf(element, 'type'));
  }
  const documents = elements.filter((element) => memberOf(element, 'type') === 'SpdxDocument').length;
  if (documents > 1) yield faultAt(where, '≤ 1 SpdxDocument', documents);
}
