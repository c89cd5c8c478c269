import type { Bilingual } from '../../schemas/0.1/types/report.ts';

/** The language a report is written in; the German one is authoritative. */
export type Language = keyof Bilingual;

/** What a reader may choose; everything else follows from the report. */
export interface RenderOptions {
  readonly lang: Language;
  /** Shows bodies of requests and answers where the report holds them. Absent: bodies are left out. */
  readonly withBodies?: boolean;
  /** Terminal only: colours beside the words. Absent: none. */
  readonly colour?: boolean;
  /** Terminal only: columns of a line, at least 40. Absent: 80. */
  readonly width?: number;
}
