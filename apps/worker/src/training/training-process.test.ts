import { tmpdir } from 'node:os';
import { beforeAll, expect, it } from 'vitest';
import { TrainingProcess, type Ending } from './training-process.ts';

// A forked process takes its loader from its parent's arguments, as with `npm start`.
beforeAll(() => void process.execArgv.push('--import', import.meta.resolve('tsx')));

function endOf(process: TrainingProcess): Promise<Ending> {
  return new Promise((ended) => process.listen({ report: () => undefined, ended }));
}

it('a process that dies while it is told something ends its run, not the worker', async () => {
  const faults: unknown[] = [];
  const opened = await TrainingProcess.open({ engine: 'wasm', threads: 1, folder: tmpdir() }, (error) =>
    faults.push(error),
  );
  const ended = endOf(opened.process);
  opened.process.kill();
  // The thread holds still until the process is gone for certain: its pipe is broken before its exit is known, and each
  // order would be an error event, of which the second has no listener.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  for (let order = 0; order < 3; order += 1) opened.process.send({ type: 'abort', task: 'none' });
  expect(await ended).toEqual({
    how: expect.stringMatching(/^could not be told what to do: /) as string,
    why: 'UNREACHABLE',
  });
  expect(faults).toEqual([]);
}, 60_000);

it('a report that cannot be read ends the process, which no other report may follow', async () => {
  const faults: unknown[] = [];
  const opened = await TrainingProcess.open({ engine: 'wasm', threads: 1, folder: tmpdir() }, (error) =>
    faults.push(error),
  );
  const ended = endOf(opened.process);
  opened.process['child'].emit('message', {
    type: 'progress',
    task: 'one',
    step: NaN,
    totalSteps: 3,
    secondsLeft: null,
  });
  expect(await ended).toEqual({
    how: expect.stringMatching(/^sent a report that cannot be read: .*NaN[^]*step/) as string,
    why: 'UNREADABLE',
  });
  expect(faults).toHaveLength(1);
}, 60_000);
