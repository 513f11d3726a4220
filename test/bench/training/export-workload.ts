/** Writes a workload for the PyTorch side: sizes as JSON, arrays as raw little-endian numbers beside it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarFeatures } from '../../../packages/ml/src/data/index.ts';
import { learningRate } from '../../../packages/ml/src/training/schedule.ts';
import { trainingBatches } from './product.ts';
import type { Workload } from './workload.ts';

/** @param checks number of first steps whose windows and dropout masks are written, for comparing losses */
export async function exportWorkload(
  { config, network }: Pick<Workload, 'config' | 'network'>,
  folder: string,
  checks: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = async (name: string, values: Float32Array | Uint8Array, shape: readonly number[]) => {
    await writeFile(join(folder, name), values);
    return { file: name, shape };
  };
  const { model, data, batcher } = network;
  const { series, protocol, scaler } = data;
  const scaled = (values: Float32Array) => values.map((value) => (value - scaler.mean) / scaler.deviation);
  const table = [series.steps, series.nodes];
  const columns = calendarFeatures(config.inputs);
  const batches = trainingBatches({ config, network });
  const manifest = {
    model: config.model,
    training: config.training,
    batchSize: config.training.batchSize,
    inputSteps: protocol.inputSteps,
    targetSteps: protocol.targetSteps,
    layout: model.layout.entries.map(({ name, shape, offset, size, trained = true }) => ({
      ...{ name, shape, offset, size, trained },
    })),
    starts: [...data.windows.train],
    learningRates: Array.from({ length: config.training.updates }, (_, at) => learningRate(config.training, at + 1)),
    parameters: await write('parameters.f32', model.layout.initialise(config.seed), [model.layout.size]),
    values: await write('values.f32', scaled(series.values), table),
    profile: await write('profile.f32', scaled(data.profile), table),
    mask: await write('mask.f32', Float32Array.from(series.mask), table),
    ...(columns > 0 ? { calendar: await write('calendar.f32', calendarOfSteps(), [series.steps, columns]) } : {}),
    graphs: Object.fromEntries(
      await Promise.all(
        model.graphs.map(async (name) => {
          const matrix = network.graph[name];
          if (!matrix) throw new Error(`the graph's form ${name} is not dense: the peers know no other`);
          return [name, await write(`${name}.f32`, matrix, [series.nodes, series.nodes])] as const;
        }),
      ),
    ),
    checks: await Promise.all(
      Array.from({ length: checks }, async (_, at) => {
        const feeds = batches.feeds(at + 1);
        const masks = model.dropouts.map(({ name, shape }) => {
          const kept = feeds[name];
          if (!(kept instanceof Uint8Array)) throw new Error(`dropout ${name} is fed no mask`);
          return write(`mask-${at}-${name.replaceAll('/', '-')}.u8`, kept.slice(), shape(config.training.batchSize));
        });
        const starts = Array.from(batches.windows(at + 1), (window) => data.windows.train[window] ?? -1);
        return { starts, masks: await Promise.all(masks) };
      }),
    ),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));

  /** Calendar features of every step that can be the last of an input window, [steps, K]; other rows stay 0. */
  function calendarOfSteps(): Float32Array {
    const rows = new Float32Array(series.steps * columns);
    const { inputSteps, targetSteps } = protocol;
    const room = batcher.allocate(1);
    for (let start = 0; start + inputSteps + targetSteps <= series.steps; start += 1) {
      batcher.fill(Int32Array.of(start), room, 'forecast');
      rows.set(room.calendar, (start + inputSteps - 1) * columns);
    }
    return rows;
  }
}
