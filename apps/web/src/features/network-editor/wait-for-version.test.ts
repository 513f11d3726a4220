import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { versionMade, type SavingAnswer } from './wait-for-version.ts';

const t = translatorOf('en', 'networkEditor');

const version = { id: 'v', number: 2, notes: [] };

/** Answers one after the other, the last of them again and again. */
async function waitFor(answers: readonly SavingAnswer[], isWanted = () => true) {
  const pauses: number[] = [];
  const said: string[] = [];
  let asked = 0;
  const outcome = await versionMade({
    t,
    ask: () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer === undefined) throw new Error('no answers');
      return Promise.resolve(answer);
    },
    onWait: (text) => said.push(text),
    isWanted,
    sleep: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { outcome, pauses, said, asked };
}

it('asks until the version is made, and says what it waits for when that takes long', async () => {
  const soon = await waitFor([{ state: 'WAITING' }, { state: 'MADE', version }]);
  expect(soon).toEqual({ outcome: version, pauses: [400], said: [], asked: 2 });
  const late = await waitFor([
    ...Array.from({ length: 30 }, () => ({ state: 'WAITING' }) as const),
    { state: 'MADE', version },
  ]);
  expect(late.said[0]).toBe('The version waits for a worker.');
});

it('asks later each time where no answer comes, and not for ever', async () => {
  const { outcome, pauses } = await waitFor([{ state: 'UNANSWERED', text: 'offline' }]);
  expect(pauses.slice(0, 3)).toEqual([800, 1600, 3200]);
  expect(Math.max(...pauses)).toBe(10_000);
  expect(outcome).toEqual({
    fault: 'Nobody answers how far the version is: offline. It may be made all the same.',
  });
});

it('ends where the request failed or is not there any more', async () => {
  expect((await waitFor([{ state: 'FAILED', text: 'no such junction' }])).outcome).toEqual({
    fault: 'no such junction',
  });
  expect((await waitFor([{ state: 'GONE' }])).outcome).toHaveProperty('fault');
});

it('stops when nobody waits any more', async () => {
  let times = 0;
  const { outcome, asked } = await waitFor([{ state: 'WAITING' }], () => (times += 1) <= 2);
  expect({ outcome, asked }).toEqual({ outcome: null, asked: 2 });
});
