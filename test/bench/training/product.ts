/** The product's side: the step program that training runs and the forward pass that serving runs, timed. */
import type { Engine, Executable } from '@stillgraph/ml/engines';
import { compileForward } from '@stillgraph/ml/inference';
import { distillationMethod } from '../../../packages/ml/src/distillation/index.ts';
import { batchFeeds } from '../../../packages/ml/src/inference/forward-program.ts';
import { TrainingBatches } from '../../../packages/ml/src/training/batches.ts';
import { biasCorrections, learningRate } from '../../../packages/ml/src/training/schedule.ts';
import { stateNames, stepProgram } from '../../../packages/ml/src/training/step-program.ts';
import type { Workload } from './workload.ts';

export interface Product {
  /** Loss and norm of the gradient of each of the next steps. */
  readonly losses: (count: number) => Promise<[loss: number, gradientNorm: number][]>;
  /** Milliseconds of each of the next steps: batch and dropout masks made, step run, loss read. */
  readonly timeSteps: (count: number) => Promise<number[]>;
  /** Milliseconds of forward passes of one window with fixed weights. */
  readonly timeForward: (count: number) => Promise<number[]>;
  dispose(): void;
}

export function trainingBatches({ config, network }: Pick<Workload, 'config' | 'network'>): TrainingBatches {
  return new TrainingBatches(network, {
    batchSize: config.training.batchSize,
    seed: config.seed,
    drawn: network.data.windows.train.map((_, place) => place),
  });
}

/** Compiles both programs of a workload on an engine; `forward: false` leaves out the second. */
export async function openProduct(
  workload: Pick<Workload, 'config' | 'network'>,
  engine: Engine,
  options: { readonly forward: boolean } = { forward: true },
): Promise<Product> {
  const { config, network } = workload;
  const { training } = config;
  const {
    program,
    inputs,
    options: compile,
    reports,
  } = stepProgram(network.model, distillationMethod({ name: 'none' }), training);
  const first = network.model.layout.initialise(config.seed);
  const executable = await engine.compile(program, inputs, compile);
  for (const [name, values] of Object.entries(network.graph)) executable.set(name, values);
  for (const name of stateNames) {
    executable.set(name, name === 'parameters' || name === 'average' ? first : new Float32Array(first.length));
  }
  const batches = trainingBatches(workload);
  let done = 0;
  const step = async (): Promise<[number, number]> => {
    done += 1;
    const corrections = biasCorrections(done);
    const outputs = await executable.run(
      {
        ...batches.feeds(done),
        learningRate: Float32Array.of(learningRate(training, done)),
        firstCorrection: Float32Array.of(corrections.first),
        secondCorrection: Float32Array.of(corrections.second),
      },
      reports,
    );
    return [outputs['loss/total']?.[0] ?? NaN, outputs['gradientNorm']?.[0] ?? NaN];
  };
  const forward = options.forward ? await openForward(workload, engine, first) : undefined;
  return {
    losses: async (count) => {
      const reported: [number, number][] = [];
      for (let at = 0; at < count; at += 1) reported.push(await step());
      return reported;
    },
    timeSteps: (count) => timed(count, step),
    timeForward: async (count) => (forward ? timed(count, forward.run) : []),
    dispose: () => {
      executable.dispose();
      forward?.executable.dispose();
    },
  };
}

async function openForward(
  { network }: Pick<Workload, 'network'>,
  engine: Engine,
  weights: Float32Array,
): Promise<{ executable: Executable; run: () => Promise<unknown> }> {
  const executable = await compileForward(network, engine, 1, weights);
  const window = network.batcher.fill(network.data.windows.test.slice(0, 1), network.batcher.allocate(1), 'forecast');
  const feeds = batchFeeds(network.model.shape, window);
  return { executable, run: () => executable.run(feeds, ['prediction']) };
}

async function timed(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}
