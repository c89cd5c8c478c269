import type { Report } from '../schemas/0.1/types/report.ts';
import { exitCode } from './exit-code.ts';
import { type FormatName, formats } from './formats.ts';
import { terminal as inert } from './report/inert.ts';
import type { RunFolder } from './run-folder.ts';
import type { Surroundings } from './surroundings.ts';

/** What is made of a report. */
export interface OutcomeOptions {
  readonly formats: readonly FormatName[];
  readonly withBodies: boolean;
  readonly gate: 'failed' | undefined;
  readonly quiet: boolean;
}

/** Loads what will write the report while there is time; a failure shows when it is used. */
export function prepare({ formats: names, quiet }: OutcomeOptions): void {
  for (const name of new Set<FormatName>(['json', ...names, ...(quiet ? [] : ['text' as const])]))
    formats[name].load().catch(() => {});
}

/** Writes a report in all wanted formats, shows it, and returns the exit code. `folder` is absent if nothing is kept. */
export async function present(
  here: Surroundings,
  report: Report,
  folder: RunFolder | undefined,
  options: OutcomeOptions,
): Promise<number> {
  const { lang } = here;
  const written: string[] = [];
  if (folder) {
    for (const name of new Set<FormatName>(['json', ...options.formats])) {
      const { file, load } = formats[name];
      const render = await load();
      folder.write(file, render(report, { lang, withBodies: options.withBodies }));
      written.push(file);
    }
  }
  if (!options.quiet) {
    const render = await formats.text.load();
    here.out(render(report, { lang, colour: here.screen.colour, width: Math.min(here.screen.columns, 100) }));
    if (folder) here.out(`\n${whereabouts(folder, written, lang)}\n`);
  }
  return exitCode({
    verdicts: report.profiles.map(({ verdict }) => verdict),
    kitError: report.requirements.some(({ outcome }) => outcome === 'kitError'),
    interrupted: here.signal.aborted,
    gate: options.gate ?? 'all',
  });
}

/** One line per file: paths are to be copied or clicked, so nothing else stands beside them. */
function whereabouts(folder: RunFolder, files: readonly string[], lang: Surroundings['lang']): string {
  const title = lang === 'de' ? 'Prüfbericht:' : 'Report:';
  return [title, ...files.map((file) => `  ${inert(folder.pathOf(file))}`)].join('\n');
}
