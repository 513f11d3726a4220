/** What a run or an entry is among the others. */
export type Role = 'TEACHER' | 'STUDENT' | 'CONTROL' | 'BASELINE';

/** Methods of students that others are compared with: labels alone, and teachers that know nothing or are none. */
const CONTROL_METHODS: readonly string[] = ['none', 'shuffled-teacher', 'smoothed-labels', 'profile-teacher'];

/** The role that a run or an entry plays: a student that learnt nothing of a teacher's knowledge is a control. */
export function roleOf(run: { readonly kind: 'TEACHER' | 'STUDENT' | 'BASELINE'; readonly method: string }): Role {
  return run.kind === 'STUDENT' && CONTROL_METHODS.includes(run.method) ? 'CONTROL' : run.kind;
}
