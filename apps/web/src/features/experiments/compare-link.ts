import type { RunOfExperimentFragment } from '../../graphql/generated/graphql';

/** Address of a finished student beside its finished control, the student on the right; null where one is missing, or the test part is. */
export function compareWithControl(
  run: Pick<RunOfExperimentFragment, 'id' | 'status' | 'control' | 'testWithheld'>,
): string | null {
  if (run.testWithheld) return null;
  if (run.status !== 'SUCCEEDED' || run.control?.status !== 'SUCCEEDED') return null;
  return `/compare?left=${run.control.id}&right=${run.id}`;
}
