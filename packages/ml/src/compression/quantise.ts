/**
 * Weights and activations in eight bits after training (Jacob et al. 2018, "Quantization and Training of Neural Networks for
 * Efficient Integer-Arithmetic-Only Inference"): each column of a weight has a scale of its own and levels on both sides
 * of zero; the rows that meet it have 256 levels of one scale. A product of such integers, scaled back, is what
 * the simulation computes in float32, up to the rounding of float32 sums.
 */
import type { ParameterLayout } from '../layers/parameters.ts';
import type { Entering } from '../layers/parameter-views.ts';
import type { StoredArray } from '../inference/weights.ts';
import { roundToLevels, type Levels } from '../tensors/index.ts';
import { WeightsFormatError } from '../inference/weights.ts';

/** Largest whole number of a weight, on either side. */
const MOST = 127;

type Arrays = Readonly<Record<string, StoredArray>>;

const scaleName = (name: string): string => `${name}/scale`;
const levelsName = (name: string): string => `${name}/levels`;

/** Names of the weights that are quantised: those between others, and with `edges` those of inputs and forecast too. */
export function quantisedNames(layout: ParameterLayout, edges: boolean): string[] {
  return layout.entries.filter(({ place }) => place === 'inner' || (edges && place === 'edge')).map(({ name }) => name);
}

/**
 * The arrays of a quantised network: each weight W that has levels as int8 [K, O], `<W>/scale` [O] and `<W>/levels` [2], scale
 * and zero of the rows that meet it; everything else as it was.
 *
 * @param parameters flat vector [P]
 */
export function quantisedArrays(
  layout: ParameterLayout,
  parameters: Float32Array,
  levels: ReadonlyMap<string, Levels>,
): Record<string, StoredArray> {
  const arrays: Record<string, StoredArray> = {};
  for (const [name, array] of Object.entries(layout.named(parameters))) {
    const met = levels.get(name);
    if (met === undefined) {
      arrays[name] = array;
      continue;
    }
    const columns = array.shape[1] ?? 1;
    const scale = columnScales(array.values, columns);
    const whole = Int8Array.from(array.values, (value, at) => Math.round(value / (scale[at % columns] ?? 1)));
    arrays[name] = { shape: array.shape, values: whole };
    arrays[scaleName(name)] = { shape: [columns], values: scale };
    arrays[levelsName(name)] = { shape: [2], values: Float32Array.of(met.scale, met.zero) };
  }
  return arrays;
}

/**
 * A quantised network from its arrays, to be run in float32: weights at their levels, and how rows are rounded.
 *
 * @returns the flat vector [P] and what becomes of the rows that meet a weight (see `Network.entering`)
 * @throws WeightsFormatError where the scales of a weight are missing
 */
export function fromQuantised(
  layout: ParameterLayout,
  arrays: Arrays,
): { readonly parameters: Float32Array; readonly entering: Entering } {
  const levels = new Map<string, Levels>();
  const floats = (name: string): Float32Array => {
    const values = arrays[name]?.values;
    if (values instanceof Float32Array) return values;
    throw new WeightsFormatError(`a quantised network keeps ${name} as float32, got ${values ? 'int8' : 'none'}`);
  };
  const named = Object.fromEntries(
    layout.entries.map(({ name }) => {
      const array = arrays[name];
      if (!(array?.values instanceof Int8Array)) return [name, array];
      const scale = floats(scaleName(name));
      const [step = 1, zero = 0] = floats(levelsName(name));
      levels.set(name, { scale: step, zero });
      const values = Float32Array.from(array.values, (whole, at) => whole * (scale[at % scale.length] ?? 1));
      return [name, { shape: array.shape, values }];
    }),
  );
  return {
    parameters: layout.flatten(named),
    entering(name, rows) {
      const met = levels.get(name);
      return met ? roundToLevels(rows, met) : rows;
    },
  };
}

/** max |W| / 127 of each column; 1 for a column of zeros. */
function columnScales(values: Float32Array, columns: number): Float32Array {
  const scale = new Float32Array(columns);
  values.forEach((value, at) => {
    scale[at % columns] = Math.max(scale[at % columns] ?? 0, Math.abs(value));
  });
  return scale.map((largest) => largest / MOST || 1);
}
