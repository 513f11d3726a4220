/**
 * Hidden units of a trained network removed: first those whose mean activation times outgoing weights is least (after
 * Molchanov et al. 2017, "Pruning Convolutional Neural Networks for Resource Efficient Inference", without gradients).
 */
import type { ParameterLayout } from '../layers/parameters.ts';
import { sizeOf } from '../shape.ts';
import type { UnitGroup, UnitSlices } from './unit-groups.ts';

/** Means, over rows, of what meets a weight, a column each. */
export interface ColumnMeans {
  readonly mean: Float64Array;
  readonly magnitude: Float64Array;
}

/**
 * The units of a group that are worth most, in order of their place: Σ |w| mean |a| over the weights w by which the unit,
 * with activation a, is passed on.
 *
 * @param met means of what meets each of the weights with rows in the group
 * @param count how many are kept
 */
export function keptUnits(
  group: UnitGroup,
  layout: ParameterLayout,
  parameters: Float32Array,
  met: ReadonlyMap<string, ColumnMeans>,
  count: number,
): Int32Array {
  const arrays = layout.named(parameters);
  const worth = new Float64Array(group.units);
  for (const { parameter, axis, times } of group.slices) {
    const array = arrays[parameter];
    const means = met.get(parameter);
    if (axis === 'column' || array === undefined || means === undefined) continue;
    const columns = array.shape[1] ?? 1;
    for (let at = 0; at < array.values.length; at += 1) {
      const unit = Math.floor(at / columns) % group.units;
      if (Math.floor(at / columns) >= group.units * times) break;
      worth[unit] = (worth[unit] ?? 0) + Math.abs(array.values[at] ?? 0) * (means.magnitude[unit] ?? 0);
    }
  }
  const order = Array.from(worth, (value, unit) => ({ value, unit })).sort(
    (a, b) => b.value - a.value || a.unit - b.unit,
  );
  return Int32Array.from(order.slice(0, count), ({ unit }) => unit).sort();
}

/**
 * The flat vector of the smaller network: what its parameters keep of the larger one's. Where a removed unit is passed on
 * by one affine map alone, its mean contribution goes into that map's bias.
 *
 * @param kept units of each group that stay
 * @param pruned layout of the smaller network: the same parameters, with fewer rows and columns
 */
export function prunedParameters(
  groups: readonly { readonly group: UnitGroup; readonly kept: Int32Array }[],
  layout: ParameterLayout,
  parameters: Float32Array,
  met: ReadonlyMap<string, ColumnMeans>,
  pruned: ParameterLayout,
): Float32Array {
  const arrays = layout.named(parameters.slice());
  for (const { group, kept } of groups) {
    for (const slices of group.slices) addMeans(arrays, group, slices, kept, met);
  }
  const smaller = Object.entries(arrays).map(([name, { shape, values }]) => {
    const [rows, columns] = shape.length > 1 ? [shape[0] ?? 1, sizeOf(shape.slice(1))] : [1, sizeOf(shape)];
    const [keptRows, keptColumns] = [indices(rows), indices(columns)];
    for (const { group, kept } of groups) {
      for (const { parameter, axis, times } of group.slices) {
        if (parameter !== name) continue;
        const places = Array.from({ length: times }, (_, block) => [...kept].map((unit) => block * group.units + unit));
        (axis === 'row' ? keptRows : keptColumns).splice(0, Infinity, ...places.flat());
      }
    }
    const left = keptRows.flatMap((row) => keptColumns.map((column) => values[row * columns + column] ?? 0));
    const size = shape.length > 1 ? [keptRows.length, keptColumns.length] : [keptColumns.length];
    return [name, { shape: size, values: Float32Array.from(left) }] as const;
  });
  return pruned.flatten(Object.fromEntries(smaller));
}

function addMeans(
  arrays: Record<string, { readonly values: Float32Array; readonly shape: readonly number[] }>,
  group: UnitGroup,
  { parameter, axis, times }: UnitSlices,
  kept: Int32Array,
  met: ReadonlyMap<string, ColumnMeans>,
): void {
  const [weight, means] = [arrays[parameter], met.get(parameter)];
  const bias = arrays[parameter.replace(/weight$/, 'bias')];
  if (axis === 'column' || times > 1 || weight === undefined || means === undefined || bias === undefined) return;
  const columns = bias.values.length;
  for (let unit = 0; unit < group.units; unit += 1) {
    if (kept.includes(unit)) continue;
    for (let at = 0; at < columns; at += 1) {
      const passed = (means.mean[unit] ?? 0) * (weight.values[unit * columns + at] ?? 0);
      bias.values[at] = (bias.values[at] ?? 0) + passed;
    }
  }
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
