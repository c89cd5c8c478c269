import { expect, test } from 'vitest';
import type { Report } from '../../schemas/0.1/types/report.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { conformant } from './testing/conformant.ts';
import { profilesByReach } from './view.ts';

/** A report over a profile of one interface and one that takes in several. */
const [gateway] = conformant.profiles;
const title = { de: 'Basis', en: 'Basis' };
const both: Report = {
  ...conformant,
  profiles: gateway ? [gateway, { ...gateway, id: 'basis', title }] : [],
};

test('a profile over several interfaces comes before those of one', () => {
  const { whole, parts } = profilesByReach(both);
  expect(whole.map(({ id }) => id)).toEqual(['basis']);
  expect(parts.map(({ id }) => id)).toEqual(['gateway']);
  const html = renderHtml(both, { lang: 'de', withBodies: false });
  expect(html.indexOf('„Basis“')).toBeLessThan(html.indexOf('class="parts"'));
  expect(html.indexOf('class="parts"')).toBeLessThan(html.indexOf('„Modell-Gateway“'));
  expect(renderMarkdown(both, { lang: 'de' })).toMatch(/## Profil Basis.*## Profil Modell/s);
});

test('profiles of one interface stand for themselves where there is no other', () => {
  expect(profilesByReach(conformant)).toEqual({ whole: conformant.profiles, parts: [] });
  expect(renderHtml(conformant, { lang: 'de', withBodies: false })).not.toContain('class="parts"');
});
