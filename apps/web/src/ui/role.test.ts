import { expect, it } from 'vitest';
import { roleOf } from './role.ts';

it('tells students that learnt from a teacher from those that they are compared with', () => {
  const role = (method: string) => roleOf({ kind: 'STUDENT', method });
  expect(role('response')).toBe('STUDENT');
  expect(role('none')).toBe('CONTROL');
  for (const method of ['shuffled-teacher', 'smoothed-labels', 'profile-teacher']) expect(role(method)).toBe('CONTROL');
  expect(roleOf({ kind: 'TEACHER', method: 'none' })).toBe('TEACHER');
});
