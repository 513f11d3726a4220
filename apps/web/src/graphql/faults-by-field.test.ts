import { expect, it } from 'vitest';
import { faultsByField } from './faults-by-field.ts';

it('puts a fault to the field that its path names, and says the rest as sentences', () => {
  const { faults, rest } = faultsByField(
    [
      { message: 'expected an e-mail address, got "x"', field: ['input', 'email'] },
      { message: 'it is taken', field: ['email'] },
      { message: 'a team needs an owner', field: ['role'] },
      { message: 'Nobody may.', field: null },
    ],
    ['email'],
  );
  expect(faults).toEqual(new Map([['email', 'Expected an e-mail address, got "x". It is taken.']]));
  expect(rest).toBe('A team needs an owner. Nobody may.');
});

it('has nothing to say where nothing stood in the way', () => {
  expect(faultsByField([], ['email'])).toEqual({ faults: new Map(), rest: null });
});
