import { expect, it } from 'vitest';
import { taughtStudent } from './taught-student.ts';

it('is the one that learnt from the other alone, whichever side it is on', () => {
  const teacher = { id: 't', teachers: [] };
  const student = { id: 's', teachers: [{ id: 't' }] };
  expect(taughtStudent(teacher, student)).toBe(student);
  expect(taughtStudent(student, teacher)).toBe(student);
  expect(taughtStudent(student, { id: 'control', teachers: [] })).toBeUndefined();
  expect(taughtStudent(teacher, { id: 'mean', teachers: [{ id: 't' }, { id: 'u' }] })).toBeUndefined();
});
