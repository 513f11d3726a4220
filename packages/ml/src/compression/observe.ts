/** What meets the weights of a network while it forecasts: from that activations get their ranges, and units their worth. */
import type * as tf from '@tensorflow/tfjs';
import { concat } from '@tensorflow/tfjs';
import type { Engine } from '../engines/index.ts';
import { batchFeeds, batchSpecs, forwardInputs, graphSpecs, inferenceContext } from '../inference/forward-program.ts';
import type { Network } from '../inference/network.ts';

/** Windows of a batch: their activations are all brought back at once. */
export const BATCH = 8;

/** Rows that met a weight in some windows, [M, columns] row-major. */
export type OnRows = (name: string, rows: Float32Array, columns: number) => void;

/** Up to `count` of the windows, evenly spread. */
export function spread(starts: Int32Array, count: number): Int32Array {
  const taken = Math.min(count, starts.length);
  return Int32Array.from({ length: taken }, (_, index) => starts[Math.floor((index * starts.length) / taken)] ?? 0);
}

/**
 * Forecasts windows and hands over the rows that met each of the weights, batch by batch. A weight that is met once a step
 * of the window hands over the rows of all steps together; the last batch is filled up with windows from the front.
 *
 * @param names weights with a place (see `ParameterSpec`)
 * @param pause awaited between two batches; may throw to stop
 */
export async function observeRows(
  network: Network,
  engine: Engine,
  parameters: Float32Array,
  options: {
    readonly names: readonly string[];
    readonly starts: Int32Array;
    readonly pause: () => Promise<void>;
    readonly onRows: OnRows;
  },
): Promise<void> {
  const { model, batcher } = network;
  const { layout, shape } = model;
  const { names, starts, pause, onRows } = options;
  const graph = graphSpecs(model);
  const columns = new Map<string, number>();
  const executable = await engine.compile(
    (inputs) => {
      const met = new Map<string, tf.Tensor2D[]>(names.map((name) => [name, []]));
      const views = layout.views(layout.slices(inputs['parameters'] as tf.Tensor1D), (name, rows) => {
        met.get(name)?.push(rows);
        return rows;
      });
      // The quantiles' maps are met where quantiles are asked for alone.
      const context = { ...inferenceContext(shape, BATCH), setQuantiles: () => undefined };
      const prediction = model.forward(views, forwardInputs(inputs), context);
      const rows = [...met].map(([name, parts]) => {
        if (parts.length === 0) throw new RangeError(`no rows meet the weight ${name}`);
        // Of what walks along a graph a weight has more rows than it is met by columns.
        columns.set(name, parts[0]?.shape[1] ?? 1);
        return [name, concat(parts, 0)] as const;
      });
      return { prediction, ...Object.fromEntries(rows) };
    },
    { ...batchSpecs(shape, BATCH), ...graph, parameters: { shape: [layout.size], dtype: 'float32' } },
    { constants: [...Object.keys(graph), 'parameters'] },
  );
  try {
    for (const [name, values] of Object.entries(network.graph)) executable.set(name, values);
    executable.set('parameters', parameters);
    const room = batcher.allocate(BATCH);
    for (let first = 0; first < starts.length; first += BATCH) {
      await pause();
      const windows = Int32Array.from({ length: BATCH }, (_, place) => starts[(first + place) % starts.length] ?? 0);
      batcher.fill(windows, room, 'inputs');
      const outputs = await executable.run(batchFeeds(shape, room), names);
      for (const name of names) onRows(name, outputs[name] ?? new Float32Array(), columns.get(name) ?? 1);
    }
  } finally {
    executable.dispose();
  }
}
