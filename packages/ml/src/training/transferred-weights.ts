import type { ParameterLayout } from '../layers/parameters.ts';
import type { WeightsFile } from '../inference/weights.ts';
import { SourceMismatchError } from './source.ts';

/** The map that a student's inputs meet, and its bias. */
const FEATURES = 'encoder/features';
const BIAS = 'encoder/bias';

/**
 * The weights of a network for data of other sensors, from those of the same model on the data that it was trained on. They
 * differ in one thing at most: where a train part has missing readings, the masks of the lags are inputs too, the last ones.
 * A network that never saw masks starts with weights of zero for them; one that did is given masks of ones by its bias.
 *
 * @param layout of the network to be trained
 * @param steps T, lags and masks of a window
 * @returns flat weights [P]
 * @throws SourceMismatchError naming the parameter that differs otherwise
 */
export function transferredWeights(
  layout: ParameterLayout,
  arrays: WeightsFile['arrays'],
  steps: number,
): Float32Array {
  const adapted = { ...arrays };
  const [features, bias] = [arrays[FEATURES], arrays[BIAS]];
  const wanted = layout.entries.find(({ name }) => name === FEATURES);
  if (features?.values instanceof Float32Array && bias?.values instanceof Float32Array && wanted) {
    const [rows = 0, columns = 0] = features.shape;
    const missing = (wanted.shape[0] ?? 0) - rows;
    if (missing === steps) {
      const padded = new Float32Array((rows + steps) * columns);
      padded.set(features.values);
      adapted[FEATURES] = { shape: [rows + steps, columns], values: padded };
    } else if (missing === -steps) {
      const kept = (rows - steps) * columns;
      const shifted = bias.values.slice();
      features.values.subarray(kept).forEach((value, at) => {
        shifted[at % columns] = (shifted[at % columns] ?? 0) + value;
      });
      adapted[FEATURES] = { shape: [rows - steps, columns], values: features.values.subarray(0, kept) };
      adapted[BIAS] = { shape: bias.shape, values: shifted };
    }
  }
  for (const { name, shape } of layout.entries) {
    const got = adapted[name]?.shape;
    if (got?.join() === shape.join()) continue;
    throw new SourceMismatchError(
      `the run that this one starts from has ${name} ${got ? `of shape [${got.join(', ')}]` : 'not at all'}, this data needs [${shape.join(', ')}]: expected a run of the same inputs, window and graph or none`,
    );
  }
  return layout.flatten(adapted);
}
