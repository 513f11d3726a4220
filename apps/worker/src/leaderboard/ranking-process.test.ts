// In a process of its own, as the worker does it: the board may hold hundreds of configurations.
import { beforeAll, expect, it } from 'vitest';
import { rankConfigurations, type ConfigurationRuns } from '@stillgraph/ml';
import { rankInProcess } from './ranking-process.ts';

// A forked process takes its loader from its parent's arguments, as with `npm start`.
beforeAll(() => void process.execArgv.push('--import', import.meta.resolve('tsx')));

function board(size: number): ConfigurationRuns[] {
  return Array.from({ length: size }, (_, at) => ({
    configurationKey: `student ${at}`,
    kind: 'STUDENT',
    controlKey: at % 2 === 1 ? `student ${at - 1}` : null,
    validationMae: 3,
    seeds: [1, 2],
    seeded: true,
    blocks: [0, 1].map((seed) => ({
      absoluteSum: Float64Array.from({ length: 12 }, (__, block) => 30 + ((7 * at + 3 * seed + 5 * block) % 11)),
      count: new Float64Array(12).fill(10),
    })),
  }));
}

const unending = new AbortController().signal;

it('gives what the ranking gives', async () => {
  expect(await rankInProcess(board(6), unending)).toEqual(rankConfigurations(board(6)));
});

it('leaves the event loop turning while hundreds of configurations are ranked', async () => {
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  const turnsBefore = turns;
  const ranked = await rankInProcess(board(300), unending);
  clearInterval(counting);
  expect(ranked).toHaveLength(300);
  expect(turns - turnsBefore).toBeGreaterThan(1);
});

it('says why a board cannot be ranked', async () => {
  const [one, two] = board(2);
  if (one === undefined || two === undefined) throw new Error('the board has two configurations');
  const alone = { ...two, controlKey: 'nobody' };
  await expect(rankInProcess([one, alone], unending)).rejects.toThrow('has no control nobody beside it');
});

it('ends with its job', async () => {
  const job = new AbortController();
  const ranking = rankInProcess(board(300), job.signal);
  job.abort();
  await expect(ranking).rejects.toThrow('the ranking process was ended by SIGKILL before it was done');
});
