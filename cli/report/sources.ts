/** Publications a requirement rests on, as a reader knows them. */
import type { Report } from '../../schemas/0.1/types/report.ts';
import type { Language } from './options.ts';

type Source = Report['requirements'][number]['sources'][number];

const names: Readonly<Record<string, string>> = {
  openai: 'OpenAI API',
  'whatwg-sse': 'HTML Standard, Server-sent events',
  'trace-context': 'W3C Trace Context',
};

/** `RFC 9110, Abschnitt 15.6; OpenAI API, chat/create`. Working papers (`seed`) stay in the JSON report only. */
export function sourcesText(sources: readonly Source[], lang: Language): string {
  return sources
    .filter(({ spec }) => spec !== 'seed')
    .map((source) => sourceText(source, lang))
    .join('; ');
}

function sourceText({ spec, ref }: Source, lang: Language): string {
  const [, rfc] = /^rfc(\d+)$/.exec(spec) ?? [];
  if (rfc) return `RFC ${rfc}, ${lang === 'de' ? 'Abschnitt' : 'section'} ${ref}`;
  if (spec.toLowerCase() === ref.toLowerCase()) return ref;
  return `${Object.hasOwn(names, spec) ? names[spec] : spec}, ${ref}`;
}
