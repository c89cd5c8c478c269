import type { Report } from '../../schemas/0.1/types/report.ts';
import { json } from './inert.ts';
import type { RenderOptions } from './options.ts';

/** The report as it is, for machines; both languages, bodies only if asked for. */
export function renderJson(report: Report, options: Pick<RenderOptions, 'withBodies'>): string {
  const shown = options.withBodies ? report : withoutBodies(report);
  return `${json(JSON.stringify(shown, null, 2))}\n`;
}

function withoutBodies(report: Report): Report {
  return {
    ...report,
    evidence: report.evidence.map(({ requestBody: _request, responseBody: _response, ...rest }) => rest),
  };
}
