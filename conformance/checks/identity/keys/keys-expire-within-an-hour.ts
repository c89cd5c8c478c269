import { defineCheck } from '../../../define-check.ts';
import { headerValues } from '../../../exchange.ts';

/** Seconds for which withdrawn keys may still be used. */
const longest = 3600;

export default defineCheck({
  id: 'keys-expire-within-an-hour',
  verifies: 'IAM-039',
  needs: ['issuer-keys.keys'],
  messages: {
    unlimited: {
      de: 'Cache-Control sagt nicht, wie lange die Schlüssel verwendet werden dürfen.',
      en: 'Cache-Control does not say how long the keys may be used.',
    },
    tooLong: {
      de: 'Nach Cache-Control dürfen die Schlüssel {seconds} Sekunden lang verwendet werden.',
      en: 'By Cache-Control, the keys may be used for {seconds} seconds.',
    },
  },
  *run({ 'issuer-keys.keys': answer }) {
    const field = headerValues(answer.response.headers, 'cache-control').join(',').toLowerCase();
    if (/(?:^|[\s,])no-(?:cache|store)(?=$|[\s,])/.test(field)) return;
    const limits = [...field.matchAll(/(?:^|[\s,])(?:max-age|s-maxage)="?(\d+)/g)].map(([, digits]) =>
      Number(digits),
    );
    const finding = { evidence: answer, where: 'Cache-Control', expected: `max-age=${longest}` };
    const seen = field || '–';
    if (limits.length === 0) return yield { message: 'unlimited', ...finding, seen };
    const seconds = Math.max(...limits);
    if (seconds > longest) yield { message: 'tooLong', data: { seconds }, ...finding, seen };
  },
});
