/** Page one: the verdict in a sentence, what was examined, the numbers, and what is missing. */
import type { ProfileResult, RequirementResult } from '../../../schemas/0.1/types/report.ts';
import { facts, warnings } from '../facts.ts';
import { labelsIn } from '../labels.ts';
import type { Language } from '../options.ts';
import { missingInputs, verdictReason } from '../sentences.ts';
import { date, dateTime, quoted, shortened } from '../typography.ts';
import { profilesByReach, rowsOf, weight } from '../view.ts';
import { outcomeMeanings, outcomeOrder, outcomes, verdicts } from '../words.ts';
import { chip, type Page, rowLink, rowLinks, value } from './page.ts';
import { html, type Markup } from './tag.ts';

export function head({ report, lang, say }: Page): Markup {
  const { name, product, version, operator } = report.platform;
  const full = [product, version].filter((part) => part !== undefined).join(' ');
  const named = shortened(name ?? report.instances[0]?.url ?? say('platform'), 200, lang);
  const line = [full, operator, dateTime(report.run.startedAt, lang)].filter((part) => part);
  return html`<header class="head">
<h1><span class="over">${say('report')}</span> ${named}</h1>
<p class="sub">${line.join(' · ')}</p>
<p class="independent">${say('independent')}</p>
</header>`;
}

export function verdictSection(page: Page): Markup {
  const { report, lang, say } = page;
  const { whole, parts } = profilesByReach(report);
  return html`<section id="verdict" aria-labelledby="verdict-title">
<h2 id="verdict-title">${say('verdict')}</h2>
${whole.map((profile) => verdict(page, profile))}
${parts.length > 0 && html`<div class="parts">${parts.map((profile) => verdict(page, profile))}</div>`}
${warnings(report, lang).map((warning) => html`<p class="warning"><span aria-hidden="true">! </span>${warning}</p>`)}
</section>`;
}

function verdict({ report, lang, say }: Page, profile: ProfileResult): Markup {
  const word = verdicts[profile.verdict];
  const present = outcomeOrder
    .map((outcome) => ({ outcome, count: profile.counts[outcome] ?? 0 }))
    .filter(({ count }) => count > 0);
  return html`<div class="verdict ${profile.verdict}">
<h3>${say('profile')} ${quoted(profile.title[lang], lang)} · ${say('release')} ${report.release}</h3>
<p class="word"><span class="sign" aria-hidden="true">${word.symbol}</span> ${word[lang]}</p>
<p class="why">${verdictReason(report, profile, lang)}</p>
${bar(present)}
<ul class="legend">${present.map(
    ({ outcome, count }) =>
      html`<li class="${outcome}"><span class="swatch" aria-hidden="true">${outcomes[outcome].symbol}</span> ${count} ${outcomes[outcome][lang]}${outcome === 'failed' && share(rowsOf(report, profile), lang)}</li>`,
  )}</ul>
</div>`;
}

/** How many of the failed rows are MUST and how many SHOULD, if there are both. */
function share(rows: readonly RequirementResult[], lang: Language): string | false {
  const say = labelsIn(lang);
  const failed = rows.filter((row) => row.outcome === 'failed');
  const must = failed.filter((row) => weight(row) === 'must').length;
  return (
    must > 0 && must < failed.length && ` (${must} ${say('must')}, ${failed.length - must} ${say('should')})`
  );
}

