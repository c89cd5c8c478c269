import { dataOf } from '../metrics/otlp-figures.ts';
import { prometheusName } from '../metrics/otlp-names.ts';
import { entriesOf, isObject, type JsonObject, memberOf } from '../read/members.ts';
import { attributesOf, numberOf, type OtlpGroup } from '../read/otlp.ts';
import { hasMark, isOurTrace, kept, longestLabel } from './ours.ts';

/** How much of an exporter's figures is kept. */
export interface StateLimits {
  /** Series, each with its latest value. */
  readonly series: number;
  /** Characters of all names and attributes together. */
  readonly characters: number;
}

/** The latest value of every series that was exported. */
export interface MetricState {
  /** Takes an export; the number of points for which there was no room. */
  add(groups: readonly OtlpGroup[]): number;
  /** Every metric that is wanted, as one document in the JSON form of OTLP, all of it cumulative. */
  document(isWanted: (prometheusName: string) => boolean): readonly JsonObject[];
}

interface Place {
  readonly resource: unknown;
  readonly scope: unknown;
  readonly schemaUrl: string;
  readonly name: string;
  readonly unit: unknown;
  readonly member: string;
  readonly isMonotonic: boolean;
  /** The family's name in Prometheus. */
  readonly shownAs: string;
}

interface Stream {
  readonly place: Place;
  readonly attributes: unknown;
  readonly start: string;
  time: string;
  value: { readonly asDouble: unknown } | { readonly count: unknown; readonly sum: unknown };
  exemplars: readonly unknown[];
  /** Intervals of deltas that were taken last, so that one sent twice counts once. */
  readonly intervals: string[];
}

const delta = 1;
/** "No recorded value": the series has ended. */
const noValue = 1;
const intervalsKept = 16;
/** Clocks of an exporter's threads may differ by this much, in nanoseconds. */
const tolerance = 1_000_000n;

export function makeMetricState(limits: StateLimits): MetricState {
  const streams = new Map<string, Stream>();
  /** The stream that goes on where deltas are exported, and until when its resource has exported. */
  const going = new Map<string, Stream>();
  const until = new Map<string, bigint>();
  let characters = 0;
  return { add, document };

  function add(groups: readonly OtlpGroup[]): number {
    let dropped = 0;
    const seen = new Map<string, bigint>();
    for (const group of groups) {
      const resource = identityOf(group.resource);
      for (const metric of group.entries) {
        const found = dataOf(metric);
        const name = memberOf(metric, 'name');
        if (!found || typeof name !== 'string' || name === '') continue;
        const isMonotonic = memberOf(found.holder, 'isMonotonic') === true;
        const isDelta = numberOf(memberOf(found.holder, 'aggregationTemporality')) === delta;
        const place: Place = {
          resource: group.resource,
          scope: group.scope,
          schemaUrl: group.schemaUrl,
          name,
          unit: memberOf(metric, 'unit'),
          member: found.member,
          isMonotonic,
          shownAs: prometheusName({ name, unit: text(memberOf(metric, 'unit')), kind: found.kind }),
        };
        // What may fall has no beginning that matters: the latest value holds.
        const counts = found.kind === 'counter' || found.kind === 'histogram';
        const head = JSON.stringify([resource, identityOf(group.scope), name, found.member]);
        for (const point of entriesOf(memberOf(found.holder, 'dataPoints'))) {
          if (!isObject(point) || (numberOf(memberOf(point, 'flags')) ?? 0) & noValue) continue;
          const key = `${head} ${identityOf(point)}`;
          const times = { start: nano(point, 'startTimeUnixNano'), time: nano(point, 'timeUnixNano') };
          if (BigInt(times.time) > (seen.get(resource) ?? 0n)) seen.set(resource, BigInt(times.time));
          const taken = isDelta
            ? addDelta(key, place, point, times, until.get(resource))
            : takeLatest(counts ? `${key} ${times.start}` : key, place, point, times);
          if (!taken) dropped += 1;
        }
      }
    }
    for (const [resource, time] of seen) if (time > (until.get(resource) ?? 0n)) until.set(resource, time);
    return dropped;
  }

  /** Each beginning is a stream of its own: a process that restarts counts anew, and both count. */
  function takeLatest(key: string, place: Place, point: JsonObject, times: Times): boolean {
    const known = streams.get(key);
    if (!known) return begin(key, place, point, times) !== undefined;
    if (BigInt(times.time) < BigInt(known.time)) return true;
    known.time = times.time;
    known.value = latestIn(point);
    known.exemplars = exemplarsOf(point, known.exemplars);
    return true;
  }

  /** Deltas are added up; a gap since the resource's last export may hide some, so that a new stream begins. */
  function addDelta(
    key: string,
    place: Place,
    point: JsonObject,
    times: Times,
    exportedUntil: bigint | undefined,
  ): boolean {
    const known = going.get(key);
    const interval = `${times.start} ${times.time}`;
    if (known?.intervals.includes(interval)) return true;
    const hasGap = exportedUntil !== undefined && BigInt(times.start) > exportedUntil + tolerance;
    if (!known || hasGap) {
      const begun = begin(`${key} ${times.start}`, place, point, times);
      if (!begun) return false;
      begun.intervals.push(interval);
      going.set(key, begun);
      return true;
    }
    known.intervals.push(interval);
    if (known.intervals.length > intervalsKept) known.intervals.shift();
    if (BigInt(times.time) > BigInt(known.time)) known.time = times.time;
    known.value = sumOf(known.value, latestIn(point));
    known.exemplars = exemplarsOf(point, known.exemplars);
    return true;
  }

  function begin(key: string, place: Place, point: JsonObject, times: Times): Stream | undefined {
    const size = key.length;
    if (streams.size >= limits.series || characters + size > limits.characters) return undefined;
    characters += size;
    const stream: Stream = {
      place,
      attributes: kept(memberOf(point, 'attributes') ?? [], longestLabel),
      start: times.start,
      time: times.time,
      value: latestIn(point),
      exemplars: exemplarsOf(point, []),
      intervals: [],
    };
    streams.set(key, stream);
    return stream;
  }

  function document(isWanted: (prometheusName: string) => boolean): readonly JsonObject[] {
    const wanted = [...streams.values()].filter(({ place }) => isWanted(place.shownAs));
    return [...Map.groupBy(wanted, ({ place }) => identityOf(place.resource)).values()].map((ofResource) => ({
      resource: kept(ofResource[0]?.place.resource ?? {}),
      scopeMetrics: [
        ...Map.groupBy(ofResource, ({ place }) => `${identityOf(place.scope)} ${place.schemaUrl}`).values(),
      ].map((ofScope) => ({
        scope: kept(ofScope[0]?.place.scope ?? {}),
        schemaUrl: kept(ofScope[0]?.place.schemaUrl),
        metrics: [
          ...Map.groupBy(
            ofScope,
            ({ place }) => `${place.name} ${String(place.unit)} ${place.member} ${place.isMonotonic}`,
          ).values(),
        ].map(metricOf),
      })),
    }));
  }
}

