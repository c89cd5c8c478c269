import { expect, it } from 'vitest';
import { sourcesText } from './sources.ts';

it('names publications as readers know them and leaves working papers out', () => {
  const sources = [
    { spec: 'rfc9110', ref: '15.6' },
    { spec: 'openai', ref: 'chat/create' },
    { spec: 'cwe-209', ref: 'CWE-209' },
    { spec: 'new-paper', ref: '3' },
    { spec: 'seed', ref: 'GW-27' },
  ];
  expect(sourcesText(sources, 'de')).toBe(
    'RFC 9110, Abschnitt 15.6; OpenAI API, chat/create; CWE-209; new-paper, 3',
  );
  expect(sourcesText(sources, 'en')).toContain('RFC 9110, section 15.6');
});
