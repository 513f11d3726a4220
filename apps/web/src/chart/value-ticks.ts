/** Ticks and ranges of value axes. */

/** Round ticks (1, 2, 5 times a power of ten) inside [low, high], about `count` of them. */
export function linearTicks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  const step = factor * power;
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index += 1) {
    ticks.push(Number((index * step).toPrecision(12)));
  }
  return ticks;
}

/** Decimals that tell evenly spaced ticks apart. */
export function tickDecimals(ticks: readonly number[]): number {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return first === undefined || Number.isInteger(first) ? 0 : 2;
  return Math.max(0, Math.min(8, -Math.floor(Math.log10(second - first) + 1e-9)));
}

/** 1, 2 and 5 in each decade inside [low, high]; only the decades themselves when there are many. */
export function logTicks(low: number, high: number): number[] {
  if (!(low > 0) || !(high > low)) return [];
  const decades = Math.log10(high / low);
  const factors = decades > 4 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let exponent = Math.floor(Math.log10(low)); exponent <= Math.ceil(Math.log10(high)); exponent += 1) {
    for (const factor of factors) {
      const tick = Number((factor * 10 ** exponent).toPrecision(6));
      if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return ticks;
}

/** Widens a logarithmic range to the next of 1, 2, 5 on both sides. */
export function logRange(low: number, high: number): [number, number] {
  const below = (value: number): number => {
    const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
    return (value / power >= 5 ? 5 : value / power >= 2 ? 2 : 1) * power;
  };
  const lower = below(low);
  const reached = below(high);
  const upper =
    reached >= high * (1 - 1e-9)
      ? reached
      : reached * (Math.round(reached / 10 ** Math.floor(Math.log10(reached) + 1e-9)) === 2 ? 2.5 : 2);
  return [Number(lower.toPrecision(6)), Number(Math.max(upper, lower * 2).toPrecision(6))];
}

/** Widens a linear range by a share on both sides; a flat range gets a width. */
export function paddedRange(low: number, high: number, share = 0.06): [number, number] {
  const margin = high > low ? (high - low) * share : Math.max(Math.abs(high) * share, 0.5);
  return [low - margin, high + margin];
}

/** Smallest and largest finite value of several arrays, null when there is none. */
export function extent(arrays: readonly ArrayLike<number | null | undefined>[]): [number, number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of arrays) {
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i];
      if (value === null || value === undefined || !Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : null;
}
