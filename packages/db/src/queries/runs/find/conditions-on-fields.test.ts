import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FindableRuns, type Config } from '../../../testing/findable-runs.ts';
import type { FieldCondition, RunCondition } from './condition.ts';

let all: FindableRuns;

beforeAll(async () => {
  all = await FindableRuns.make();
});
afterAll(() => all.close());

describe('conditions on fields', () => {
  const field = (path: string, asked: Omit<FieldCondition, 'path'>): RunCondition => ({ fields: [{ path, ...asked }] });
  const rateOf = (config: Config) => config['rate'];

  it('compare numbers, and never texts under the same path', async () => {
    expect(await all.found(field('config/rate', { atLeast: 0.2 }))).toEqual(
      all.where((_, c) => Number(rateOf(c)) >= 0.2),
    );
    expect(await all.found(field('config/rate', { greaterThan: 0.2 }))).toEqual(
      all.where((_, c) => Number(rateOf(c)) > 0.2),
    );
    expect(await all.found(field('config/rate', { lessThan: 0.2 }))).toEqual(
      all.where((_, c) => Number(rateOf(c)) < 0.2),
    );
    expect(await all.found(field('config/rate', { atMost: 0.2, greaterThan: 0 }))).toEqual(
      all.where((_, c) => Number(rateOf(c)) <= 0.2 && Number(rateOf(c)) > 0),
    );
  });

  it('find values of every type', async () => {
    expect(await all.found(field('config/rate', { equals: 'text 0' }))).toEqual(
      all.where((_, c) => rateOf(c) === 'text 0'),
    );
    expect(await all.found(field('config/rate', { in: [0.1, 'text 0'] }))).toEqual(
      all.where((_, c) => rateOf(c) === 0.1 || rateOf(c) === 'text 0'),
    );
    expect(await all.found(field('config/rate', { in: [] }))).toEqual([]);
    expect(await all.found(field('config/model.wide', { equals: true }))).toEqual(
      all.where((_r, _c, place) => place % 2 === 0),
    );
    expect(await all.found(field('config/model.wide', { equals: 1 }))).toEqual([]);
    expect(await all.found(field('config/horizons.1', { equals: 6 }))).toEqual(
      all.where((_r, _c, place) => place % 3 > 0),
    );
  });

  it('take the signs of patterns for themselves', async () => {
    expect(await all.found(field('config/model.name', { contains: '50%_W' }))).toEqual(
      all.where((_r, _c, place) => place % 3 === 0),
    );
    expect(await all.found(field('config/model.name', { contains: '5%w' }))).toEqual([]);
  });

  it('ask whether a field is there', async () => {
    expect(await all.found(field('config/rate', { exists: false }))).toEqual(
      all.where((_, c) => rateOf(c) === undefined),
    );
    expect(await all.found(field('config/rate', { exists: true }))).toEqual(
      all.where((_, c) => rateOf(c) !== undefined),
    );
    expect(await all.found(field('config/rate', {}))).toEqual(all.where((_, c) => rateOf(c) !== undefined));
  });
});
