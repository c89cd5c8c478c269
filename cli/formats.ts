import type { Report } from '../schemas/0.1/types/report.ts';
import type { RenderOptions } from './report/options.ts';

/** Writes a report in one format. */
type Render = (report: Report, options: RenderOptions) => string;

/** A format a report can be written in. */
interface Format {
  readonly file: string;
  load(): Promise<Render>;
}

/** All formats by the name `--format` uses; each renderer is loaded only when asked for. */
export const formats = {
  json: { file: 'report.json', load: async () => (await import('./report/json.ts')).renderJson },
  html: { file: 'report.html', load: async () => (await import('./report/html.ts')).renderHtml },
  md: { file: 'report.md', load: async () => (await import('./report/markdown.ts')).renderMarkdown },
  junit: { file: 'junit.xml', load: async () => (await import('./report/junit.ts')).renderJunit },
  text: { file: 'report.txt', load: async () => (await import('./report/terminal.ts')).renderTerminal },
} as const satisfies Record<string, Format>;

/** Name of a format. */
export type FormatName = keyof typeof formats;
