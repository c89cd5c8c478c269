import { expect, it } from 'vitest';
import { renderJson } from './json.ts';
import { failing } from './testing/failing.ts';
import { everything, hostileStrings, withEveryString } from './testing/hostile.ts';

it.each(Object.entries(hostileStrings))('carries %s unchanged and shows nothing that acts', (_, text) => {
  const report = withEveryString(everything(text), (member) => member + text);
  const output = renderJson(report, { withBodies: true });
  expect(JSON.parse(output)).toEqual(report);
  expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
});

it('leaves bodies out unless they are asked for', () => {
  expect(renderJson(failing, {})).not.toContain('Body"');
  expect(renderJson(failing, { withBodies: true })).toContain('"responseBody"');
});
