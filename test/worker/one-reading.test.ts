// A run in this very process, so that what its worker reads can be counted.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasets, workers } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { openLaboratory, type Laboratory } from '../kit/laboratory.ts';
import { Company } from '../../apps/worker/src/company.ts';
import type { Context } from '../../apps/worker/src/context.ts';
import { identityGraph } from '../../apps/worker/src/import/dataset-content.ts';
import { createLog } from '../../apps/worker/src/log.ts';
import { Scratch } from '../../apps/worker/src/scratch.ts';
import { Trainer } from '../../apps/worker/src/training/trainer.ts';
import { executeRun } from '../../apps/worker/src/runs/execute-run.ts';
import { RunLoader } from '../../apps/worker/src/runs/run-data.ts';
import { TrainingLosses } from '../../apps/worker/src/runs/training-losses.ts';

let laboratory: Laboratory;
let trainer: Trainer;
let scratch: Scratch;
beforeAll(async () => {
  // A forked process takes its loader from its parent's arguments, as with `npm start`.
  process.execArgv.push('--import', import.meta.resolve('tsx'));
  laboratory = await openLaboratory();
  scratch = await Scratch.open();
  const folder = await scratch.folder();
  trainer = await Trainer.start({
    engine: 'wasm',
    threads: 1,
    folder,
    onOpen: () => undefined,
    onFault: () => undefined,
  });
});
afterAll(async () => {
  await trainer.close();
  await scratch.close();
  await laboratory.close();
});

const NODES = 2;
const DAYS = 4;

function smallDataset(name: string) {
  const readings = DAYS * 288 * NODES;
  return datasets.insert(laboratory.database.db, {
    ...{ teamId: laboratory.teamId, name, title: name, zone: 'UTC', startAt: new Date(0), stepSeconds: 300 },
    zeroIsMissing: false,
    nodes: Array.from({ length: NODES }, (_, node) => ({ externalId: `s${node}` })),
    channels: [{ name: 'speed', quantity: 'speed', unit: 'mph', role: 'TARGET' }],
    series: {
      values: Float32Array.from({ length: readings }, (_, at) => 50 + 10 * Math.sin(at / 40)),
      mask: new Uint8Array(readings).fill(1),
    },
    graph: identityGraph(NODES),
  });
}

/** Tells how often measurements were asked for. */
class CountingLoader extends RunLoader {
  asked = 0;

  override dataOf(...claim: Parameters<RunLoader['dataOf']>) {
    this.asked += 1;
    return super.dataOf(...claim);
  }
}

it('asks for the measurements of a run once, whatever is read between its training and its end', async () => {
  const { db, sql } = laboratory.database;
  const { dataset } = await smallDataset('small');
  const config = experimentConfigSchema.parse({
    baselines: [{ name: 'last-value' }],
    teachers: [{ model: { name: 'stid' }, training: { updates: 5, validations: 1 } }],
    students: [{ model: { name: 'stid-s' } }],
    seeds: 1,
  });
  const { runIds } = await laboratory.begin(dataset.id, config, (run) => run.kind === 'BASELINE');
  const runId = runIds[0] ?? '';
  const loader = new CountingLoader(db, undefined);
  const { id, name } = await workers.register(db, { name: 'w', engine: 'wasm', threads: 1, versions: {} });
  const context: Context = {
    ...{ db, sql, queue: laboratory.queue, log: createLog('silent'), worker: { id, name }, trainer, loader, scratch },
    ...{ losses: new TrainingLosses(), company: new Company(), engineWish: 'wasm', threads: 1, checkpointSeconds: 60 },
    stopping: new AbortController().signal,
    hold: () => () => undefined,
    catalogueMirror: undefined,
    objects: undefined,
  };
  const delivery = { redeliveries: 0, isLast: false, signal: new AbortController().signal };
  const { jobId } = await laboratory.run(runId);
  await executeRun(context, { runId }, { ...delivery, jobId: jobId ?? '' });
  expect(await laboratory.run(runId)).toMatchObject({ status: 'SUCCEEDED', errorMessage: null });
  expect(loader.asked).toBe(1);
});
