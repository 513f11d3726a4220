/** A trained network with fewer numbers: what it looks like, and what it begins with. */
import type { Slimming } from '../config/index.ts';
import type { PreparedData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import type { Adjacency } from '../graph/index.ts';
import { bindNetwork, type Network, type NetworkConfig } from '../inference/network.ts';
import { factored, factoredLayout } from './low-rank.ts';
import { observeRows, spread } from './observe.ts';
import { keptUnits, prunedParameters, type ColumnMeans } from './prune.ts';
import { prunedModel, unitGroups } from './unit-groups.ts';

/** The network that a compression leaves of a config's; its weights are still to be had. */
export function slimNetwork(
  config: NetworkConfig & { readonly compression: Slimming },
  data: PreparedData,
  adjacency: Adjacency | null,
): Network {
  const { compression } = config;
  if (compression.name === 'pruning') {
    return bindNetwork({ ...config, model: prunedModel(config.model, compression.keep) }, data, adjacency);
  }
  const whole = bindNetwork(config, data, adjacency);
  return { ...whole, model: { ...whole.model, layout: factoredLayout(whole.model.layout, compression.rank) } };
}

/**
 * What a slim network begins with.
 *
 * @param whole the network of the config, before the compression
 * @param parameters its trained weights, flat
 * @param slim what `slimNetwork` gives for the same config
 * @param options.pause awaited between batches where activations are measured; may throw to stop
 * @returns flat weights of the slim network
 */
export async function slimParameters(
  config: NetworkConfig & { readonly compression: Slimming },
  whole: Network,
  parameters: Float32Array,
  slim: Network,
  options: { readonly engine: Engine; readonly pause: () => Promise<void> },
): Promise<Float32Array> {
  const { compression } = config;
  const { layout } = whole.model;
  if (compression.name === 'low-rank') return factored(layout, compression.rank, parameters);
  const groups = unitGroups(config.model, layout);
  const left = unitGroups(prunedModel(config.model, compression.keep), slim.model.layout);
  const rows = groups.flatMap(({ slices }) => slices.filter(({ axis }) => axis === 'row'));
  const names = [...new Set(rows.map(({ parameter }) => parameter))];
  const starts = spread(whole.data.windows.train, compression.calibrationWindows);
  const sums = new Map<string, { rows: number; sum: Float64Array; magnitude: Float64Array }>();
  await observeRows(whole, options.engine, parameters, {
    names,
    starts,
    pause: options.pause,
    onRows(name, values, columns) {
      const own = sums.get(name) ?? { rows: 0, sum: new Float64Array(columns), magnitude: new Float64Array(columns) };
      values.forEach((value, at) => {
        const column = at % own.sum.length;
        own.sum[column] = (own.sum[column] ?? 0) + value;
        own.magnitude[column] = (own.magnitude[column] ?? 0) + Math.abs(value);
      });
      sums.set(name, { ...own, rows: own.rows + values.length / own.sum.length });
    },
  });
  const met = new Map<string, ColumnMeans>(
    [...sums].map(([name, own]) => [
      name,
      { mean: own.sum.map((sum) => sum / own.rows), magnitude: own.magnitude.map((sum) => sum / own.rows) },
    ]),
  );
  const kept = groups.map((group, at) => ({
    group,
    kept: keptUnits(group, layout, parameters, met, left[at]?.units ?? group.units),
  }));
  return prunedParameters(kept, layout, parameters, met, slim.model.layout);
}
