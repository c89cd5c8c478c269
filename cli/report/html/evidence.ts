/** Every exchange of the run: its head lines, and its bodies where the reader asked for them. */
import type { EvidenceEntry } from '../../../schemas/0.1/types/report.ts';
import { bytes, duration, shortened } from '../typography.ts';
import { ends, wordOf } from '../words.ts';
import { block, type Page } from './page.ts';
import { html, type Markup } from './tag.ts';

export function evidenceSection(page: Page): Markup {
  const { report, withBodies, say } = page;
  return html`<section id="evidence" aria-labelledby="evidence-title">
<h2 id="evidence-title">${say('evidence')}</h2>
<p>${report.evidence.length > 0 ? say('evidenceIntro') : say('noEvidence')}${!withBodies && html` ${say('bodiesLeftOut')}`}</p>
<ol class="exchanges">${report.evidence.map((entry) => exchange(page, entry))}</ol>
</section>`;
}

function exchange(page: Page, entry: EvidenceEntry): Markup {
  const { lang, say, exchangeAnchors } = page;
  const status = entry.status === undefined ? say('noAnswer') : String(entry.status);
  return html`<li><details><summary><span class="name">${shortened(entry.id, 200, lang)}</span> <span class="call">${entry.method} ${shortened(pathOf(entry.url), 200, lang)}</span> <span class="status">${status}</span> <span class="took">${duration(entry.durationMs, lang)}</span></summary>
<div class="inside" id="${exchangeAnchors.get(entry.id)}">
<p>${entry.title[lang]}${entry.attempt > 1 && html` · ${say('attempt')} ${entry.attempt - 1}`}</p>
${entry.end !== 'complete' && html`<p class="warning">${say('end')}: ${wordOf(ends, entry.end, lang)}${entry.problem !== undefined && html`, ${shortened(entry.problem, 500, lang)}`}</p>`}
<h3>${say('request')} <span class="size">${bytes(entry.requestBytes, lang)}</span></h3>
${block([`${entry.method} ${entry.url}`, ...headers(entry.requestHeaders)].join('\n'), lang)}
${page.withBodies && entry.requestBody !== undefined && block(entry.requestBody, lang)}
<h3>${say('answer')} <span class="size">${bytes(entry.responseBytes, lang)}</span></h3>
${block([status, ...headers(entry.responseHeaders)].join('\n'), lang)}
${page.withBodies && entry.responseBody !== undefined && block(entry.responseBody, lang)}
</div></details></li>`;
}

function headers(lines: readonly (readonly string[])[]): string[] {
  return lines.map((line) => line.join(': '));
}

/** What follows the origin; the whole address stands inside. */
function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '');
}
