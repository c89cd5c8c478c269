import type { Answered } from '../../exchange.ts';

/** Said where the token does not reach as far as the request, which says nothing about the connector. */
export const callsNotAllowed = {
  de: 'Mit dem Zugriffstoken darf kein Werkzeug aufgerufen werden ({status}); ein Token mit diesem Recht angeben.',
  en: 'The access token gives no right to call tools ({status}); give one that has this right.',
} as const;

/** True for an answer that refuses the caller, whatever it was asked. */
export function isForbidden({ response: { status } }: Answered): boolean {
  return status === 401 || status === 403;
}

/** Says that nothing can be concluded from such an answer. */
export function forbidden(evidence: Answered) {
  const { status } = evidence.response;
  return { kind: 'inconclusive', message: 'callsNotAllowed', data: { status }, evidence } as const;
}
