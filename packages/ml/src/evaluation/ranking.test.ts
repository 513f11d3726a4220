import { describe, expect, it } from 'vitest';
import { rankConfigurations, type RankedConfiguration } from './ranking.ts';
import { blocksWith, configuration } from './testing/measured.ts';

const byKey = (ranked: readonly RankedConfiguration[]) => new Map(ranked.map((row) => [row.configurationKey, row]));

describe('ranks', () => {
  it('are in order of the mean, apart where the difference is clear', () => {
    const ranked = rankConfigurations([configuration('c', 3), configuration('a', 1), configuration('b', 2)]);
    expect(ranked.map((row) => row.configurationKey)).toEqual(['a', 'b', 'c']);
    expect(ranked.map((row) => [row.rankLow, row.rankHigh])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(ranked.map((row) => row.tieGroup)).toEqual([1, 2, 3]);
  });

  it('are a range where the difference is not clear', () => {
    const ranked = rankConfigurations([
      configuration('a', 1, { spread: 0.1 }),
      configuration('b', 1.02, { spread: 0.1 }),
      configuration('far', 5),
    ]);
    expect(ranked.map((row) => [row.rankLow, row.rankHigh, row.tieGroup])).toEqual([
      [1, 2, 1],
      [1, 2, 1],
      [3, 3, 2],
    ]);
  });

  it('follow the paired difference where the seeds of the two are not the same', () => {
    // On the seeds that both have, `a` is worse by 0.2; a lucky further seed puts its overall mean below that of `b`.
    const level = (seed: number) => ({ 1: 2, 2: 3, 3: 4, 4: 0.5 })[seed] ?? NaN;
    const errors = (seeds: readonly number[], offset: number) =>
      seeds.map((seed) => blocksWith(Array.from({ length: 10 }, (_, day) => level(seed) + offset + 0.001 * (day % 3))));
    const ranked = rankConfigurations([
      configuration('a', 0, { seeds: [1, 2, 3, 4], blocks: errors([1, 2, 3, 4], 0.2) }),
      configuration('b', 0, { seeds: [1, 2, 3], blocks: errors([1, 2, 3], 0) }),
    ]);
    expect(ranked.map((row) => row.configurationKey)).toEqual(['a', 'b']);
    expect(ranked.map((row) => [row.rankLow, row.rankHigh])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(ranked.map((row) => row.tieGroup)).toEqual([1, 1]);
  });

  it('part nobody on a single seed', () => {
    const ranked = rankConfigurations([configuration('a', 1, { seeds: [1] }), configuration('b', 9, { seeds: [1] })]);
    expect(ranked.map((row) => row.tieGroup)).toEqual([1, 1]);
  });

  it('part a single seed from those of several seeds, whichever seeds they are', () => {
    const ranked = rankConfigurations([
      configuration('a', 1, { seeds: [1, 2, 3] }),
      configuration('b', 2, { seeds: [11, 12, 13] }),
      configuration('lost', 9, { seeds: [1] }),
    ]);
    expect(ranked.map((row) => [row.rankLow, row.rankHigh, row.tieGroup])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
    ]);
  });

  it('are corrected over the pairs that can be judged alone, however many single seeds there are', () => {
    const pair = [configuration('a', 2), configuration('near', 2.02, { spread: 0.006 })];
    const singles = Array.from({ length: 12 }, (_, at) => configuration(`single ${at}`, 9, { seeds: [1] }));
    const ofPair = (ranked: readonly RankedConfiguration[]) => [byKey(ranked).get('a'), byKey(ranked).get('near')];
    const order = [{ rankLow: 1 }, { rankLow: 2 }];
    expect(ofPair(rankConfigurations(pair))).toMatchObject(order);
    expect(ofPair(rankConfigurations([...pair, ...singles]))).toMatchObject(order);
  });

  it('do not depend on the order of the input', () => {
    const rows = [configuration('a', 1), configuration('b', 1.5), configuration('c', 1.5)];
    expect(rankConfigurations(rows.toReversed())).toEqual(rankConfigurations(rows));
  });

  it('of nothing are none', () => expect(rankConfigurations([])).toEqual([]));
});

describe('a student beside its control', () => {
  const control = configuration('control', 2);
  const student = (level: number, spread?: number) =>
    configuration('student', level, { controlKey: 'control', ...(spread === undefined ? {} : { spread }) });
  const verdict = (level: number, spread?: number) =>
    byKey(rankConfigurations([control, student(level, spread)])).get('student')?.controlVerdict;

  it('is better, worse or a tie by the paired difference', () => {
    expect(verdict(1.8)).toBe('BETTER');
    expect(verdict(2.2)).toBe('WORSE');
    expect(verdict(2, 0.2)).toBe('TIE');
  });

  it('is a tie where only the interval of that one difference excludes zero, as the ranks are', () => {
    const near = student(2.02, 0.006);
    const alone = byKey(rankConfigurations([control, near])).get('student');
    expect(alone).toMatchObject({ controlVerdict: 'WORSE', rankLow: 2 });
    const others = Array.from({ length: 12 }, (_, at) => configuration(`noisy ${at}`, 2, { spread: 0.5 }));
    const among = byKey(rankConfigurations([control, near, ...others])).get('student');
    expect(among?.againstControl).toEqual(alone?.againstControl);
    expect(among?.againstControl?.low).toBeGreaterThan(0);
    expect(among).toMatchObject({ controlVerdict: 'TIE', rankLow: 1 });
  });

  it('is not judged on one seed', () => {
    const ranked = rankConfigurations([
      configuration('control', 2, { seeds: [1] }),
      configuration('student', 1, { seeds: [1], controlKey: 'control' }),
    ]);
    expect(byKey(ranked).get('student')?.controlVerdict).toBe('UNJUDGED');
    expect(byKey(ranked).get('control')?.controlVerdict).toBe('UNJUDGED');
  });

  it('must have its control on the board', () => {
    expect(() => rankConfigurations([student(1)])).toThrow(/no control control/);
  });
});

describe('the best teacher', () => {
  const teachers = [
    configuration('lucky', 1, { kind: 'TEACHER', validationMae: 1.2 }),
    configuration('chosen', 1.1, { kind: 'TEACHER', validationMae: 1.1 }),
    configuration('student', 1.21),
  ];

  it('is chosen by validation, not by the test part', () => {
    const ranked = rankConfigurations(teachers);
    expect(ranked.filter((row) => row.isBestTeacher).map((row) => row.configurationKey)).toEqual(['chosen']);
    expect(ranked[0]?.configurationKey).toBe('lucky');
  });

  it('is what all others are weighed against, in percent of it', () => {
    const ranked = byKey(rankConfigurations(teachers));
    expect(ranked.get('chosen')?.againstTeacher).toBeNull();
    expect(ranked.get('student')?.againstTeacher?.mean).toBeCloseTo(10, 0);
    expect([...ranked].map(([key, row]) => [key, row.teacherVerdict])).toEqual([
      ['lucky', 'BETTER'],
      ['chosen', 'UNJUDGED'],
      ['student', 'WORSE'],
    ]);
  });
});

it('refuses configurations that were measured on different blocks', () => {
  const other = configuration('b', 1, { blocks: [1, 2, 3].map(() => blocksWith([1, 1])) });
  expect(() => rankConfigurations([configuration('a', 1), other])).toThrow(/b was measured on other blocks/);
});
