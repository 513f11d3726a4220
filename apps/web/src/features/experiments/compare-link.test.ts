import { expect, it } from 'vitest';
import { compareWithControl } from './compare-link.ts';

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
