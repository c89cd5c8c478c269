/** All requirements, by interface: a table whose rows open to the finding and its proof. */
import type { RequirementResult } from '../../../schemas/0.1/types/report.ts';
import { grouped } from '../groups.ts';
import { counted, excuse } from '../sentences.ts';
import { sourcesText } from '../sources.ts';
import { date } from '../typography.ts';
import { interfaces, levels, noOutcome, outcomes, subjects, verifications, wordOf } from '../words.ts';
import { chip, exchangeLinks, type Page, rowLink } from './page.ts';
import { statements } from './statements.ts';
import { html, type Markup } from './tag.ts';

export function requirementsSection(page: Page): Markup {
  const { view, say } = page;
  return html`<section id="requirements" aria-labelledby="requirements-title">
<h2 id="requirements-title">${say('requirements')}</h2>
${filter(page)}
${[...view.byInterface].map(([id, rows]) => table(page, id, rows))}
</section>`;
}

/** Works by style sheet alone; without support for `:has` all rows stay visible. */
function filter({ view, report, lang, say }: Page): Markup {
  const choice = (id: string, label: string, count: number, checked: boolean) =>
    html`<label><input type="radio" name="outcome" id="show-${id}"${checked && html` checked`}> ${label} (${count})</label>`;
  return html`<fieldset class="filter"><legend>${say('show')}</legend>
${choice('all', say('all'), report.requirements.length, true)}
${view.counts.map(({ outcome, total }) =>
  choice(outcome ?? 'none', (outcome ? outcomes[outcome] : noOutcome)[lang], total, false),
)}
</fieldset>`;
}

function table(page: Page, id: string, rows: readonly RequirementResult[]): Markup {
  const { lang, say } = page;
  const column = (label: string) => html`<th role="columnheader" scope="col">${label}</th>`;
  return html`<table class="rows" role="table">
<caption>${wordOf(interfaces, id, lang)} (${counted(rows.length, 'requirement', lang)})</caption>
<thead role="rowgroup"><tr role="row">${column(say('id'))}${column(say('level'))}${column(say('outcome'))}${column(say('requirement'))}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => tableRow(page, row))}</tbody>
</table>`;
}

function tableRow(page: Page, row: RequirementResult): Markup {
  const { lang, rowAnchors } = page;
  return html`<tr role="row" class="is-${row.outcome ?? 'none'}">
<th role="rowheader" scope="row"><span class="id">${row.id}</span></th>
<td role="cell" class="level">${wordOf(levels, row.level, lang)}</td>
<td role="cell" class="outcome">${chip(row.outcome, lang)}</td>
<td role="cell" class="text"><details><summary>${row.text[lang]}</summary>
<div class="inside" id="${rowAnchors.get(row.id)}">${inside(page, row)}</div></details></td>
</tr>`;
}

function inside(page: Page, row: RequirementResult): Markup {
  const { lang, say, view } = page;
  const cause = row.cause === undefined ? undefined : view.cause.get(row.cause);
  const entries: readonly (readonly [string, Markup | string | undefined | false])[] = [
    [say('findings'), statements(page, grouped(row.findings))],
    [say('inconclusive'), statements(page, grouped(row.inconclusive))],
    [
      say('cause'),
      cause &&
        html`${cause.text[lang]}${cause.requirement !== undefined && html` (${rowLink(page, cause.requirement)})`}`,
    ],
    [say('reason'), row.reason?.[lang]],
    [say('justification'), row.justification && excuse(row, lang)],
    [say('attestation'), row.attestation && attestation(page, row.attestation)],
    [say('notes'), statements(page, grouped(row.notes))],
    [say('verify'), basis(page, row)],
    [say('binds'), wordOf(subjects, row.subject, lang)],
    [say('feature'), row.feature !== undefined && feature(page, row.feature)],
    [say('sources'), sourcesText(row.sources, lang)],
    [say('evidence'), row.exchanges.length > 0 && exchangeLinks(page, row.exchanges)],
  ];
  return html`<dl class="inside-list">${entries
    .filter(([, content]) => content)
    .map(([label, content]) => html`<div><dt>${label}</dt><dd>${content}</dd></div>`)}</dl>`;
}

function basis({ lang }: Page, row: RequirementResult): string {
  const word = wordOf(verifications, row.verify, lang);
  return row.examined > 0 ? `${word}; ${counted(row.examined, 'thing', lang)}` : word;
}

function feature({ report, lang }: Page, id: string): Markup {
  const known = report.features.find((one) => one.id === id);
  return known ? html`${known.title[lang]} (<code>${id}</code>)` : html`<code>${id}</code>`;
}

function attestation({ lang, say }: Page, given: NonNullable<RequirementResult['attestation']>): string {
  return [
    `${given.role}, ${date(given.date, lang)}`,
    given.reference === undefined ? undefined : `${say('reference')}: ${given.reference}`,
    given.expiry === undefined ? undefined : `${say('until')} ${date(given.expiry, lang)}`,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}
