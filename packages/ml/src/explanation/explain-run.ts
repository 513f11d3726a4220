import { explanationFault, isTrained, type RunConfig } from '../config/index.ts';
import type { Engine } from '../engines/index.ts';
import { DataError } from '../errors.ts';
import { identity } from '../graph/index.ts';
import { windowsOfBatch } from '../inference/predict.ts';
import { readWeights } from '../inference/weights.ts';
import { boundNetwork } from '../training/bound-network.ts';
import type { RunData } from '../training/run-data.ts';
import { explain, type Explanation } from './explain.ts';
import type { ExplainedTarget } from './target-forecaster.ts';

const MOST_WINDOWS = 24;

/**
 * Explains the network of a finished run over windows spread evenly over the test part.
 *
 * @param run.weights the file that the run kept
 * @throws DataError for a run that trained no network of its own
 */
export async function explainRun(
  run: { readonly config: RunConfig; readonly weights: Uint8Array },
  data: RunData,
  engine: Engine,
  target: ExplainedTarget,
): Promise<{ readonly explanation: Explanation; readonly windows: number }> {
  const { config } = run;
  if (!isTrained(config)) throw new DataError(explanationFault(config) ?? 'the run trained no network');
  const network = boundNetwork(config, data);
  const { test } = network.data.windows;
  const count = Math.min(MOST_WINDOWS, test.length, windowsOfBatch(network.model.shape.nodes));
  const starts = Int32Array.from({ length: count }, (_, at) => test[Math.floor((at * test.length) / count)] ?? 0);
  const explanation = await explain(network, engine, {
    parameters: network.model.layout.flatten(readWeights(run.weights).arrays),
    adjacency: 'graph' in config && config.graph === 'identity' ? identity(data.series.nodes) : data.adjacency,
    target,
    starts,
    pause: () => Promise.resolve(),
  });
  return { explanation, windows: count };
}
