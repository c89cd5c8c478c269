import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from './html.ts';
import { terminal } from './inert.ts';
import { renderJunit } from './junit.ts';
import { launch } from './testing/browser.ts';
import { everything, hostileStrings, withEveryString } from './testing/hostile.ts';

let browser: Browser;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
});
afterAll(() => browser?.close());

interface Seen {
  readonly elements: string[];
  readonly pwned: boolean;
  readonly text: string;
}

/** Element and attribute names in document order; what a string of the platform could add would show here. */
const look = `(root) => ({
  elements: [...root.querySelectorAll('*')].map((one) => [one.localName, ...one.getAttributeNames()].join(' ')),
  pwned: 'pwned' in window,
  text: root.textContent,
})`;

const made = {
  harmless: withEveryString(everything('x'), (member) => `${member}x`),
  hostile: (text: string) => withEveryString(everything(text), (member) => member + text),
};

async function asHtml(document: string): Promise<Seen> {
  await page.setContent(document);
  return JSON.parse(String(await page.evaluate(`JSON.stringify((${look})(document.documentElement))`)));
}

async function asXml(document: string): Promise<Seen> {
  await page.setContent('');
  const parsed = `new DOMParser().parseFromString(${JSON.stringify(document)}, 'application/xml')`;
  return JSON.parse(String(await page.evaluate(`JSON.stringify((${look})(${parsed}.documentElement))`)));
}

describe.each(Object.entries(hostileStrings))('%s in every string of a report', (_, text) => {
  it('adds no element, runs no script and loads nothing in HTML', async () => {
    requests.length = 0;
    const harmless = await asHtml(renderHtml(made.harmless, { lang: 'de', withBodies: true }));
    const seen = await asHtml(renderHtml(made.hostile(text), { lang: 'de', withBodies: true }));
    expect(seen.elements).toEqual(harmless.elements);
    expect(seen.pwned).toBe(false);
    expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([]);
    expect(seen.text).toContain(terminal(text.slice(0, 150)));
  });

  it('leaves the XML of JUnit well-formed and adds no element', async () => {
    const harmless = await asXml(renderJunit(made.harmless, { lang: 'de' }));
    const seen = await asXml(renderJunit(made.hostile(text), { lang: 'de' }));
    expect(seen.elements).not.toContain('parsererror');
    expect(seen.elements).toEqual(harmless.elements);
    for (const line of text.slice(0, 150).split('\n')) expect(seen.text).toContain(terminal(line));
  });
});

it('would be seen if a string did get through', async () => {
  const broken = renderHtml(made.harmless, { lang: 'de' })
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace('</main>', `${hostileStrings['an image with a handler']}</main>`);
  const harmless = await asHtml(renderHtml(made.harmless, { lang: 'de' }));
  expect((await asHtml(broken)).elements).not.toEqual(harmless.elements);
  const unguarded = await browser.newPage();
  await unguarded.setContent(broken);
  await unguarded.waitForFunction(`'pwned' in window`);
});

it('runs no script even if one got through', async () => {
  const broken = renderHtml(made.harmless, { lang: 'de' }).replace(
    '</main>',
    `${hostileStrings['a script element']}<b onclick="window.pwned = 1" id="bait">x</b></main>`,
  );
  await page.setContent(broken);
  await page.evaluate(`document.getElementById('bait').click()`);
  expect(await page.evaluate(`'pwned' in window`)).toBe(false);
});
