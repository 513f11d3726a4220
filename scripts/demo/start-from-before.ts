/** Students of a file of experiments that start from what a student of the file's other data has learnt. */
import { modelLabel, type ExperimentConfig } from '@stillgraph/ml/config';
import { PlainError } from '../platform/plain-error.ts';
import type { RunResult } from './results.ts';

/** With the label of a method behind it the `startFrom.runId` of such a student, as in `before/response 0.9`. */
const PREFIX = 'before/';

/**
 * The config with ids of runs in the place of `before/<method>`: the student of the same network by that method, of the
 * lowest seed. Whether it fits in every field, the API judges.
 *
 * @param before runs of the experiment that went before; none where the file has no such
 * @throws PlainError that names the student and what there is to start from
 */
export function startFromBefore(
  config: ExperimentConfig,
  before: readonly Pick<RunResult, 'id' | 'kind' | 'modelLabel' | 'methodLabel' | 'seed'>[],
): ExperimentConfig {
  const learnt = before.filter(({ kind }) => kind === 'STUDENT').toSorted((a, b) => a.seed - b.seed);
  const students = config.students.map((student) => {
    const wanted = student.startFrom?.runId;
    if (wanted?.startsWith(PREFIX) !== true) return student;
    const label = modelLabel(student.model);
    const method = wanted.slice(PREFIX.length);
    const found = learnt.find((run) => run.modelLabel === label && run.methodLabel === method);
    if (found !== undefined) return { ...student, startFrom: { runId: found.id } };
    const offered = [...new Set(learnt.map((run) => `${run.modelLabel}, ${run.methodLabel ?? ''}`))];
    throw new PlainError(
      `${label} wants to start from "${wanted}": expected ${label}, ${method}, in the experiment before, got ` +
        `${offered.length === 0 ? 'none' : offered.join('; ')}.`,
    );
  });
  return { ...config, students };
}
