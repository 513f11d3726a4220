import { isTrained } from '../config/index.ts';
import { hiddenStates, type HiddenStates } from '../inference/hidden-states.ts';
import { readWeights } from '../inference/weights.ts';
import { boundNetwork } from './bound-network.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import type { RunOptions } from './run-data.ts';
import { pauseUnless } from './turn.ts';

/** Room for the hidden states of one teacher: what is larger would not be kept between two students either. */
const MOST_BYTES = 192 * 1024 * 1024;

/**
 * The hidden states of a student's teacher on the train windows: those that were given, or computed with the teacher's
 * weights in one pass and handed to `hooks.hidden`. Its scaler and profile are those that it was trained with, whatever
 * the student's label budget.
 *
 * @throws MissingTeacherError when neither the states nor a trained network were given; RunInterruptedError after the
 *   signal was aborted
 */
export async function teacherHidden({ teacher, data, engine, hooks, signal }: RunOptions): Promise<HiddenStates> {
  if (teacher?.hidden) return teacher.hidden;
  const network = teacher?.network;
  if (!network || !isTrained(network.config)) {
    throw new MissingTeacherError(
      `a method that compares hidden states needs those of a trained network, got ${network ? `a run of role ${network.config.role}` : 'no network'}`,
    );
  }
  const bound = boundNetwork(network.config, data);
  const parameters = bound.model.layout.flatten(readWeights(network.weights).arrays);
  const states = await hiddenStates(bound, engine, parameters, bound.data.windows.train, {
    mostBytes: MOST_BYTES,
    pause: pauseUnless(signal),
  });
  if (states.stride > 1) {
    hooks.log('info', `hidden states of the teacher are kept of one in ${states.stride} train windows, to save memory`);
  }
  hooks.hidden?.(states);
  return states;
}
