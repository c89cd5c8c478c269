import type { DescriptorEvidence } from '../checks/metadata/descriptors.ts';
import { type ListedKind, listNames } from '../checks/metadata/descriptors.ts';
import type { Answered } from '../exchange.ts';
import type { metadata } from '../release.ts';
import type { Item } from './shape.ts';

/** A descriptor and the document it stands in. */
export interface Filed extends Item {
  /** Name of the document, unique among those judged. */
  readonly file: string;
}

/** Files as evidence, and the way back from a statement's exchange to the file it speaks of. */
export interface FileEvidence {
  readonly evidence: DescriptorEvidence;
  readonly origins: ReadonlyMap<string, Filed>;
}

/** What precedes a pointer into the only entry of a list. */
const entryPointer = '/items/0';

/**
 * Reading a file is an exchange with the file system. Each descriptor of a list is a page of its own; a platform
 * descriptor that is not there is an answer that it is not.
 */
export function evidenceOf(platform: Filed | undefined, others: readonly Filed[]): FileEvidence {
  const origins = new Map<string, Filed>();
  const pages: Record<ListedKind, Answered<metadata.DescriptorPage>[]> = {
    model: [],
    connector: [],
    collection: [],
    service: [],
    template: [],
  };
  for (const one of others) {
    if (one.kind === 'platform') continue;
    const id = `${one.file}#${one.where}`;
    origins.set(id, one);
    pages[one.kind].push(answered(id, listNames[one.kind], { items: [one.body] }));
  }
  const entryId = platform ? `${platform.file}#${platform.where}` : '';
  if (platform) origins.set(entryId, platform);
  // What matches its schema has its type; what does not, `judge-files.ts` does not pass on.
  const entry = answered(entryId, 'inventories.entry', platform?.body as never);
  return {
    origins,
    evidence: {
      'inventories.entry': entry,
      'inventories.models': pages.model,
      'inventories.connectors': pages.connector,
      'inventories.collections': pages.collection,
      'inventories.services': pages.service,
      'inventories.templates': pages.template,
    },
  };
}

/** A pointer into the evidence as a pointer into the file. */
export function pointerIn(origin: Filed, where: string): string {
  return origin.where + pointerWithin(origin, where);
}

/** A pointer into the evidence as a pointer into the descriptor. */
export function pointerWithin({ kind }: Filed, where: string): string {
  return kind === 'platform' ? where : where.slice(entryPointer.length);
}

function answered<Body>(id: string, name: string, json: Body): Answered<Body> {
  return {
    id,
    name,
    probe: 'inventories',
    instance: 'files',
    attempt: 1,
    request: { method: 'GET', url: id, headers: [] },
    response: {
      status: json === undefined ? 404 : 200,
      reason: '',
      httpVersion: '',
      headers: [],
      body: { wireBytes: 0, bytes: 0 },
    },
    end: 'complete',
    timing: { start: 0, end: 0 },
    connection: { number: 0, reused: false },
    json,
  };
}
