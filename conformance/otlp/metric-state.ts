import { dataOf } from '../metrics/otlp-figures.ts';
import { prometheusName } from '../metrics/otlp-names.ts';
import { entriesOf, isObject, type JsonObject, memberOf } from '../read/members.ts';
import { numberOf, type OtlpGroup } from '../read/otlp.ts';
import { type Holder, identityOf, makeHolders, textOf } from './holders.ts';
import { hasMark, isOurTrace, type Keep, longestLabel } from './ours.ts';
import { latestIn, nano, type PointValue, sumOf } from './point-value.ts';

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
  readonly resource: Holder;
  readonly scope: Holder;
  readonly schemaUrl: unknown;
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
  value: PointValue;
  exemplars: readonly unknown[];
  /** Intervals of deltas that were taken last, so that one sent twice counts once. */
  readonly intervals: string[];
}

const delta = 1;
/** "No recorded value": the series has ended. */
const noValue = 1;
const intervalsKept = 16;
const exemplarsKept = 4;
/** Clocks of an exporter's threads may differ by this much, in nanoseconds. */
const tolerance = 1_000_000n;

export function makeMetricState(limits: StateLimits, kept: Keep): MetricState {
  const { holderOf, attributesShown } = makeHolders(kept, hasRoom);
  const streams = new Map<string, Stream>();
  /** The stream that goes on where deltas are exported, and until when its resource has exported. */
  const going = new Map<string, Stream>();
  const until = new Map<Holder, bigint>();
  let characters = 0;
  return { add, document };

  function add(groups: readonly OtlpGroup[]): number {
    let dropped = 0;
    const seen = new Map<Holder, bigint>();
    for (const group of groups) {
      const resource = holderOf(group.resource);
      const scope = holderOf(group.scope);
      const schemaUrl = kept(group.schemaUrl);
      for (const metric of group.entries) {
        const found = dataOf(metric);
        const name = memberOf(metric, 'name');
        if (!found || typeof name !== 'string' || name === '') continue;
        const points = entriesOf(memberOf(found.holder, 'dataPoints'));
        if (!resource || !scope) {
          dropped += points.length;
          continue;
        }
        const isMonotonic = memberOf(found.holder, 'isMonotonic') === true;
        const isDelta = numberOf(memberOf(found.holder, 'aggregationTemporality')) === delta;
        const unit = kept(memberOf(metric, 'unit'));
        const place: Place = {
          resource,
          scope,
          schemaUrl,
          name,
          unit,
          member: found.member,
          isMonotonic,
          shownAs: prometheusName({ name, unit: textOf(unit), kind: found.kind }),
        };
        // What may fall has no beginning that matters: the latest value holds.
        const counts = found.kind === 'counter' || found.kind === 'histogram';
        const head = JSON.stringify([resource.id, scope.id, name, found.member]);
        for (const point of points) {
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

  /** True if so many characters more may be kept, which they are then. */
  function hasRoom(size: number): boolean {
    if (characters + size > limits.characters) return false;
    characters += size;
    return true;
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
    const size = key.length + textOf(place.unit).length + textOf(place.schemaUrl).length;
    if (streams.size >= limits.series || !hasRoom(size)) return undefined;
    const stream: Stream = {
      place,
      attributes: attributesShown(point, longestLabel),
      start: times.start,
      time: times.time,
      value: latestIn(point),
      exemplars: exemplarsOf(point, []),
      intervals: [],
    };
    streams.set(key, stream);
    return stream;
  }

  /** Exemplars of our calls only: those of others are others' data. */
  function exemplarsOf(point: JsonObject, before: readonly unknown[]): readonly unknown[] {
    const ours = entriesOf(memberOf(point, 'exemplars'))
      .map((one) => kept(one))
      .filter((one) => isOurTrace(memberOf(one, 'traceId')) || hasMark(JSON.stringify(one)))
      .slice(0, exemplarsKept);
    const size = (some: readonly unknown[]) => (some.length > 0 ? JSON.stringify(some).length : 0);
    return ours.length > 0 && hasRoom(size(ours) - size(before)) ? ours : before;
  }

  function document(isWanted: (prometheusName: string) => boolean): readonly JsonObject[] {
    const wanted = [...streams.values()].filter(({ place }) => isWanted(place.shownAs));
    return [...Map.groupBy(wanted, ({ place }) => place.resource)].map(([resource, ofResource]) => ({
      resource: resource.shown,
      scopeMetrics: [
        ...Map.groupBy(ofResource, ({ place }) => `${place.scope.id} ${place.schemaUrl}`).values(),
      ].map((ofScope) => ({
        scope: ofScope[0]?.place.scope.shown,
        schemaUrl: ofScope[0]?.place.schemaUrl,
        metrics: [
          ...Map.groupBy(
            ofScope,
            ({ place }) => `${place.name} ${String(place.unit)} ${place.member} ${place.isMonotonic}`,
          ).values(),
        ].map((ofMetric) => metricOf(ofMetric, kept)),
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

function metricOf(streams: readonly Stream[], kept: Keep): JsonObject {
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
    ...(textOf(place?.unit) !== '' && { unit: place?.unit }),
    [place?.member ?? '']: {
      dataPoints,
      ...(counts && { aggregationTemporality: cumulative }),
      ...(place?.member === 'sum' && { isMonotonic: place.isMonotonic }),
    },
  };
}
