import { type Answered, headerValue, mediaType, type StoredBody } from '../exchange.ts';
import {
  type ExpositionFault,
  type ExpositionFormat,
  type Family,
  readExposition,
} from '../read/exposition.ts';
import { memberOf } from '../read/members.ts';
import { readQueryVector, type Series } from '../read/query-vector.ts';
import type { MonitoringSettings } from '../request.ts';
import { readOtlpFigures } from './otlp-figures.ts';

/** What one look at the monitoring showed, in one shape for every source. */
export interface Figures {
  readonly series: readonly Series[];
  /** The families of a page; none if the source is the query interface. */
  readonly families: readonly Family[];
  /** What tells the processes apart that export; absent where the figures themselves have to say. */
  readonly processes?: string;
  /** True if they can be relied on: nothing of the answer was unreadable. */
  readonly isReadable: boolean;
  /** Why it cannot be read, or where a page contradicts itself. */
  readonly faults: readonly FiguresFault[];
}

/** A fault of a page, or of an answer as a whole. */
export type FiguresFault =
  | ExpositionFault
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'mediaType'; readonly seen: string }
  | { readonly kind: 'encoding'; readonly seen: string }
  | { readonly kind: 'query' | 'otlp'; readonly where: string; readonly seen: string };

/** How the operator says that the figures are to be read; stored beside every look at them. */
export interface FiguresSettings {
  readonly source: MonitoringSettings['source'];
  readonly selector: { readonly [label: string]: string };
  readonly lagSeconds: number;
}

/** The settings that the probe stored beside an answer. */
export function settingsOf({ observations }: Answered): FiguresSettings {
  const settings = observations?.monitoring;
  const written = memberOf(settings, 'source');
  const source = written === 'queryApi' || written === 'otlp' ? written : 'exposition';
  const selector = memberOf(settings, 'selector');
  const lagSeconds = memberOf(settings, 'lagSeconds');
  return {
    source,
    selector: Object.fromEntries(
      Object.entries(selector ?? {}).map(([label, value]) => [label, String(value)]),
    ),
    lagSeconds: typeof lagSeconds === 'number' ? lagSeconds : 0,
  };
}

/** Many checks look at one page; it is read once for each way in which it is to be read. */
const known = new WeakMap<StoredBody, Map<string, Figures>>();

/** The figures of an answer; faults say what of it cannot be read. */
export function figuresOf(answer: Answered): Figures {
  const { body, headers, status } = answer.response;
  const ways = known.get(body) ?? new Map<string, Figures>();
  known.set(body, ways);
  const way = JSON.stringify([status, headerValue(headers, 'content-type'), settingsOf(answer).source]);
  const figures = ways.get(way) ?? read(answer);
  ways.set(way, figures);
  return figures;
}

function read(answer: Answered): Figures {
  const { body, headers, status } = answer.response;
  if (status !== 200) return nothing({ kind: 'status', status });
  const { source } = settingsOf(answer);
  if (source === 'queryApi') return readVector(answer);
  if (source === 'otlp') return readExported(answer);
  const format = formatOf(headerValue(headers, 'content-type') ?? '');
  if (format === undefined) return nothing({ kind: 'mediaType', seen: mediaType(headers) });
  if (body.text === undefined) return nothing({ kind: 'encoding', seen: 'base64' });
  const page = readExposition(body.text, format);
  const { families, isReadable } = page;
  return {
    families,
    isReadable,
    get faults() {
      return page.faults;
    },
    series: families.flatMap(({ samples }) => samples),
  };
}

function readVector(answer: Answered): Figures {
  const vector = readQueryVector(answer.json);
  if ('series' in vector) return { series: vector.series, families: [], isReadable: true, faults: [] };
  return nothing({ kind: 'query', where: vector.fault, seen: vector.seen ?? '–' });
}

function readExported(answer: Answered): Figures {
  const read = readOtlpFigures(answer.json);
  if ('fault' in read) return nothing({ kind: 'otlp', where: read.where, seen: read.fault });
  return { ...read, families: [], isReadable: true, faults: [] };
}

function nothing(fault: FiguresFault): Figures {
  return { series: [], families: [], isReadable: false, faults: [fault] };
}

/** The format that a media type announces; a text page without version counts as 0.0.4. Undefined for any other. */
export function formatOf(contentType: string): ExpositionFormat | undefined {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const parameter = (name: string) =>
    parameters
      .find((one) => one.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .replaceAll('"', '');
  const charset = parameter('charset') ?? 'utf-8';
  if (charset !== 'utf-8' && charset !== 'us-ascii') return undefined;
  const version = parameter('version');
  if (type === 'application/openmetrics-text')
    return [undefined, '0.0.1', '1.0.0'].includes(version) ? 'openmetrics' : undefined;
  if (type !== 'text/plain') return undefined;
  if (version === undefined || version === '0.0.4') return 'text';
  return version === '1.0.0' ? 'text-1' : undefined;
}
