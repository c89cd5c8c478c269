import { expect, it } from 'vitest';
import { renderHtml } from './html.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderTerminal } from './terminal.ts';
import { conformant } from './testing/conformant.ts';

const renderers = { renderHtml, renderMarkdown, renderTerminal, renderJunit };

it.each(Object.entries(renderers))(
  '%s says what no report can say, and what this one cannot',
  (_, render) => {
    const output = render(conformant, { lang: 'de' }).replace(/\s+/g, ' ');
    expect(output).toContain('keine rechtliche Bewertung');
    expect(output).toContain('Er spricht für kein Land');
    expect(output).toContain('Erklärt, nicht geprüft (1): GW-042.');
  },
);

it.each(Object.entries(renderers))('%s says so even of a report without limits of its own', (_, render) => {
  const output = render({ ...conformant, limits: [] }, { lang: 'en' }).replace(/\s+/g, ' ');
  expect(output).toContain('A platform that recognises the kit could behave correctly towards it only.');
});

it('says each sentence once', () => {
  const output = renderMarkdown(conformant, { lang: 'de' });
  expect(output.split('die das Prüfwerkzeug erkennt')).toHaveLength(2);
});
