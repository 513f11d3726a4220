import { MlError } from '../errors.ts';
import type { RunOptions, TeacherOutputs } from './run-data.ts';

/** A run was not given the outputs or weights of the runs that it depends on. */
export class MissingTeacherError extends MlError {
  constructor(message: string) {
    super('MISSING_TEACHER', message);
  }
}

/** The teachers' outputs as a list, whether one or several were given. */
export function teacherList(given: RunOptions['teacherOutputs']): readonly TeacherOutputs[] {
  if (!given) return [];
  return 'train' in given ? [given] : given;
}
