import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withHeader, withInvalidUtf8, withJson, withStatus, withText } from '../../../edit.ts';

/** What our receiver counted. */
const received = (receiver: object) => withJson((body: object) => ({ ...body, receiver }));
const withoutFigures = withJson((body: object) => ({ ...body, resourceMetrics: [] }));

const nothingShown = {
  'MON-004': 'has nothing to look at',
  'MON-007': 'is missing as well',
  'MON-020': 'has nothing to look at',
  'MON-030': 'has nothing to look at',
  'MON-102': 'has nothing to look at',
  'MON-104': 'has nothing to look at',
};

export default defineMutants('MON-002', [
  { title: 'fails to show figures', message: 'wrongStatus', edit: { metrics: withStatus(500) } },
  {
    title: 'labels the page as HTML',
    message: 'wrongMediaType',
    edit: { metrics: withHeader('content-type', 'text/html; charset=utf-8') },
  },
  {
    title: 'labels the page with a version that does not exist',
    message: 'wrongMediaType',
    edit: { metrics: withHeader('content-type', 'text/plain; version=0.0.5') },
  },
  {
    title: 'labels the page as Latin-1',
    message: 'wrongMediaType',
    edit: { metrics: withHeader('content-type', 'text/plain; version=0.0.4; charset=iso-8859-1') },
  },
  {
    title: 'does not label the page',
    message: 'wrongMediaType',
    edit: { metrics: withHeader('content-type', undefined) },
  },
  { title: 'sends bytes that are no UTF-8', message: 'wrongMediaType', edit: { metrics: withInvalidUtf8() } },
  {
    title: 'sends a line without value',
    message: 'malformed',
    edit: { metrics: withText((page) => `${page}kaputt{a="1"}\n`) },
  },
  {
    title: 'breaks off within the last line',
    message: 'malformed',
    edit: { metrics: withText((page) => page.trimEnd()) },
  },
  {
    title: 'labels the text format as OpenMetrics',
    message: 'malformed',
    edit: { metrics: withHeader('content-type', 'application/openmetrics-text; version=1.0.0') },
  },
  {
    title: 'shows an empty page, also after many requests',
    message: 'noFigures',
    edit: { 'metrics-second': withText(() => '') },
    alsoRed: {
      'MON-003': 'has nothing to look at',
      'MON-004': 'has nothing to look at',
      'MON-007': 'is missing as well',
      'MON-020': 'has nothing to look at',
      'MON-102': 'has nothing to look at',
      'MON-104': 'has nothing to look at',
    },
  },
  {
    title: 'shows an empty page before the first request',
    outcome: 'passed',
    edit: { metrics: withText(() => '') },
  },
  {
    title: 'answers the query interface with an error',
    message: 'queryFailed',
    edit: {
      metrics: (exchange) => ({
        ...exchange,
        observations: { monitoring: { source: 'queryApi', selector: {}, lagSeconds: 0 } },
      }),
    },
  },
  {
    title: 'exports something that is no document of figures',
    message: 'noDocument',
    instance: 'monitoring-otlp',
    edit: { 'metrics-second': withText(() => '{"resourceMetrics":7}') },
    alsoRed: nothingShown,
  },
  {
    title: 'exports figures that cannot be read, with our key',
    message: 'brokenExport',
    instance: 'monitoring-otlp',
    edit: { 'metrics-second': received({ keyed: true, refused: { unreadable: 1 }, fault: 'truncated' }) },
  },
  {
    title: 'or somebody else exports figures that cannot be read, where no key is wanted',
    message: 'perhapsForeign',
    outcome: 'inconclusive',
    instance: 'monitoring-otlp',
    edit: { 'metrics-second': received({ keyed: false, refused: { unreadable: 1 } }) },
  },
  {
    title: 'exports batches without figures',
    message: 'emptyExports',
    instance: 'monitoring-otlp',
    edit: { 'metrics-second': inTurn(withoutFigures, received({ exports: 4 })) },
    alsoRed: nothingShown,
  },
  {
    title: 'exports nothing',
    message: 'nothingExported',
    outcome: 'inconclusive',
    instance: 'monitoring-otlp',
    edit: { 'metrics-second': inTurn(withoutFigures, received({ exports: 0 })) },
    alsoRed: nothingShown,
  },
  {
    title: 'exports without the key',
    message: 'exportsWithoutKey',
    outcome: 'inconclusive',
    instance: 'monitoring-otlp',
    edit: { 'metrics-second': inTurn(withoutFigures, received({ exports: 0, refused: { credential: 3 } })) },
    alsoRed: nothingShown,
  },
]);
