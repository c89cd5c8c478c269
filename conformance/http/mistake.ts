/** What can be wrong with what we were asked to send; each is found before anything is sent. */
export type MistakeCode =
  | 'notAUrl'
  | 'unsupportedScheme'
  | 'credentialsInUrl'
  | 'plainHttp'
  | 'metadataAddress'
  | 'badRequest'
  | 'badProxy'
  | 'badCertificate'
  | 'closed';

/**
 * A mistake on our side, never the platform's: a wrong option, a request that may not be sent. `detail` names the
 * host, option or member concerned; it never holds a secret.
 */
export class TransportMistake extends Error {
  readonly code: MistakeCode;
  readonly detail: string;

  constructor(code: MistakeCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'TransportMistake';
    this.code = code;
    this.detail = detail;
  }
}
