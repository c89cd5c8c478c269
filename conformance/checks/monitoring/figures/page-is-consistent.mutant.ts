import { defineMutants } from '../../../define-mutants.ts';
import { withText } from '../../../edit.ts';
import type { Exchange } from '../../../exchange.ts';

const family = 'gen_ai_server_request_duration_seconds';

const saying = (edit: (page: string) => string): { 'metrics-second': (exchange: Exchange) => Exchange } => ({
  'metrics-second': withText(edit),
});

/** The first line of that name with those labels. */
const line = (name: string, labels = '') => new RegExp(`^${name}\\{[^}]*${labels}[^}]*\\} .*$`, 'm');

export default defineMutants('MON-003', [
  {
    title: 'gives each bucket its own count instead of the sum',
    message: 'contradiction',
    edit: saying((page) =>
      page.replace(line(`${family}_bucket`, 'le="0.04"'), (bucket) => bucket.replace(/\d+$/, '0')),
    ),
  },
  {
    title: 'has another number of calls than the last bucket',
    message: 'contradiction',
    edit: saying((page) =>
      page.replace(line(`${family}_bucket`, 'le="\\+Inf"'), (bucket) => bucket.replace(/\d+$/, '100000')),
    ),
  },
  {
    title: 'leaves out the last bucket',
    message: 'contradiction',
    edit: saying((page) => page.replace(/^gen_ai_server.*le="\+Inf".*\n/gm, '')),
  },
  {
    title: 'shows a series twice',
    message: 'contradiction',
    edit: saying((page) => page.replace(/^(gen_ai_client_inference_usage_input.*)$/m, '$1\n$1')),
  },
  {
    title: 'gives a family its type twice',
    message: 'contradiction',
    edit: saying((page) => page.replace(/^(# TYPE http_server_request_duration_seconds .*)$/m, '$1\n$1')),
  },
  {
    title: 'scatters the series of a family',
    message: 'contradiction',
    edit: saying((page) => {
      const own = /^gen_ai_client_inference_usage_input.*\n/m.exec(page)?.[0] ?? '';
      return `${page.replace(own, '')}${own}`;
    }),
  },
]);
