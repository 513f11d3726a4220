import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, it } from 'vitest';
import { smallData, smallRun } from './testing/small-orders.ts';
import { Trainer } from './trainer.ts';

// A forked process takes its loader from its parent's arguments, as with `npm start`.
beforeAll(() => void process.execArgv.push('--import', import.meta.resolve('tsx')));

it('a stop that comes after a run has ended leaves the next run alone', async () => {
  const faults: unknown[] = [];
  const trainer = await Trainer.start({
    engine: 'wasm',
    threads: 1,
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
