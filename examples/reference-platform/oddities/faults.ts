import { unknownMembers } from '../gateway/chat-request.ts';
import { Fault, type FaultKind } from '../gateway/fault.ts';
import { isObject } from '../handler.ts';
import { defineOddity } from './oddity.ts';
import { isJson, withBody } from './transformed.ts';

export const forbiddenAs404 = defineOddity({
  name: 'forbidden-as-404',
  title: {
    de: 'Ein gesperrtes Modell wird beantwortet, als gäbe es das Modell nicht.',
    en: 'A forbidden model is answered as if there were no such model.',
  },
  fault: (fault) =>
    fault.kind === 'modelForbidden'
      ? new Fault('modelUnknown', 'There is no model of this name.', { param: 'model' })
      : fault,
});

export const unknownModelAs400 = defineOddity({
  name: 'unknown-model-as-400',
  title: {
    de: 'Ein unbekanntes Modell in einer Anfrage wird mit 400 beantwortet (Übergangsregelung).',
    en: 'An unknown model in a call is answered with 400 (transition).',
  },
  fault: (fault, request) => (request.method === 'POST' ? withStatus(fault, ['modelUnknown'], 400) : fault),
});

export const invalidMembersAs422 = defineOddity({
  name: 'invalid-members-as-422',
  title: {
    de: 'Fehlende und falsche Felder werden mit 422 beantwortet (Übergangsregelung).',
    en: 'Missing and wrong members are answered with 422 (transition).',
  },
  fault: (fault) => withStatus(fault, ['missingMember', 'wrongValue'], 422),
});

export const unknownPathAs501 = defineOddity({
  name: 'unknown-path-as-501',
  title: {
    de: 'Ein nicht angebotener Pfad wird mit 501 beantwortet.',
    en: 'A path that is not offered is answered with 501.',
  },
  fault: (fault) => withStatus(fault, ['pathUnknown'], 501),
});

export const unknownMemberAs400 = defineOddity({
  name: 'unknown-member-as-400',
  title: {
    de: 'Ein unbekanntes Feld der Anfrage wird mit 400 abgewiesen.',
    en: 'An unknown member of the request is refused with 400.',
  },
  demand(body) {
    const [param] = unknownMembers(body);
    if (param !== undefined)
      throw new Fault('unsupported', `The member ${param} is not supported.`, { param });
  },
});

export const problemJsonErrors = defineOddity({
  name: 'problem-json-errors',
  title: {
    de: 'Fehler kommen als application/problem+json mit dem Umschlag als Feld error.',
    en: 'Errors come as application/problem+json with the envelope as member error.',
  },
  async answer(answer, request) {
    // Only the gateway may: other interfaces have error bodies of their own.
    const isGateway = new URL(request.url).pathname.startsWith('/v1');
    if (answer.status < 400 || !isJson(answer) || !isGateway) return answer;
    const envelope: unknown = await answer.json();
    const head = { type: 'about:blank', title: 'Anfrage abgewiesen', status: answer.status };
    const problem = isObject(envelope) ? { ...head, ...envelope } : head;
    const written = withBody(answer, JSON.stringify(problem));
    written.headers.set('content-type', 'application/problem+json');
    return written;
  },
});

export const challengeList = defineOddity({
  name: 'challenge-list',
  title: {
    de: 'WWW-Authenticate nennt mehrere Verfahren, bearer darunter in Kleinbuchstaben.',
    en: 'WWW-Authenticate names several schemes, bearer among them in lower case.',
  },
  fault: (fault) =>
    withHeader(
      fault,
      'www-authenticate',
      (challenge) => `Negotiate, ${challenge.replace(/^Bearer/, 'bearer')}`,
    ),
});

export const retryAfterDate = defineOddity({
  name: 'retry-after-date',
  title: {
    de: 'Retry-After nennt einen Zeitpunkt statt einer Dauer.',
    en: 'Retry-After names a date instead of a duration.',
  },
  fault: (fault) =>
    withHeader(fault, 'retry-after', (seconds) =>
      // A second more, as the date loses its fraction.
      new Date(Date.now() + (Number(seconds) + 1) * 1000).toUTCString(),
    ),
});

function withStatus(fault: Fault, kinds: readonly FaultKind[], status: number): Fault {
  if (!kinds.includes(fault.kind)) return fault;
  const { kind, message, param, headers } = fault;
  return new Fault(kind, message, { ...(param === null ? {} : { param }), headers, status });
}

function withHeader(fault: Fault, name: string, edit: (value: string) => string): Fault {
  const value = fault.headers[name];
  if (value === undefined) return fault;
  const { kind, message, param, status } = fault;
  const headers = { ...fault.headers, [name]: edit(value) };
  return new Fault(kind, message, { ...(param === null ? {} : { param }), headers, status });
}
