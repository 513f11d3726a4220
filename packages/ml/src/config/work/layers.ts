/** What the layers that several models share compute; each stands beside the layer of its name in `src/layers`. */
import { contextColumns, hasContext, rowsOf, stepChannels, type WorkSizes } from './sizes.ts';
import type { WorkTally } from './tally.ts';

/** Looked-up vectors: their gradient is a product with a table of ones and zeros. */
function lookUps(tally: WorkTally, sizes: WorkSizes, width: number, rows: number): void {
  const { timeOfDaySlots, dayOfWeek } = sizes.inputs;
  for (const places of [timeOfDaySlots, dayOfWeek ? 7 : 0]) {
    if (places > 0)
      tally
        .gradientOnly(places * rows * width)
        .writes(rows * width, 2)
        .weights(places * width);
  }
}

export function encoder(
  tally: WorkTally,
  sizes: WorkSizes,
  options: { readonly width: number; readonly nodeEmbedding: number; readonly lags: boolean },
): void {
  const { width, nodeEmbedding, lags } = options;
  const { nodes, batch, inputSteps } = sizes;
  const rows = rowsOf(sizes);
  const columns = contextColumns(sizes);
  const features = columns.node + (lags ? inputSteps : 0);
  const calendar = columns.window + (lags ? inputSteps * stepChannels(sizes) : 0);
  if (features > 0)
    tally
      .product(rows, features, width, 1)
      .writes(rows * features, 2)
      .weights(features * width);
  if (nodeEmbedding > 0) tally.product(nodes, nodeEmbedding, width).weights(nodes * nodeEmbedding);
  if (calendar > 0) tally.product(batch, calendar, width, 1);
  lookUps(tally, sizes, width, batch);
  tally.writes(rows * width, 2);
}

/** Hidden rows of `length` steps. */
export function stepEncoder(tally: WorkTally, sizes: WorkSizes, width: number, length: number): void {
  const rows = rowsOf(sizes) * length;
  tally.product(rows, 1, width, 1).writes(rows * width, 2);
  if (stepChannels(sizes) > 0) tally.product(sizes.batch * length, stepChannels(sizes), width, 1);
  if (hasContext(sizes)) encoder(tally, sizes, { width, nodeEmbedding: 0, lags: false });
}

export function affine(tally: WorkTally, rows: number, inputs: number, outputs: number): void {
  tally
    .product(rows, inputs, outputs)
    .writes(rows * outputs)
    .weights(inputs * outputs);
}

export function output(tally: WorkTally, sizes: WorkSizes, width: number): void {
  const rows = rowsOf(sizes);
  affine(tally, rows, width, sizes.targetSteps);
  tally.writes(rows * sizes.targetSteps, 3);
}

/** A step along the given graph of `columns` numbers a node. */
export function alongGiven(tally: WorkTally, { nodes }: WorkSizes, columns: number): void {
  tally.product(nodes, nodes, columns, 1);
}

/** A step along a learned graph of `columns` numbers a node. */
export function alongLearned(tally: WorkTally, { nodes }: WorkSizes, columns: number): void {
  tally.product(nodes, nodes, columns);
}

/** A graph learned as softmax(relu(E1 E2)). */
export function adaptiveGraph(tally: WorkTally, { nodes }: WorkSizes, rank: number): void {
  tally.product(nodes, rank, nodes).writes(nodes * nodes, 2);
}

/** A mixing of rows over graphs: `given` and `learned` of them, so many steps along each. */
export function graphLinear(
  tally: WorkTally,
  sizes: WorkSizes,
  rows: number,
  channels: readonly [inputs: number, outputs: number],
  graphs: { readonly given: number; readonly learned: number; readonly steps: number },
): void {
  const [inputs, outputs] = channels;
  const { given, learned, steps } = graphs;
  affine(tally, rows, inputs, outputs);
  const columns = (rows / sizes.nodes) * outputs;
  for (let step = 0; step < (given + learned) * steps; step += 1) {
    affine(tally, rows, inputs, outputs);
    if (step < given * steps) alongGiven(tally, sizes, columns);
    else alongLearned(tally, sizes, columns);
  }
}
