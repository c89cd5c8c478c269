import { jsonOf } from '../../answers.ts';
import type { Statement } from '../../define-check.ts';
import type { Answered } from '../../exchange.ts';
import type { Announcing, Followed } from '../../read/announced.ts';
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
    de: '{url} ist größer oder hat mehr Angaben, als gelesen wird (http.maxBodyBytes), und wurde darum nicht beurteilt.',
    en: '{url} is larger or has more members than what is read (http.maxBodyBytes) and so was not judged.',
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

/**
 * The answer to look into, if a document came whole with 200; else says what came instead.
 * @param most How many documents of the kind are read
 */
export function* wholeAnswer(
  { target, fate, answer }: Followed,
  most: number,
): Generator<Statement<typeof followMessages>, Answered | undefined> {
  const { written: url, origin, evidence, where } = target;
  const place = { evidence, where };
  if (fate === 'silent') yield { message: 'silent', data: { url }, ...place };
  if (fate === 'foreign') yield { kind: 'note', message: 'foreign', data: { url, origin }, ...place };
  if (fate === 'beyond') yield { kind: 'note', message: 'beyond', data: { url, most }, ...place };
  if (!answer) return undefined;
  const { status } = answer.response;
  if (isCut(answer)) yield { kind: 'inconclusive', message: 'cut', data: { url }, evidence: answer };
  else if (isBusy(answer))
    yield { kind: 'inconclusive', message: 'busy', data: { url, status }, evidence: answer };
  else if (status !== 200)
    yield { message: 'notThere', data: { url, status }, evidence: answer, seen: String(status) };
  else return answer;
  return undefined;
}

/** In what a published document differs from what is described. */
export type Difference = readonly [member: string, described: string, published: string];

type DiffersText = '{url} {member} {published} {described}';

/** Says each difference; the text is the check's own. */
export function* disagreements(
  answer: Answered,
  url: string,
  differences: Iterable<Difference>,
): Iterable<Statement<{ readonly differs: { readonly de: DiffersText; readonly en: DiffersText } }>> {
  for (const [member, described, published] of differences)
    yield {
      message: 'differs',
      data: { url, member, described, published },
      evidence: answer,
      expected: described,
      seen: published,
    };
}

/** True if only the beginning of an answer was kept, or it has more values than are read, by a limit of ours. */
function isCut({ end, response: { body } }: Answered): boolean {
  if (end === 'limit' || body.cut !== undefined) return true;
  const read = jsonOf(body);
  return 'problem' in read && read.problem.code === 'tooMany';
}

/** Statuses with which a server says that it cannot answer now. */
const notNow: readonly number[] = [429, 502, 503, 504];

/** True if the server could not answer when it was asked. */
function isBusy({ response }: Answered): boolean {
  return notNow.includes(response.status);
}
