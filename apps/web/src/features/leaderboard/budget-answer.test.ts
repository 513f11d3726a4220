import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { answerBudget } from './budget-answer.ts';
import type { BudgetEntry } from './budget-answer.ts';
import { budgetWords } from './budget-words.ts';

const entry = (label: string, rest: Partial<BudgetEntry>): BudgetEntry => ({
  label,
  kind: 'STUDENT',
  isTaughtControl: false,
  isBestTeacher: false,
  validationMae: null,
  testMae: 1,
  againstTeacher: null,
  cost: null,
  ...rest,
});
const teacher = entry('teacher', { kind: 'TEACHER', isBestTeacher: true, validationMae: 1, cost: 90 });
const baseline = entry('average', {
  kind: 'BASELINE',
  validationMae: 3,
  cost: 0.01,
  againstTeacher: { mean: 80, low: 70, high: 90 },
});
const large = entry('large', { validationMae: 1.1, cost: 9, againstTeacher: { mean: 0.4, low: -0.2, high: 1 } });
const middle = entry('middle', { validationMae: 1.2, cost: 3, againstTeacher: { mean: 0.9, low: -0.1, high: 1.9 } });
const small = entry('small', { validationMae: 1.3, cost: 1, againstTeacher: { mean: 3, low: 2, high: 4 } });
const smaller = entry('smaller', { validationMae: 1.5, cost: 0.5, againstTeacher: { mean: 2.2, low: 1.2, high: 3.2 } });
const board = [teacher, baseline, large, middle, small, smaller];

describe('answerBudget', () => {
  it('without a limit names the cheapest student that is shown to stay within 3 % of the best teacher', () => {
    expect(answerBudget(board, Infinity)).toMatchObject({
      choice: middle,
      reason: 'WITHIN',
      teacher,
      timesCheaper: 30,
    });
  });
  it('counts a student that is better than the teacher as good enough', () => {
    const better = entry('better', { cost: 2, againstTeacher: { mean: -2, low: -3, high: -1 } });
    expect(answerBudget([...board, better], Infinity)?.choice).toBe(better);
  });
  it('chooses by validation, not by the test part, where all are worse than the teacher', () => {
    expect(answerBudget(board, 2)).toMatchObject({ choice: small, reason: 'VALIDATION' });
  });
  it('does not take a wide interval for equality', () => {
    const unsure = entry('unsure', { validationMae: 2, cost: 0.2, againstTeacher: { mean: 79, low: -30, high: 188 } });
    expect(answerBudget([...board, unsure], Infinity)?.choice).toBe(middle);
    expect(answerBudget([teacher, unsure], Infinity)).toMatchObject({ choice: unsure, reason: 'VALIDATION' });
  });
  it('recommends no student that was taught without knowledge', () => {
    const shuffled = entry('shuffled', {
      isTaughtControl: true,
      validationMae: 0.9,
      cost: 0.1,
      againstTeacher: { mean: 0, low: -1, high: 1 },
    });
    expect(answerBudget([...board, shuffled], Infinity)?.choice).toBe(middle);
    expect(answerBudget([shuffled], Infinity)).toBeNull();
  });
  it('does not infer a tie from a mean that has no interval', () => {
    const single = entry('single', { validationMae: 2, cost: 1, againstTeacher: { mean: 0, low: null, high: null } });
    expect(answerBudget([teacher, single], Infinity)).toMatchObject({ choice: single, reason: 'VALIDATION' });
  });
  it('takes the cheapest student where validation was not kept', () => {
    const old = [small, smaller].map((student) => ({ ...student, validationMae: null }));
    expect(answerBudget([teacher, ...old], Infinity)).toMatchObject({ choice: old[1], reason: 'CHEAPEST' });
  });
  it('falls back to what fits where no student does, and says when nothing does', () => {
    expect(answerBudget(board, 0.1)?.choice).toBe(baseline);
    expect(answerBudget(board, 0.001)).toBeNull();
  });
  const ridge = entry('ridge', {
    kind: 'BASELINE',
    validationMae: 0.6,
    testMae: 0.5,
    cost: 1,
    againstTeacher: { mean: -50, low: -60, high: -40 },
  });
  it('puts a baseline before any student where no network that fits is ahead of it', () => {
    expect(answerBudget([...board, ridge], Infinity)).toMatchObject({
      choice: ridge,
      reason: 'BASELINE',
      passedOver: middle,
      teacher,
      timesCheaper: 90,
    });
    expect(answerBudget([...board, ridge], 0.5)?.choice).toBe(smaller);
  });
  it('keeps to the student where validation or the test part is not for the baseline', () => {
    expect(answerBudget([...board, { ...ridge, validationMae: 1.05 }], Infinity)?.choice).toBe(middle);
    expect(answerBudget([...board, { ...ridge, testMae: 1 }], Infinity)).toMatchObject({
      choice: middle,
      passedOver: null,
    });
  });
  it('does not weigh the best teacher against itself', () => {
    expect(answerBudget([teacher], Infinity)).toMatchObject({ choice: teacher, teacher: null, timesCheaper: null });
  });
});

describe('budgetWords', () => {
  const words = (entries: BudgetEntry[], budget: number): string => {
    const answer = answerBudget(entries, budget);
    return answer === null ? '' : budgetWords(translatorOf('en', 'leaderboard'), answer, 'latency');
  };
  it('says why and gives the interval', () => {
    expect(words(board, Infinity)).toBe(
      'the cheapest student shown to stay within 3 % of the best teacher, teacher: +0.9 % (−0.1 to +1.9). ' +
        'It is 30 times faster.',
    );
    expect(words(board, 2)).toBe(
      'chosen by validation. It gives up 3.0 % (+2.0 to +4.0) against the best teacher, teacher. It is 90 times faster.',
    );
  });
  it('does not call it a tie where the interval is wide', () => {
    const unsure = entry('unsure', { validationMae: 2, cost: 90, againstTeacher: { mean: 79, low: -30, high: 188 } });
    expect(words([teacher, unsure], Infinity)).toBe(
      'chosen by validation. It is not told apart from the best teacher, teacher: +79.0 % (−30.0 to +188.0); nothing ' +
        'shows that it stays within 3 % of it.',
    );
  });
  it('says of a baseline that it is simpler and better, and what the student would have cost', () => {
    const closed = { kind: 'BASELINE', validationMae: 0.6, testMae: 0.5, cost: 90 } as const;
    const ridge = entry('ridge', { ...closed, againstTeacher: { mean: -50, low: -60, high: -40 } });
    expect(words([...board, ridge], Infinity)).toBe(
      'a simple baseline: no network that fits has a lower error. It gains 50.0 % (−60.0 to −40.0) against the best ' +
        'teacher, teacher. The student to take were there no baseline, middle, has an error 100 % above it.',
    );
  });
  it('says that a single seed has no interval', () => {
    const single = entry('single', { validationMae: 2, cost: 90, againstTeacher: { mean: 1, low: null, high: null } });
    expect(words([teacher, single], Infinity)).toBe(
      'chosen by validation. It gives up 1.0 % (no interval) against the best teacher, teacher.',
    );
  });
});
