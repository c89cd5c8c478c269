import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { foundTemplate } from './found-template.ts';

test.each([
  ['a direction override', 'a\u202eb'],
  ['a control character', 'a\u0085b\u0007'],
  ['lines that look like more', 'a\nkey: $KI_KEY\n---\n  b\n\n\n'],
  ['a comment', '# a'],
  ['a byte order mark', '\ufeff'],
  ['a line separator', '\u2028a'],
])('%s of a platform is a value and nothing else in a configuration that is begun for it', (_, text) => {
  const config = {
    platform: { name: text },
    gateways: [{ name: text, url: 'https://ki.example/v1', models: { chat: { id: text } } }],
  };
  const written = foundTemplate('de', './s.json', {
    config,
    features: [text],
    address: 'https://ki.example',
  });
  expect(written).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
  expect(parse(written)).toMatchObject({
    ...config,
    gateways: [{ ...config.gateways[0], key: `\${KI_KEY}` }],
    features: [text],
  });
});
