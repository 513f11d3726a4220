/** Which readings count: those of some hours of the local day, of one regime, of sensors on one class of road. */
import type { ComparisonShape } from './comparison-data.ts';
import type { Regime, Regimes } from './regimes.ts';

/** Local hours from, and up to, not including; over midnight where the end is earlier. */
export interface HourSpan {
  readonly from: number;
  readonly to: number;
}

export interface ComparisonFilter {
  readonly hours: HourSpan | null;
  readonly regime: Regime | null;
  readonly roadClass: string | null;
}

export const NO_FILTER: ComparisonFilter = { hours: null, regime: null, roadClass: null };

export const namedSpans: readonly HourSpan[] = [
  { from: 6, to: 10 },
  { from: 10, to: 15 },
  { from: 15, to: 20 },
  { from: 20, to: 6 },
];

/** `7-10`, as an address has it; null for anything else. */
export function parseHours(text: string): HourSpan | null {
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && from < 24 && to <= 24 && from !== to ? { from, to } : null;
}

export const hoursText = ({ from, to }: HourSpan): string => `${from}-${to}`;

export function isHourIn({ from, to }: HourSpan, hour: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** What the filter is decided by. */
export interface FilterGround {
  readonly shape: ComparisonShape;
  /** Local hour of each clock position. */
  readonly hours: Uint8Array;
  /** Null until they are known. */
  readonly regimes: Regimes | null;
  /** Class of the road of each sensor; null where it is not known. */
  readonly roadClasses: readonly (string | null)[];
}

/** 1 for each sensor that is left out at a clock position; null where none is. */
export function leftOutAt(
  filter: ComparisonFilter,
  { shape, hours, regimes, roadClasses }: FilterGround,
  position: number,
): Uint8Array | null {
  const { nodes, inputSteps } = shape;
  const { hours: span, regime, roadClass } = filter;
  if (span === null && regime === null && roadClass === null) return null;
  const out = new Uint8Array(nodes);
  if (span !== null && !isHourIn(span, hours[position] ?? 0)) return out.fill(1);
  const wanted = regime === null ? -1 : (regimes?.names.indexOf(regime) ?? -1);
  const row = (position + inputSteps) * nodes;
  for (let node = 0; node < nodes; node += 1) {
    const isOff =
      (regime !== null && regimes?.classes[row + node] !== wanted) ||
      (roadClass !== null && roadClasses[node] !== roadClass);
    if (isOff) out[node] = 1;
  }
  return out;
}

/** The next clock position, forward or back, whose hour counts; the clock begins anew at its end. */
export function nextPosition(
  filter: Pick<ComparisonFilter, 'hours'>,
  hours: Uint8Array,
  position: number,
  by: number,
): number {
  const length = hours.length;
  const wrapped = (at: number) => ((at % length) + length) % length;
  let next = wrapped(position + by);
  if (filter.hours === null) return next;
  const direction = Math.sign(by);
  for (let tried = 0; tried < length && !isHourIn(filter.hours, hours[next] ?? 0); tried += 1) {
    next = wrapped(next + direction);
  }
  return next;
}
