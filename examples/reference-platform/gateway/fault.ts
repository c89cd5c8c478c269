/** The faults the gateway knows; an oddity may answer one of them in another legal way. */
export type FaultKind =
  | 'missingCredential'
  | 'invalidCredential'
  | 'insufficientScope'
  | 'modelForbidden'
  | 'modelUnknown'
  | 'pathUnknown'
  | 'methodNotAllowed'
  | 'tooLarge'
  | 'unsupportedMediaType'
  | 'malformedJson'
  | 'missingMember'
  | 'wrongValue'
  | 'unsupported'
  | 'contextLengthExceeded'
  | 'rateLimited'
  | 'internal';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly code: string;
}

/** Status, type and code of each fault; types are those that OpenAI's clients know. */
const answers: Readonly<Record<FaultKind, Answer>> = {
  missingCredential: { status: 401, type: 'authentication_error', code: 'missing_credential' },
  invalidCredential: { status: 401, type: 'authentication_error', code: 'invalid_credential' },
  insufficientScope: { status: 403, type: 'permission_error', code: 'insufficient_scope' },
  modelForbidden: { status: 403, type: 'permission_error', code: 'model_forbidden' },
  modelUnknown: { status: 404, type: 'not_found_error', code: 'model_not_found' },
  pathUnknown: { status: 404, type: 'not_found_error', code: 'path_not_found' },
  methodNotAllowed: { status: 405, type: 'invalid_request_error', code: 'method_not_allowed' },
  tooLarge: { status: 413, type: 'invalid_request_error', code: 'request_too_large' },
  unsupportedMediaType: { status: 415, type: 'invalid_request_error', code: 'unsupported_media_type' },
  malformedJson: { status: 400, type: 'invalid_request_error', code: 'malformed_json' },
  missingMember: { status: 400, type: 'invalid_request_error', code: 'missing_member' },
  wrongValue: { status: 400, type: 'invalid_request_error', code: 'invalid_value' },
  unsupported: { status: 400, type: 'invalid_request_error', code: 'unsupported_parameter' },
  contextLengthExceeded: { status: 400, type: 'invalid_request_error', code: 'context_length_exceeded' },
  rateLimited: { status: 429, type: 'rate_limit_error', code: 'rate_limit_exceeded' },
  internal: { status: 500, type: 'server_error', code: 'internal_error' },
};

/** A request that is refused; thrown anywhere below the gateway, answered in one place. */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly status: number;
  readonly type: string;
  readonly code: string;
  /** The member of the request that is at fault. */
  readonly param: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: FaultKind,
    message: string,
    more: {
      readonly param?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** Instead of the status of the kind; for oddities. */
      readonly status?: number;
    } = {},
  ) {
    super(message);
    this.kind = kind;
    this.status = more.status ?? answers[kind].status;
    this.type = answers[kind].type;
    this.code = answers[kind].code;
    this.param = more.param ?? null;
    this.headers = more.headers ?? {};
  }
}