/** Says nothing that the list below it does not say in words. */
function bar(present: readonly { readonly outcome: string; readonly count: number }[]): Markup {
  const sum = present.reduce((total, { count }) => total + count, 0);
  let from = 0;
  const parts = present.map(({ outcome, count }) => {
    const x = from;
    from += (count / sum) * 1000;
    return html`<rect class="${outcome}" x="${x.toFixed(1)}" y="0" width="${Math.max(from - x - 2, 1).toFixed(1)}" height="10"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

export function examinedSection({ report, lang, say }: Page): Markup {
  const all = facts(report, lang);
  const list = (brief: boolean) =>
    html`<dl class="facts">${all
      .filter((fact) => fact.brief === brief)
      .map(
        (fact) =>
          html`<div><dt>${fact.label}</dt><dd>${fact.literal ? value(fact.value, lang) : fact.value}</dd></div>`,
      )}</dl>`;
  return html`<section id="examined" aria-labelledby="examined-title">
<h2 id="examined-title">${say('examined')}</h2>
${list(true)}
<details class="plain"><summary>${say('more')}</summary>${list(false)}</details>
</section>`;
}

export function numbersSection({ view, lang, say }: Page): Markup {
  const head = (label: Markup | string) =>
    html`<th role="columnheader" scope="col" class="number">${label}</th>`;
  return html`<section id="numbers" aria-labelledby="numbers-title">
<h2 id="numbers-title">${say('numbers')}</h2>
<table class="counts" role="table">
<caption>${say('countsCaption')}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${say('outcome')}</th>${head(say('must'))}${head(say('should'))}${head(say('may'))}${head(say('total'))}<th role="columnheader" scope="col" class="meaning">${say('meaning')}</th></tr></thead>
<tbody role="rowgroup">${view.counts.map(
    ({ outcome, must, should, may, total }) => html`<tr role="row">
<th role="rowheader" scope="row">${chip(outcome, lang)}</th>${[must, should, may].map((count) => html`<td role="cell" class="number">${count === 0 ? '–' : count}</td>`)}<td role="cell" class="number total">${total}</td>
<td role="cell" class="meaning">${outcome ? outcomeMeanings[outcome][lang] : say('noOutcomeMeaning')}</td></tr>`,
  )}</tbody>
</table>
</section>`;
}

export function gapsSection(page: Page): Markup {
  const { say } = page;
  const blocks = [missing(page), undeclared(page), declared(page), unobservable(page)].filter(
    (part) => part !== undefined,
  );
  return html`<section id="gaps" aria-labelledby="gaps-title">
<h2 id="gaps-title">${say('gaps')}</h2>
${blocks.length > 0 ? html`<div class="blocks">${blocks}</div>` : html`<p>${say('noGaps')}</p>`}
</section>`;
}

function missing(page: Page): Markup | undefined {
  const { report, view, lang, say } = page;
  const inputs = report.missingInputs;
  if (inputs.length === 0) return undefined;
  return html`<div><h3>${say('missingInputs')}</h3>
<p>${missingInputs(inputs.length, view.missingRows, lang)}</p>
<ul>${inputs.map((input) => html`<li>${input.title[lang]} (<code>${input.name}</code>) ${rowLinks(page, input.requirements)}</li>`)}</ul></div>`;
}

function undeclared(page: Page): Markup | undefined {
  const { view, lang, say } = page;
  if (view.undeclared.length === 0) return undefined;
  return html`<div><h3>${say('undeclared')}</h3>
<p>${say('undeclaredIntro')}</p>
<ul>${view.undeclared.map(({ title, id, requirements }) => html`<li>${title[lang]} (<code>${id}</code>) ${rowLinks(page, requirements)}</li>`)}</ul></div>`;
}

function declared(page: Page): Markup | undefined {
  const { view, lang, say } = page;
  if (view.declared.length === 0) return undefined;
  return html`<div><h3>${say('declared')} (${view.declared.length})</h3>
<ul>${view.declared.map(
    ({ id, attestation }) =>
      html`<li>${rowLink(page, id)}${attestation && html` ${attestation.role}, ${date(attestation.date, lang)}`}</li>`,
  )}</ul></div>`;
}

function unobservable(page: Page): Markup | undefined {
  const { view, lang, say } = page;
  if (view.unobservable.length === 0) return undefined;
  return html`<div><h3>${say('unobservable')} (${view.unobservable.length})</h3>
<ul>${view.unobservable.map(({ id, reason }) => html`<li>${rowLink(page, id)}${reason && html` ${reason[lang]}`}</li>`)}</ul></div>`;
}
