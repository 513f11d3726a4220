import { expect, it } from 'vitest';
import { compareBestWithTeacher, compareWithControl } from './compare-link.ts';

it('puts the control on the left and the student on the right, as every other page does', () => {
  const control = { id: 'c', status: 'SUCCEEDED' } as const;
  expect(compareWithControl({ id: 's', status: 'SUCCEEDED', control, testWithheld: false })).toBe(
    '/compare?left=c&right=s',
  );
});

it('offers no comparison while one of the two has not finished, nor where there is no control', () => {
  expect(
    compareWithControl({ id: 's', status: 'SUCCEEDED', control: { id: 'c', status: 'RUNNING' }, testWithheld: false }),
  ).toBeNull();
  expect(
    compareWithControl({ id: 's', status: 'RUNNING', control: { id: 'c', status: 'SUCCEEDED' }, testWithheld: false }),
  ).toBeNull();
  expect(compareWithControl({ id: 's', status: 'SUCCEEDED', control: null, testWithheld: false })).toBeNull();
});

it('compares no trials of a sweep, which have not seen the test part', () => {
  const control = { id: 'c', status: 'SUCCEEDED' } as const;
  expect(compareWithControl({ id: 's', status: 'SUCCEEDED', control, testWithheld: true })).toBeNull();
});

it('puts the student that validation chose beside the teacher of its seed', () => {
  const run = (
    id: string,
    kind: 'TEACHER' | 'STUDENT',
    method: string,
    seed: number,
    validationMae: number | null,
  ) => ({
    ...{ id, kind, method, seed, validationMae, status: 'SUCCEEDED' as const, testWithheld: false },
  });
  const runs = [
    run('t1', 'TEACHER', 'none', 1, 2.5),
    run('t2', 'TEACHER', 'none', 2, 2.4),
    run('control', 'STUDENT', 'none', 1, 2),
    run('a', 'STUDENT', 'response', 1, 2.7),
    run('b', 'STUDENT', 'response', 2, 2.8),
  ];
  expect(compareBestWithTeacher(runs)).toBe('/compare?left=t1&right=a');
  expect(compareBestWithTeacher(runs.filter(({ id }) => id !== 't1'))).toBe('/compare?left=t2&right=a');
  expect(compareBestWithTeacher(runs.filter(({ kind }) => kind === 'STUDENT'))).toBeNull();
  expect(compareBestWithTeacher(runs.map((each) => ({ ...each, testWithheld: true })))).toBeNull();
});
