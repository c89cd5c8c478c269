import { withJson, withText } from '../../../edit.ts';
import type { Exchange } from '../../../exchange.ts';

/** Small edits of recorded looks at what was exported, from which evidence mutants are made. */
type Edit = (exchange: Exchange) => Exchange;

/** A span, a log record or a document while it is being edited. */
export interface Edited {
  [member: string]: unknown;
}

interface Document {
  readonly [member: string]: readonly {
    readonly [member: string]: readonly { readonly [m: string]: Edited[] }[];
  }[];
}

/** Edits every span that a look shows. */
export function everySpan(edit: (span: Edited) => void): Edit {
  return withJson((body: Document) => {
    for (const { scopeSpans = [] } of body.resourceSpans ?? [])
      for (const { spans = [] } of scopeSpans) for (const span of spans) edit(span);
  });
}

/** Edits every log record that a look shows. */
export function everyRecord(edit: (record: Edited) => void): Edit {
  return withJson((body: Document) => {
    for (const { scopeLogs = [] } of body.resourceLogs ?? [])
      for (const { logRecords = [] } of scopeLogs) for (const record of logRecords) edit(record);
  });
}

/** Replaces a part of the document's text. */
export function spansOnly(part: string, by: string): Edit {
  return withText((text) => text.replaceAll(part, by));
}

/** An attribute with a text. */
export function attribute(key: string, stringValue: string): object {
  return { key, value: { stringValue } };
}