interface Times {
  /** Nanoseconds since 1970; 0 if unknown. */
  readonly start: string;
  readonly time: string;
}

const cumulative = 2;

function metricOf(streams: readonly Stream[]): JsonObject {
  const { place } = streams[0] ?? {};
  const dataPoints = streams.map(({ attributes, start, time, value, exemplars }) => ({
    attributes,
    startTimeUnixNano: start,
    timeUnixNano: time,
    ...value,
    ...(exemplars.length > 0 && { exemplars }),
  }));
  const counts = place?.member !== 'gauge' && place?.member !== 'summary';
  return {
    name: kept(place?.name),
    ...(typeof place?.unit === 'string' && place.unit !== '' && { unit: kept(place.unit) }),
    [place?.member ?? '']: {
      dataPoints,
      ...(counts && { aggregationTemporality: cumulative }),
      ...(place?.member === 'sum' && { isMonotonic: place.isMonotonic }),
    },
  };
}

/** A number of one kind, or count and sum of a histogram; buckets are not kept, as nothing is judged by them. */
function latestIn(point: JsonObject): Stream['value'] {
  const number = memberOf(point, 'asDouble') ?? memberOf(point, 'asInt');
  if (number !== undefined) return { asDouble: numberOf(number) ?? 0 };
  return { count: memberOf(point, 'count') ?? 0, sum: memberOf(point, 'sum') };
}

function sumOf(before: Stream['value'], more: Stream['value']): Stream['value'] {
  const sum = (a: unknown, b: unknown) => (numberOf(a) ?? 0) + (numberOf(b) ?? 0);
  if ('asDouble' in before) return { asDouble: sum(before.asDouble, Reflect.get(more, 'asDouble')) };
  if ('asDouble' in more) return before;
  const hasSum = before.sum !== undefined || more.sum !== undefined;
  return { count: sum(before.count, more.count), sum: hasSum ? sum(before.sum, more.sum) : undefined };
}

const exemplarsKept = 4;

/** Exemplars of our calls only: those of others are others' data. */
function exemplarsOf(point: JsonObject, before: readonly unknown[]): readonly unknown[] {
  const ours = entriesOf(memberOf(point, 'exemplars'))
    .map((one) => kept(one))
    .filter((one) => isOurTrace(memberOf(one, 'traceId')) || hasMark(JSON.stringify(one)));
  return ours.length > 0 ? ours.slice(0, exemplarsKept) : before;
}

/** Equal for equal attributes, whatever their order; what has a name and a version has those as well. */
function identityOf(holder: unknown): string {
  const attributes = [...attributesOf(holder)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([text(memberOf(holder, 'name')), text(memberOf(holder, 'version')), attributes]);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A time as decimal digits; 0 for what is none. */
function nano(point: JsonObject, name: string): string {
  const value = memberOf(point, name);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value);
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : '0';
}
