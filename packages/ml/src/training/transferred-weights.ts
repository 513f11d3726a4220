import type { ModelShape } from '../layers/inputs.ts';
import type { ParameterLayout } from '../layers/parameters.ts';
import type { StoredArray, WeightsFile } from '../inference/weights.ts';
import { SourceMismatchError } from './source.ts';

/** A map that the masks of the lags meet in rows of their own, and the bias that is added to what it gives. */
interface MaskedMap {
  readonly weight: string;
  readonly bias: string;
  /** Where the rows of the masks begin in a map of so many rows that has them. */
  readonly from: (rows: number) => number;
  readonly count: number;
}

/**
 * The weights of a network for data of other sensors, from those of the same model on the data that it was trained on. They
 * differ in one thing at most: where a train part has missing readings, the masks of the lags are inputs too. A network that
 * never saw masks starts with weights of zero for them; one that did is given masks of ones by its bias.
 *
 * @param network to be trained
 * @param source.arrays its weights by name
 * @param source.masked whether it read the masks of its lags
 * @returns flat weights [P]
 * @throws SourceMismatchError naming the parameter that differs otherwise
 */
export function transferredWeights(
  { layout, shape: { masked, inputSteps } }: { readonly layout: ParameterLayout; readonly shape: ModelShape },
  source: { readonly arrays: WeightsFile['arrays']; readonly masked: boolean },
): Float32Array {
  const arrays = { ...source.arrays };
  for (const map of masked === source.masked ? [] : maskedMaps(inputSteps)) {
    const [weight, bias] = [arrays[map.weight], arrays[map.bias]];
    if (weight === undefined || bias === undefined) continue;
    Object.assign(arrays, masked ? withMasks(map, weight) : withoutMasks(map, weight, bias));
  }
  for (const { name, shape } of layout.entries) {
    const got = arrays[name]?.shape;
    if (got?.join() === shape.join()) continue;
    const gaps =
      masked === source.masked
        ? ''
        : '; where the train part of one has gaps and that of the other none, inputs.missingIndicator: true of both gives them the same inputs';
    throw new SourceMismatchError(
      `the run that this one starts from has ${name} ${got ? `of shape [${got.join(', ')}]` : 'not at all'}, this data needs [${shape.join(', ')}]: expected a run of the same inputs, window and graph or none${gaps}`,
    );
  }
  return layout.flatten(arrays);
}

function maskedMaps(steps: number): MaskedMap[] {
  // Behind all features of a window, or step by step behind the lag itself.
  const second = { from: () => 1, count: 1 };
  return [
    { weight: 'encoder/features', bias: 'encoder/bias', from: (rows) => rows - steps, count: steps },
    { weight: 'step/weight', bias: 'context/bias', ...second },
    { weight: 'start/weight', bias: 'start/bias', ...second },
  ];
}

function withMasks({ weight, from, count }: MaskedMap, { shape, values }: StoredArray): WeightsFile['arrays'] {
  const [rows = 0, columns = 0] = shape;
  const at = from(rows + count) * columns;
  const padded = new Float32Array((rows + count) * columns);
  padded.set(values.subarray(0, at));
  padded.set(values.subarray(at), at + count * columns);
  return { [weight]: { shape: [rows + count, columns], values: padded } };
}

function withoutMasks(
  { weight, bias, from, count }: MaskedMap,
  { shape, values }: StoredArray,
  added: StoredArray,
): WeightsFile['arrays'] {
  const [rows = 0, columns = 0] = shape;
  const [begin, end] = [from(rows) * columns, (from(rows) + count) * columns];
  const kept = new Float32Array((rows - count) * columns);
  kept.set(values.subarray(0, begin));
  kept.set(values.subarray(end), begin);
  const shifted = Float32Array.from(added.values);
  values.subarray(begin, end).forEach((value, place) => {
    shifted[place % columns] = (shifted[place % columns] ?? 0) + value;
  });
  return {
    [weight]: { shape: [rows - count, columns], values: kept },
    [bias]: { shape: added.shape, values: shifted },
  };
}
