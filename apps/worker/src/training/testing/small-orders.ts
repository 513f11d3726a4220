/** The smallest data and run that train. */
import { runConfigSchema } from '@stillgraph/ml/config';
import type { DataOrder, RunOrder } from '../messages.ts';

const nodes = 2;
const steps = 240;

export const smallData: DataOrder = {
  type: 'data',
  values: Float32Array.from({ length: steps * nodes }, (_, at) => 50 + 10 * Math.sin(at / 7)),
  mask: new Uint8Array(steps * nodes).fill(1),
  nodes,
  startAt: Date.UTC(2024, 0, 1),
  stepSeconds: 1800,
  zone: 'UTC',
  quantity: 'speed',
  labels: null,
  adjacency: null,
  covariates: [],
};

export function smallRun(task: string, updates = 3): RunOrder {
  const config = runConfigSchema.parse({
    role: 'teacher',
    model: { name: 'stid', hidden: 4, blocks: 1, nodeEmbedding: 2 },
    protocol: { inputSteps: 4, targetSteps: 3, reportedHorizons: [1, 3], split: {} },
    inputs: {},
    form: 'last-value',
    seed: 1,
    training: { updates, batchSize: 4, validations: 1, warmUpUpdates: 0 },
  });
  return {
    type: 'run',
    task,
    config,
    teacher: null,
    source: null,
    submitted: null,
    besides: [],
    members: [],
    checkpoint: null,
    checkpointSeconds: 60,
  };
}
