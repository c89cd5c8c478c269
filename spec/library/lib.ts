import {
  type CallableMessage,
  type CodeFix,
  createTypeSpecLibrary,
  type Diagnostic,
  type DiagnosticTarget,
  paramMessage,
  type TypeSpecLibrary,
} from '@typespec/compiler';

/** The library: its diagnostics in one list, each with one sentence that says what to do. */
export const $lib = createTypeSpecLibrary({
  name: '@pruefstein/spec-library',
  diagnostics: {
    'missing-member': {
      severity: 'error',
      messages: { default: paramMessage`The row has no "${'member'}"; add it.` },
    },
    'unknown-member': {
      severity: 'error',
      messages: { default: paramMessage`"${'member'}" is no member of a row; members are ${'known'}.` },
    },
    'wrong-value': {
      severity: 'error',
      messages: { default: paramMessage`"${'member'}" must be ${'expected'}.` },
    },
    'malformed-id': {
      severity: 'error',
      messages: {
        default: paramMessage`"${'id'}" is no requirement id; write one of the areas ${'areas'}, a hyphen and three digits.`,
      },
    },
    'duplicate-id': {
      severity: 'error',
      messages: {
        default: paramMessage`${'id'} is already the id of the row at ${'first'}; ids are permanent, take a free one.`,
      },
    },
    'missing-language': {
      severity: 'error',
      messages: { default: paramMessage`The row has no ${'language'} text; add "${'member'}".` },
    },
    'keyword-differs': {
      severity: 'error',
      messages: {
        default: paramMessage`The text says ${'found'}, the level is ${'level'}; it must carry ${'expected'} exactly once.`,
        none: paramMessage`The text carries no keyword in capitals; the level ${'level'} needs ${'expected'} exactly once.`,
        several: paramMessage`The text carries ${'found'}; a row has one keyword, here ${'expected'}. Make two rows of two statements.`,
      },
    },
    'muss-nicht': {
      severity: 'error',
      messages: { default: paramMessage`"${'found'}" means "need not"; write ${'expected'} to forbid.` },
    },
    'unknown-source': {
      severity: 'error',
      messages: {
        default: paramMessage`"${'spec'}" is no publication of the list in spec/common/codes/sources.tsp (${'known'}).`,
      },
    },
    'malformed-source': {
      severity: 'error',
      messages: { default: 'A source is #{ spec: "…", ref: "…" } or #{ seed: "…" }.' },
    },
    'namespace-without-flag': {
      severity: 'error',
      messages: {
        default: 'The row targets a whole interface; target something narrower, or add wholeInterface: true.',
      },
    },
    'needless-flag': {
      severity: 'error',
      messages: { default: 'wholeInterface belongs only to rows that target a namespace; remove it.' },
    },
    'malformed-verify': {
      severity: 'error',
      messages: {
        default:
          'verify is exactly one of Verify.check, Verify.attested, Verify.response(probe, status), Verify.permitted(oddity), Verify.unobservable(#{ de, en }).',
        missing: paramMessage`Verify by ${'kind'} needs "${'member'}".`,
        extra: paramMessage`Verify by ${'kind'} has no "${'member'}"; it takes ${'known'}.`,
        permission:
          'A permission (Level.may) is verified by Verify.permitted(oddity), and only a permission is.',
        probe: paramMessage`"${'probe'}" names no exchange; write the stem of a probe, or <probe>.<step>.`,
        oddity: paramMessage`"${'oddity'}" names no oddity; write small letters, digits and hyphens.`,
        reason: 'The reason is given in both languages: #{ de: "…", en: "…" }.',
        status: paramMessage`${'status'} is no HTTP status; write one from 100 to 599.`,
      },
    },
    'unknown-standard': {
      severity: 'error',
      messages: {
        default: paramMessage`"${'standard'}" is no standard of the list in spec/metadata/mappings/standards.tsp (${'known'}).`,
      },
    },
    'duplicate-mapping': {
      severity: 'error',
      messages: {
        default: paramMessage`What "${'field'}" becomes in ${'standard'} is already said at ${'first'}; say it once.`,
      },
    },
    'malformed-path': {
      severity: 'error',
      messages: {
        default: paramMessage`"${'path'}" is no path; write members parted by dots, with [] behind a list, or ["…"] for a member with dots.`,
      },
    },
    'malformed-transition': {
      severity: 'error',
      messages: {
        default: 'transition is #{ until: "YYYY-MM-DD", accepts: "<legacy form>" }.',
        until: paramMessage`"${'until'}" is no date of the form YYYY-MM-DD.`,
      },
    },
  },
});

export const { reportDiagnostic } = $lib;

type Diagnostics = typeof $lib extends TypeSpecLibrary<infer D, infer _E, infer _S> ? D : never;

/** Every diagnostic with the parameters its message needs; where and how to mend it comes later. */
export type Complaint = {
  [Code in keyof Diagnostics]: {
    [Message in keyof Diagnostics[Code]]: { readonly code: Code } & ('default' extends Message
      ? unknown
      : { readonly messageId: Message }) &
      (Diagnostics[Code][Message] extends CallableMessage<infer Names>
        ? { readonly format: Readonly<Record<Names[number], string>> }
        : unknown);
  }[keyof Diagnostics[Code]];
}[keyof Diagnostics];

/** The compiler's diagnostic for a complaint. */
export function diagnosticOf(
  complaint: Complaint,
  target: DiagnosticTarget,
  codefixes: readonly CodeFix[],
): Diagnostic {
  // Complaint pairs every code with its message and parameters; createDiagnostic cannot follow a union of codes.
  return $lib.createDiagnostic({ ...complaint, target, codefixes } as never);
}
