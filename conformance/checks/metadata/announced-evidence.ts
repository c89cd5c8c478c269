import type { Answered } from '../../exchange.ts';
import type { Announcing } from '../../read/announced.ts';
import type { metadata } from '../../release.ts';

/** The exchanges from which follows what is announced. */
export const announcedNeeds = ['announced.entry', 'announced.services', 'announced.connectors'] as const;

interface AnnouncedEvidence {
  readonly 'announced.entry': Answered<metadata.PlatformDescriptor>;
  readonly 'announced.services': readonly Answered[];
  readonly 'announced.connectors': readonly Answered[];
}

/** The descriptors in which addresses are announced. */
export function announcingIn(evidence: AnnouncedEvidence): Announcing {
  return {
    entry: evidence['announced.entry'],
    services: evidence['announced.services'],
    connectors: evidence['announced.connectors'],
  };
}

/** What is said of documents that descriptors link to, whatever they are. */
export const followMessages = {
  notThere: {
    de: 'Unter {url} liegt nichts: Die Antwort war {status} statt 200.',
    en: 'There is nothing at {url}: the answer was {status} instead of 200.',
  },
  silent: {
    de: '{url} gab keine vollständige Antwort.',
    en: '{url} gave no whole answer.',
  },
  cut: {
    de: '{url} ist größer, als gelesen wird (http.maxBodyBytes), und wurde darum nicht beurteilt.',
    en: '{url} is larger than what is read (http.maxBodyBytes) and so was not judged.',
  },
  busy: {
    de: '{url} war nicht bereit (Status {status}) und wurde darum nicht beurteilt.',
    en: '{url} was not ready (status {status}) and so was not judged.',
  },
  foreign: {
    de: '{url} wurde nicht abgerufen: Der Ursprung {origin} ist nicht zugelassen.',
    en: '{url} was not read: the origin {origin} is not allowed.',
  },
  beyond: {
    de: '{url} wurde nicht abgerufen: Mehr als {most} dieser Art werden nicht gelesen.',
    en: '{url} was not read: no more than {most} of the kind are.',
  },
} as const;

/** True if only the beginning of an answer was kept, at a limit of ours. */
export function isCut({ end, response }: Answered): boolean {
  return end === 'limit' || response.body.cut !== undefined;
}

/** Statuses with which a server says that it cannot answer now. */
const notNow: readonly number[] = [429, 502, 503, 504];

/** True if the server could not answer when it was asked. */
export function isBusy({ response }: Answered): boolean {
  return notNow.includes(response.status);
}
