import type { Report, RequirementResult } from '../../../schemas/0.1/types/report.ts';
import { htmlLines } from '../inert.ts';
import { type Label, labelsIn } from '../labels.ts';
import type { Language, RenderOptions } from '../options.ts';
import { counted } from '../sentences.ts';
import { shortened } from '../typography.ts';
import { type View, viewOf } from '../view.ts';
import { noOutcome, outcomes } from '../words.ts';
import { html, Markup } from './tag.ts';

/** Longest single value of the platform that is shown; bodies may be ten times as long. */
const longest = 2000;

/** What every part of the page needs. */
export interface Page {
  readonly report: Report;
  readonly view: View;
  readonly lang: Language;
  readonly withBodies: boolean;
  readonly say: (label: Label) => string;
  /** Anchors by requirement id and by exchange id; never made of strings of the platform. */
  readonly rowAnchors: ReadonlyMap<string, string>;
  readonly exchangeAnchors: ReadonlyMap<string, string>;
}

export function pageOf(report: Report, options: RenderOptions): Page {
  return {
    report,
    view: viewOf(report),
    lang: options.lang,
    withBodies: options.withBodies === true,
    say: labelsIn(options.lang),
    rowAnchors: new Map(report.requirements.map(({ id }, index) => [id, rowAnchor(id, index)])),
    exchangeAnchors: new Map(report.evidence.map(({ id }, index) => [id, `e${index + 1}`])),
  };
}

/** `GW-073` stays `GW-073`, so that a link into the report can be guessed and kept. */
function rowAnchor(id: string, index: number): string {
  return /^[A-Z]{2,4}-\d{3}$/.test(id) ? id : `r${index + 1}`;
}

/** The requirement's id, linked to its row if the report has one. */
export function rowLink({ rowAnchors }: Page, id: string): Markup {
  const anchor = rowAnchors.get(id);
  return anchor === undefined ? html`<code>${id}</code>` : html`<a class="id" href="#${anchor}">${id}</a>`;
}

/** Several ids, separated by spaces. */
export function rowLinks(page: Page, ids: readonly string[]): Markup {
  return html`<span class="ids">${ids.map((id) => rowLink(page, id))}</span>`;
}

/** The exchange's id, linked to the evidence if the report has it. */
export function exchangeLink({ exchangeAnchors }: Page, id: string): Markup {
  const anchor = exchangeAnchors.get(id);
  return anchor === undefined ? html`<code>${id}</code>` : html`<a href="#${anchor}"><code>${id}</code></a>`;
}

/** A row over every answer has hundreds of exchanges; their number says more than the list. */
const mostLinks = 8;

/** Links to the first exchanges, and how many there are. */
export function exchangeLinks(page: Page, ids: readonly string[]): Markup {
  const rest = ids.length - mostLinks;
  return html`<span class="links">${ids.slice(0, mostLinks).map((id) => exchangeLink(page, id))}${
    rest > 0 && html`<span>… ${counted(rest, 'more', page.lang)}</span>`
  }</span>`;
}

/** A value of the platform as code, shortened. */
export function value(text: string, lang: Language): Markup {
  return html`<code>${shortened(text, longest, lang)}</code>`;
}

/** Several lines of the platform, shortened, wrapped by the browser. */
export function block(text: string, lang: Language): Markup {
  return html`<pre>${new Markup(htmlLines(shortened(text, longest * 10, lang)))}</pre>`;
}

/** The outcome as a word with its symbol and colour. */
export function chip(outcome: RequirementResult['outcome'], lang: Language): Markup {
  const word = outcome ? outcomes[outcome] : noOutcome;
  return html`<span class="chip ${outcome ?? 'none'}"><span aria-hidden="true">${word.symbol}</span> ${word[lang]}</span>`;
}
