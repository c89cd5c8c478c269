/** What to do: deviations first, then the causes of what was not judged. */
import type { Cause, RequirementResult } from '../../../schemas/0.1/types/report.ts';
import { grouped } from '../groups.ts';
import { counted, excuse } from '../sentences.ts';
import { weight } from '../view.ts';
import { causeKinds, levels, wordOf } from '../words.ts';
import { exchangeLink, type Page, rowLink, rowLinks } from './page.ts';
import { statements } from './statements.ts';
import { html, type Markup } from './tag.ts';

/** Findings shown here; all of them stand with the requirement. */
const most = 2;

export function todoSection(page: Page): Markup {
  const { view, say } = page;
  const nothing = view.failed.length === 0 && view.causes.length === 0;
  return html`<section id="todo" aria-labelledby="todo-title">
<h2 id="todo-title">${say('todo')}</h2>
${nothing && html`<p>${say('nothingToDo')}</p>`}
${
  view.failed.length > 0 &&
  html`<h3>${say('failed')} (${view.failed.length})</h3>${view.failed.map((row) => deviation(page, row))}`
}
${view.causes.length > 0 && html`<h3>${say('notJudged')} (${view.open.length})</h3>${causes(page)}`}
</section>`;
}

function deviation(page: Page, row: RequirementResult): Markup {
  const { lang } = page;
  const findings = grouped(row.findings);
  const rest = findings.length - most;
  const must = weight(row) === 'must';
  return html`<article class="deviation ${must ? 'failed' : 'mild'}">
<h4>${rowLink(page, row.id)} <span class="level">${wordOf(levels, row.level, lang)}</span> ${row.text[lang]}</h4>
${statements(page, findings.slice(0, most))}
${rest > 0 && html`<p class="rest">… ${counted(rest, 'finding', lang)}</p>`}
${!must && html`<p class="excuse">${excuse(row, lang)}</p>`}
</article>`;
}

function causes(page: Page): Markup[] {
  const { view, lang } = page;
  const kinds = Map.groupBy(view.causes, (cause) => cause.kind);
  return [...kinds].map(
    ([kind, group]) => html`<div class="causes"><h4>${causeKinds[kind][lang]}</h4>
<ul>${group.map((cause) => causeItem(page, cause))}</ul></div>`,
  );
}

function causeItem(page: Page, cause: Cause): Markup {
  const { lang, say } = page;
  return html`<li><p>${cause.text[lang]}</p>
${cause.remedy && html`<p class="remedy"><strong>${say('remedy')}:</strong> ${cause.remedy[lang]}</p>`}
${cause.requirements.length > 0 && html`<p class="small">${say('affects')}: ${rowLinks(page, cause.requirements)}</p>`}
${cause.exchange !== undefined && html`<p class="small">${say('evidence')}: ${exchangeLink(page, cause.exchange)}</p>`}</li>`;
}
