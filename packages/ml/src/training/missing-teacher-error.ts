import { MlError } from '../errors.ts';

/** A run was not given the outputs or weights of the runs that it depends on. */
export class MissingTeacherError extends MlError {
  constructor(message: string) {
    super('MISSING_TEACHER', message);
  }
}
