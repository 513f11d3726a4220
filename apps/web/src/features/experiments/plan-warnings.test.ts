import { expect, it } from 'vitest';
import { draftConfig } from './draft.ts';
import { planWarnings } from './plan-warnings.ts';

const config = (seeds: number) => draftConfig({ teachers: [], students: [], seeds });
const ofDays = (days: number) => ({ steps: days * 288, stepSeconds: 300 });

it('tells parts that hold no whole week, and a single seed', () => {
  expect(planWarnings(config(3), ofDays(120))).toEqual([]);
  expect(planWarnings(config(1), ofDays(120))).toEqual([{ kind: 'oneSeed' }]);
  const [train, test] = planWarnings(config(2), ofDays(7));
  expect(train).toMatchObject({ kind: 'shortTrain' });
  expect(train).toHaveProperty('days', expect.closeTo(4.9));
  expect(test).toHaveProperty('days', expect.closeTo(1.4));
});

it('says nothing of data that are not known yet', () => {
  expect(planWarnings(config(2), undefined)).toEqual([]);
});
