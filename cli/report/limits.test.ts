import { expect, it } from 'vitest';
import { renderHtml } from './html.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderTerminal } from './terminal.ts';
import { conformant } from './testing/conformant.ts';
import { incomplete } from './testing/incomplete.ts';

const renderers = { renderHtml, renderMarkdown, renderTerminal, renderJunit };

it.each(Object.entries(renderers))('%s says what no report can say', (_, render) => {
  const output = render(conformant, { lang: 'de' }).replace(/\s+/g, ' ');
  expect(output).toContain('die das Prüfwerkzeug erkennt');
  expect(output).toContain('keine rechtliche Bewertung');
  expect(output).toContain('Er spricht für kein Land');
  expect(output).toContain(
    'Für 1 Anforderung gibt er nur wieder, was eine verantwortliche Stelle erklärt hat.',
  );
});

it.each(Object.entries(renderers))('%s says how much was not judged', (_, render) => {
  const output = render(incomplete, { lang: 'en' }).replace(/\s+/g, ' ');
  expect(output).toContain('It says nothing about 7 requirements: not conclusively examined.');
});

it('says a sentence once, even if the report brings it along', () => {
  const sentence =
    'Prüfstein ist ein unabhängiger Entwurf. Er spricht für kein Land; ein MUSS bindet nur, wer Konformität erklärt.';
  const output = renderMarkdown({ ...conformant, limits: [{ de: sentence, en: '' }] }, { lang: 'de' });
  expect(output.split('Er spricht für kein Land')).toHaveLength(2);
});
