import type { Group } from '../groups.ts';
import { exchangeLinks, type Page, value } from './page.ts';
import { html, type Markup } from './tag.ts';

/** Findings, notes or reasons: the sentence, then expected and seen, where, and the exchanges that show it. */
export function statements(page: Page, all: readonly Group[]): Markup | undefined {
  if (all.length === 0) return undefined;
  return html`<ul class="statements">${all.map((one) => statement(page, one))}</ul>`;
}

function statement(page: Page, { text, expected, seen, where, exchanges, instance }: Group): Markup {
  const { lang, say } = page;
  const pairs: readonly (readonly [string, Markup | undefined])[] = [
    [say('expected'), expected === undefined ? undefined : value(expected, lang)],
    [say('seen'), seen === undefined ? undefined : value(seen, lang)],
    [say('where'), where === undefined ? undefined : value(where, lang)],
    [
      say('instance'),
      instance === undefined || page.report.instances.length < 2 ? undefined : value(instance, lang),
    ],
    [say('shownBy'), exchanges.length === 0 ? undefined : exchangeLinks(page, exchanges)],
  ];
  const shown = pairs.filter(([, content]) => content !== undefined);
  return html`<li><p>${text[lang]}</p>
${shown.length > 0 && html`<dl class="pairs">${shown.map(([label, content]) => html`<div><dt>${label}</dt><dd>${content}</dd></div>`)}</dl>`}</li>`;
}
