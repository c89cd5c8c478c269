import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from './html.ts';
import { launch } from './testing/browser.ts';
import { conformant } from './testing/conformant.ts';
import { failing } from './testing/failing.ts';
import { everything } from './testing/hostile.ts';
import { incomplete } from './testing/incomplete.ts';

const reports = { conformant, failing, incomplete };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** The rules of WCAG 2.0 to 2.2 at A and AA, and what axe calls good practice. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  const found: Result[] = JSON.parse(
    String(
      await page.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) => JSON.stringify(result.violations))`,
      ),
    ),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const openAll = `for (const one of document.querySelectorAll('details')) one.open = true`;

describe('axe finds no violation', () => {
  it.each([
    ['failing', failing, 'de', 'light', 1100],
    ['failing', failing, 'en', 'dark', 1100],
    ['failing', failing, 'de', 'dark', 360],
    ['conformant', conformant, 'de', 'dark', 1100],
    ['conformant', conformant, 'en', 'light', 360],
    ['incomplete', incomplete, 'de', 'light', 1100],
    ['incomplete', incomplete, 'en', 'dark', 360],
  ] as const)('in the report "%s", all open: %$', async (_, report, lang, scheme, width) => {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setContent(renderHtml(report, { lang, withBodies: true }));
    await page.evaluate(openAll);
    expect(await violations()).toEqual([]);
  });

  it('in the report as it opens', async () => {
    await page.setContent(renderHtml(failing, { lang: 'de' }));
    expect(await violations()).toEqual([]);
  });

  it('but does where there is one', async () => {
    await page.setContent(renderHtml(failing, { lang: 'de' }).replace(' lang="de"', ''));
    expect(await violations()).toEqual([expect.stringContaining('html-has-lang')]);
  });
});

describe.each(Object.entries(reports))('the HTML report "%s"', (_, report) => {
  it.each([320, 360, 768])('does not scroll sideways at %d pixels', async (width) => {
    await page.setViewport({ width, height: 800 });
    await page.setContent(renderHtml(report, { lang: 'de', withBodies: true }));
    await page.evaluate(openAll);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

describe('a reader with a keyboard', () => {
  async function focused(): Promise<string> {
    return String(
      await page.evaluate(
        `(({ activeElement: one }) => one.localName + ' ' + (one.getAttribute('href') ?? one.id ?? ''))(document)`,
      ),
    );
  }

  it('reaches the skip link, the contents and every closed row, and opens it', async () => {
    await page.setViewport({ width: 1100, height: 900 });
    await page.setContent(renderHtml(failing, { lang: 'de' }));
    const summaries = failing.requirements.length + failing.evidence.length + 1;
    const visited: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const now = await focused();
      if (now.startsWith('body') || visited.length > 500) break;
      visited.push(now);
    }
    expect(visited.slice(0, 3)).toEqual(['a #main', 'a #verdict', 'a #examined']);
    expect(visited.filter((one) => one.startsWith('summary'))).toHaveLength(summaries);
    expect(visited.filter((one) => one.startsWith('input'))).toEqual(['input show-all']);

    await page.evaluate(`document.querySelector('.rows summary').focus()`);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`document.querySelector('.rows details').open`)).toBe(true);
  });

  it('sees where the focus is', async () => {
    await page.setContent(renderHtml(failing, { lang: 'de' }));
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        `(({ outlineStyle, outlineWidth }) => outlineStyle + ' ' + outlineWidth)(getComputedStyle(document.activeElement))`,
      ),
    ).toBe('solid 3px');
  });

  it('filters the rows by outcome without a script', async () => {
    await page.setContent(renderHtml(failing, { lang: 'de' }));
    const shown = `[...document.querySelectorAll('.rows tbody tr')].filter((row) => row.checkVisibility()).length`;
    expect(await page.evaluate(shown)).toBe(failing.requirements.length);
    await page.focus('#show-all');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(shown)).toBe(6);
  });
});

describe('a link into the report', () => {
  it('opens the row or exchange it leads to', async () => {
    await page.setContent(renderHtml(failing, { lang: 'de' }));
    await page.evaluate(`location.hash = '#GW-103'`);
    await page.waitForFunction(`document.getElementById('GW-103').closest('details').open`);
  });

  it('leads somewhere, every one', async () => {
    await page.setContent(renderHtml(everything('x'), { lang: 'en' }));
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('a')].filter(({ hash }) => !document.getElementById(hash.slice(1))).length`,
      ),
    ).toBe(0);
  });
});

describe('on paper', () => {
  it('everything is open and the filter is gone', async () => {
    await page.setContent(renderHtml(failing, { lang: 'de' }));
    await page.focus('#show-all');
    await page.keyboard.press('ArrowRight');
    await page.emulateMediaType('print');
    const hidden = await page.evaluate(
      `[...document.querySelectorAll('.inside')].filter((one) => one.getBoundingClientRect().height < 8).length`,
    );
    const filter = await page.evaluate(`document.querySelector('.filter').checkVisibility()`);
    await page.emulateMediaType('screen');
    expect({ hidden, filter }).toEqual({ hidden: 0, filter: false });
  });

  it('is a PDF with tags and an outline of pages', async () => {
    await page.setContent(renderHtml(failing, { lang: 'de' }));
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
    expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(3);
  });
});

it('holds no script, no style attribute and no address outside itself', () => {
  const output = renderHtml(failing, { lang: 'de', withBodies: true });
  expect(output).not.toMatch(/<script|\sstyle=|\ssrc=|href="(?!#)|url\(|@import|\son\w+=/i);
});

it('shows bodies only if asked', () => {
  expect(renderHtml(failing, { lang: 'de' })).not.toContain('chatcmpl-91&quot;}\n');
  expect(renderHtml(failing, { lang: 'de' })).toContain(
    'Inhalte von Anfragen und Antworten sind in diesem Bericht weggelassen.',
  );
  expect(renderHtml(failing, { lang: 'de', withBodies: true })).toContain('chatcmpl-91&quot;}\n');
});

it('takes less than 10 ms for 45 requirements and 60 exchanges', () => {
  const repeat = <T>(all: readonly T[], times: number) =>
    Array.from({ length: times }, (_, index) => all[index % all.length] as T);
  const large = {
    ...failing,
    requirements: repeat(failing.requirements, 45),
    evidence: repeat(failing.evidence, 60),
  };
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    renderHtml(large, { lang: 'de' });
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(10);
});
