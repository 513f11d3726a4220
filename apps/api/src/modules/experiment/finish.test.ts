import { expect, it } from 'vitest';
import { finishSeconds } from './finish.ts';

const run = (key: string, ...teachers: string[]) => ({ key, teachers });

it('lets workers share what waits for nobody, and makes students wait for their teachers', () => {
  const plan = [run('teacher'), run('control'), run('a', 'teacher'), run('b', 'teacher')];
  const seconds = [60, 20, 30, 30];
  expect(finishSeconds(plan, seconds, 1)).toBe(140);
  // Teacher and control side by side, then both students.
  expect(finishSeconds(plan, seconds, 2)).toBe(90);
  expect(finishSeconds(plan, seconds, 9)).toBe(90);
});

it('takes up what is ready before what has to wait, and a teacher that is no part of the plan for done', () => {
  const plan = [run('teacher'), run('student', 'teacher'), run('baseline'), run('other', 'elsewhere')];
  expect(finishSeconds(plan, [10, 10, 10, 10], 2)).toBe(20);
  expect(finishSeconds([], [], 2)).toBe(0);
});
