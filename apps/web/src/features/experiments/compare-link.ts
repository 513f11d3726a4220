import type { RunOfExperimentFragment } from '../../graphql/generated/graphql';
import { roleOf } from '../../ui/index.ts';

type Comparable = Pick<RunOfExperimentFragment, 'id' | 'status' | 'testWithheld'>;

/** Address of two runs beside each other. */
const beside = (left: string, right: string): string => `/compare?left=${left}&right=${right}`;

/** Address of a finished student beside its finished control, the student on the right; null where one is missing, or the test part is. */
export function compareWithControl(run: Comparable & Pick<RunOfExperimentFragment, 'control'>): string | null {
  if (run.testWithheld) return null;
  if (run.status !== 'SUCCEEDED' || run.control?.status !== 'SUCCEEDED') return null;
  return beside(run.control.id, run.id);
}

type Judged = Comparable & Pick<RunOfExperimentFragment, 'kind' | 'method' | 'seed' | 'validationMae'>;

/**
 * Address of the student that validation puts first beside the teacher that it puts first, of the same seed where there is
 * one; null where either is missing, or the test part is.
 */
export function compareBestWithTeacher(runs: readonly Judged[]): string | null {
  const done = runs.filter((run) => run.status === 'SUCCEEDED' && !run.testWithheld && run.validationMae !== null);
  const first = (some: readonly Judged[]): Judged | undefined =>
    some.toSorted((a, b) => (a.validationMae ?? Infinity) - (b.validationMae ?? Infinity))[0];
  const student = first(done.filter((run) => roleOf(run) === 'STUDENT'));
  const teachers = done.filter((run) => roleOf(run) === 'TEACHER');
  const teacher = first(teachers.filter(({ seed }) => seed === student?.seed)) ?? first(teachers);
  return student === undefined || teacher === undefined ? null : beside(teacher.id, student.id);
}
