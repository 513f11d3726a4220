/** What the layers that several models share compute; each stands beside the layer of its name in `src/layers`. */
import { FEWEST_NODES_IN_BLOCKS, MOST_NODES_WRITTEN_OUT } from '../large-graphs.ts';
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

/** Hidden rows from lags, learned vectors of nodes and what the calendar says; `lags: false` leaves the lags out. */
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

/** rows × inputs by inputs × outputs, with a bias. */
export function affine(tally: WorkTally, rows: number, inputs: number, outputs: number): void {
  tally
    .product(rows, inputs, outputs)
    .writes(rows * outputs)
    .weights(inputs * outputs);
}

/** The head: rows of `width` to the target steps, and back to the scale of the form. */
export function output(tally: WorkTally, sizes: WorkSizes, width: number): void {
  const rows = rowsOf(sizes);
  affine(tally, rows, width, sizes.targetSteps);
  tally.writes(rows * sizes.targetSteps, 3);
}

/** Rows of a block, as most graphs have them. */
const BLOCK_ROWS = 64;

/** A step along the given graph of `columns` numbers a node. */
export function alongGiven(tally: WorkTally, { nodes, edges }: WorkSizes, columns: number): void {
  // A block of neighbours reads its own rows and a rim about as wide as the root of a node's edges.
  const sources = (Math.sqrt(BLOCK_ROWS) + 2 * Math.sqrt((edges ?? 0) / nodes)) ** 2;
  if (nodes < FEWEST_NODES_IN_BLOCKS || sources > nodes / 2) tally.product(nodes, nodes, columns, 1);
  else tally.product(nodes, sources, columns, 1).writes(nodes * columns * (1 + sources / BLOCK_ROWS), 1);
}

/** A step along a graph of `columns` numbers a node that is learned from vectors of that rank. */
export function alongLearned(tally: WorkTally, { nodes }: WorkSizes, columns: number, rank: number): void {
  if (nodes <= MOST_NODES_WRITTEN_OUT) tally.product(nodes, nodes, columns);
  else tally.product(rank, nodes, columns).product(nodes, rank, columns);
}

/** A graph learned as softmax(relu(E1 E2)). */
export function adaptiveGraph(tally: WorkTally, { nodes }: WorkSizes, rank: number): void {
  if (nodes <= MOST_NODES_WRITTEN_OUT) tally.product(nodes, rank, nodes).writes(nodes * nodes, 2);
  tally.weights(2 * nodes * rank);
}

/** A mixing of rows over graphs: `given` and `learned` of them, so many steps along each. */
export function graphLinear(
  tally: WorkTally,
  sizes: WorkSizes,
  rows: number,
  channels: readonly [inputs: number, outputs: number],
  graphs: { readonly given: number; readonly learned: number; readonly steps: number; readonly rank: number },
): void {
  const [inputs, outputs] = channels;
  const { given, learned, steps, rank } = graphs;
  affine(tally, rows, inputs, outputs);
  const columns = (rows / sizes.nodes) * outputs;
  for (let step = 0; step < (given + learned) * steps; step += 1) {
    affine(tally, rows, inputs, outputs);
    if (step < given * steps) alongGiven(tally, sizes, columns);
    else alongLearned(tally, sizes, columns, rank);
  }
}
