/**
 * The report as one HTML file: no script, nothing loaded from elsewhere, readable without colour, mouse or screen.
 */
import { createHash } from 'node:crypto';
import type { Report } from '../../schemas/0.1/types/report.ts';
import { evidenceSection } from './html/evidence.ts';
import { examinedSection, gapsSection, head, numbersSection, verdictSection } from './html/front.ts';
import { type Page, pageOf } from './html/page.ts';
import { requirementsSection } from './html/requirements.ts';
import { style } from './html/style.ts';
import { html, Markup } from './html/tag.ts';
import { todoSection } from './html/todo.ts';
import { limitsOf } from './limits.ts';
import type { RenderOptions } from './options.ts';
import { profilesByReach } from './view.ts';
import { verdicts } from './words.ts';

const sections = [
  'verdict',
  'examined',
  'numbers',
  'gaps',
  'todo',
  'requirements',
  'evidence',
  'limits',
] as const;

/** A complete document. Bodies are shown only with `withBodies` and only if the report holds them. */
export function renderHtml(report: Report, options: RenderOptions): string {
  const page = pageOf(report, options);
  const { say } = page;
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title(page)}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
${head(page)}
<nav aria-label="${say('contents')}"><ol>${sections.map((id) => html`<li><a href="#${id}">${say(id)}</a></li>`)}</ol></nav>
<main id="main" tabindex="-1">
${verdictSection(page)}
${examinedSection(page)}
${numbersSection(page)}
${gapsSection(page)}
${todoSection(page)}
${requirementsSection(page)}
${evidenceSection(page)}
${limitsSection(page)}
</main>
<footer><p>${report.kit.name} ${report.kit.version} · ${say('release')} ${report.release} · ${say('independent')}</p></footer>
</body>
</html>
`.text;
}

function title({ report, lang, say }: Page): string {
  const results = profilesByReach(report).whole.map(
    (profile) => `${profile.title[lang]}: ${verdicts[profile.verdict][lang]}`,
  );
  return [say('report'), report.platform.name, ...results].filter(Boolean).join(' – ');
}

function limitsSection({ report, lang, say }: Page): Markup {
  return html`<section id="limits" aria-labelledby="limits-title">
<h2 id="limits-title">${say('limits')}</h2>
<ul class="limits">${limitsOf(report, lang).map((sentence) => html`<li>${sentence}</li>`)}</ul>
</section>`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
