import { expect, it } from 'vitest';
import { timedOn } from './timed-on.ts';

const run = (processor: string, engine = 'traced', threads = 2) => ({ environment: { processor }, engine, threads });

it('names processor, engine and threads where all seeds share them', () => {
  expect(timedOn([run('one'), run('one')])).toBe('one, traced, 2 threads');
});

it('names none where seeds were timed differently, or one does not say how', () => {
  for (const other of [run('two'), run('one', 'wasm'), run('one', 'traced', 4), { ...run('one'), environment: null }]) {
    expect(timedOn([run('one'), other])).toBeNull();
  }
});

it('names none where a run was timed beside an errand of its worker', () => {
  const disturbed = { ...run('one'), environment: { processor: 'one', timedBeside: ['dataset-import'] } };
  expect(timedOn([disturbed])).toBeNull();
  expect(timedOn([run('one'), disturbed])).toBeNull();
});
