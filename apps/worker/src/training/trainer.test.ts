import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallData, smallRun } from './testing/small-orders.ts';
import { Trainer } from './trainer.ts';

// A forked process takes its loader from its parent's arguments, as with `npm start`.
beforeAll(() => void process.execArgv.push('--import', import.meta.resolve('tsx')));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-trainer-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('a stop that comes after a run has ended leaves the next run alone', async () => {
  const faults: unknown[] = [];
  const trainer = await Trainer.start({
    engine: 'wasm',
    threads: 1,
    folder,
    onOpen: () => undefined,
    onFault: (error) => faults.push(error),
  });
  const begin = (task: string, updates?: number) =>
    trainer.begin({ dataKey: 'small', data: smallData, run: smallRun(task, updates), onReport: () => undefined });
  const first = await begin('first');
  expect(await first.result).toMatchObject({ type: 'finished' });
  const second = await begin('second', 1_000_000);
  first.stop(1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  second.stop(10_000);
  expect(await second.result).toMatchObject({ type: 'interrupted' });
  expect(faults).toEqual([]);
  await trainer.close();
}, 60_000);

it('keeps nothing of a run that is over', async () => {
  const trainer = await Trainer.start({
    engine: 'wasm',
    threads: 1,
    folder,
    onOpen: () => undefined,
    onFault: () => undefined,
  });
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const ran = async (task: string): Promise<WeakRef<object>[]> => {
    const run = smallRun(task);
    const training = await trainer.begin({ dataKey: 'small', data: smallData, run, onReport: () => undefined });
    const result = await training.result;
    if (result.type !== 'finished') throw new Error(`the run ${result.type}`);
    return [new WeakRef(run), new WeakRef(result.outcome)];
  };
  try {
    const held = await ran('first');
    // Another run takes the listener's place, as it does in a worker.
    await ran('second');
    for (let turn = 0; turn < 10 && held.some((each) => each.deref() !== undefined); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      collect();
    }
    expect(held.map((each) => each.deref())).toEqual([undefined, undefined]);
  } finally {
    await trainer.close();
  }
}, 60_000);

it('removes what a process left that ended, before another one takes its place', async () => {
  const pids: (number | undefined)[] = [];
  const onOpen = ({ pid }: { pid: number | undefined }) => void pids.push(pid);
  const trainer = await Trainer.start({ engine: 'wasm', threads: 1, folder, onOpen, onFault: () => undefined });
  const begin = (task: string) =>
    trainer.begin({ dataKey: 'small', data: smallData, run: smallRun(task, 1_000_000), onReport: () => undefined });
  const lost = await begin('lost');
  await writeFile(join(folder, 'left'), '');
  process.kill(pids[0] ?? NaN, 'SIGKILL');
  expect(await lost.result).toMatchObject({ type: 'lost' });
  const next = await begin('next');
  expect(await readdir(folder)).toEqual([]);
  next.stop(10_000);
  expect(await next.result).toMatchObject({ type: 'interrupted' });
  await trainer.close();
}, 60_000);
