/** A network with the weights that were chosen, as the outcome of its run. */
import { HALVED_FROM_BYTES, type RunConfig, type TrainedConfig } from '../config/index.ts';
import type { Engine } from '../engines/index.ts';
import { stressScores } from '../evaluation/index.ts';
import type { Adjacency } from '../graph/index.ts';
import { forecastQuantiles } from '../inference/forecast-quantiles.ts';
import { measureLatency } from '../inference/latency.ts';
import { networkInputNumbers } from '../inference/network-input-numbers.ts';
import type { Network } from '../inference/network.ts';
import type { WindowForecaster } from '../inference/predict.ts';
import { createPredictor } from '../inference/predictor.ts';
import type { WeightsFile } from '../inference/weights.ts';
import { outcomeOf } from './outcome.ts';
import type { RunOutcome } from './run-data.ts';

/** What a run has learnt. */
export interface Learnt {
  readonly network: Network;
  readonly forecaster: WindowForecaster;
  /** Flat weights that forecast, [P]. */
  readonly parameters: Float32Array;
  /** Those weights as the run keeps them. */
  readonly arrays: WeightsFile['arrays'];
  readonly trainSeconds: number;
}

/**
 * Forecasts of all parts that are wanted (of the test part this once), latency, scores.
 *
 * @param options.adjacency the graph of the data, which the network may or may not read
 * @param options.pause awaited between pieces of work; may throw to stop
 */
export async function evaluate(
  config: TrainedConfig | Extract<RunConfig, { role: 'quantised' }>,
  { network, forecaster, parameters, arrays, trainSeconds }: Learnt,
  {
    engine,
    adjacency,
    pause,
  }: { readonly engine: Engine; readonly adjacency: Adjacency | null; readonly pause: () => Promise<void> },
): Promise<RunOutcome> {
  const { model, data } = network;
  const validation = await forecaster.predict(parameters, data.windows.validation, pause);
  const isWithheld = config.testPart === 'withheld';
  const test = isWithheld ? new Float32Array() : await forecaster.predict(parameters, data.windows.test, pause);
  const teaches = config.role === 'teacher' && config.teaches !== false;
  const { nodes, targetSteps } = model.shape;
  const asHalf = inHalf(validation, data.windows.train.length * targetSteps * nodes);
  const train = !teaches
    ? undefined
    : await forecaster[asHalf ? 'predictHalf' : 'predict'](parameters, data.windows.train, pause);
  const quantilesOf = (starts: Int32Array) => forecastQuantiles(network, engine, parameters, starts, pause);
  const quantiles =
    model.shape.quantiles.length > 0 && !isWithheld
      ? { validation: await quantilesOf(data.windows.validation), test: await quantilesOf(data.windows.test) }
      : undefined;
  const predictor = await createPredictor(network, engine, parameters);
  try {
    return outcomeOf(data, engine, {
      parameters: model.layout.trained,
      inputNumbers: networkInputNumbers(network, config),
      trainSeconds,
      learnt: {
        arrays,
        metadata: {
          config: JSON.stringify(config),
          shape: JSON.stringify(model.shape),
          scaler: JSON.stringify(data.scaler),
        },
      },
      predictions: train ? { train, validation, test } : { validation, test },
      ...(quantiles ? { quantiles } : {}),
      stress: isWithheld
        ? []
        : await stressScores({
            data,
            adjacency,
            predictions: test,
            forecast: (readings, starts) => forecaster.predict(parameters, starts, pause, { readings }),
          }),
      latency: await measureLatency(predictor, isWithheld ? data.windows.validation : data.windows.test, pause),
    });
  } finally {
    predictor.dispose();
  }
}

/** Half of what half precision reaches to. */
const LARGEST_HALF = 32_000;

/**
 * Whether a teacher's forecasts of the train windows are kept in half precision. Students learn as well from three digits,
 * and of a year of 8,600 sensors five gigabytes are told and stored in place of ten.
 *
 * @param like forecasts of another part, which tell how large they become
 */
export function inHalf(
  like: Float32Array,
  length: number,
  mostWhole = HALVED_FROM_BYTES / Float32Array.BYTES_PER_ELEMENT,
): boolean {
  return length > mostWhole && !like.some((value) => Math.abs(value) > LARGEST_HALF);
}
