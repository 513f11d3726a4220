/** Where the values of a swept field lie on an axis: numbers by size, everything else in the order of its values. */
import { linearTicks, logTicks, paddedRange } from '../../chart/value-ticks.ts';
import { valueText } from './trial-data.ts';

export interface ValueAxis {
  /** 0 to 1. */
  readonly placeOf: (value: unknown) => number;
  readonly ticks: readonly { readonly place: number; readonly label: string }[];
  readonly isLog: boolean;
}

/** From so many times on between the ends, numbers above 0 are on a log scale. */
const LOG_FROM = 20;

/**
 * @param values of the trials, any of a config
 * @param count of ticks, about
 */
export function valueAxis(values: readonly unknown[], count: number): ValueAxis {
  const numbers = values.filter((value) => typeof value === 'number');
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (numbers.length < values.length || numbers.length === 0 || !(low < high)) return categories(values);
  if (low > 0 && high / low >= LOG_FROM) {
    const [from, to] = paddedRange(Math.log(low), Math.log(high));
    const placeOf = (value: number): number => (Math.log(value) - from) / (to - from);
    const all = logTicks(Math.exp(from), Math.exp(to));
    const decades = all.filter((tick) => /^1/.test(tick.toExponential()));
    const ticks = all.length <= count ? all : decades.length > 1 ? decades : all;
    return {
      isLog: true,
      placeOf: (value) => placeOf(Number(value)),
      ticks: ticks.map((tick) => ({ place: placeOf(tick), label: String(tick) })),
    };
  }
  const [from, to] = paddedRange(low, high);
  const placeOf = (value: number): number => (value - from) / (to - from);
  return {
    isLog: false,
    placeOf: (value) => placeOf(Number(value)),
    ticks: linearTicks(from, to, count).map((tick) => ({ place: placeOf(tick), label: String(tick) })),
  };
}

function categories(values: readonly unknown[]): ValueAxis {
  const labels = [...new Set(values.map(valueText))];
  const placeOf = (value: unknown): number => (labels.indexOf(valueText(value)) + 0.5) / labels.length;
  return {
    isLog: false,
    placeOf,
    ticks: labels.map((label, place) => ({ label, place: (place + 0.5) / labels.length })),
  };
}
