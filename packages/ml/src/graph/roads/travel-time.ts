/** Seconds along segments, and what stands in where a speed limit is not known. */

export interface TimedSegment {
  readonly lengthMetres: number;
  /** Kilometres per hour. */
  readonly speedLimit: number | null;
  readonly roadClass: string | null;
  /** Seconds, where the source of the network tells them, as a timetable does. */
  readonly travelSeconds: number | null;
}

export interface TravelTimes {
  /** [segments] */
  readonly seconds: Float64Array;
  /** Segments whose limit was taken from others of their class. */
  readonly byClass: number;
  /** Segments whose limit was taken from all others, their class having none. */
  readonly byNetwork: number;
  /** Kilometres per hour that each class stands in with; the empty name is that of the whole network. */
  readonly medians: ReadonlyMap<string, number>;
}

/** For a network in which no segment has a limit: that of towns in most countries, kilometres per hour. */
export const USUAL_LIMIT = 50;

/**
 * Free travel times: the time that a source tells, else length / limit. A missing limit is the median of the known ones of
 * the same class, or of all where the class has none, or `USUAL_LIMIT`.
 */
export function travelTimes(segments: readonly TimedSegment[]): TravelTimes {
  const limits = new Map<string, number[]>([['', []]]);
  for (const { speedLimit, roadClass } of segments) {
    if (speedLimit === null) continue;
    limits.get('')?.push(speedLimit);
    if (roadClass === null || roadClass === '') continue;
    const ofClass = limits.get(roadClass);
    if (ofClass === undefined) limits.set(roadClass, [speedLimit]);
    else ofClass.push(speedLimit);
  }
  const medians = new Map([...limits].map(([name, values]) => [name, medianOf(values) ?? USUAL_LIMIT]));
  const usual = medians.get('') ?? USUAL_LIMIT;
  let byClass = 0;
  let byNetwork = 0;
  const seconds = Float64Array.from(segments, ({ lengthMetres, speedLimit, roadClass, travelSeconds }) => {
    if (travelSeconds !== null) return travelSeconds;
    const ofClass = roadClass === null ? undefined : medians.get(roadClass);
    if (speedLimit === null && ofClass !== undefined) byClass += 1;
    else if (speedLimit === null) byNetwork += 1;
    return lengthMetres / ((speedLimit ?? ofClass ?? usual) / 3.6);
  });
  return { seconds, byClass, byNetwork, medians };
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
