/** What of a config does not go with the length of a series. */
import type { ExperimentConfig } from './experiment.ts';
import { labelBlocks } from './label-blocks.ts';
import type { Fault } from './network-rules.ts';
import { daysBeside } from './profile-days.ts';

const DAY_SECONDS = 86_400;
const WEEK_SECONDS = 7 * DAY_SECONDS;

interface TrainPart {
  readonly steps: number;
  /** Windows of the protocol in it. */
  readonly windows: number;
  readonly stepSeconds: number;
}

/**
 * Each memory that reaches back beyond the train part, a share of labels that is less than one block of it, and a profile
 * that would have no day to learn from beside those that a window reaches.
 */
export function trainPartFaults(
  {
    form,
    inputs,
    protocol,
    studentLabelShare,
  }: Pick<ExperimentConfig, 'form' | 'inputs' | 'protocol' | 'studentLabelShare'>,
  { steps, windows, stepSeconds }: TrainPart,
): Fault[] {
  const found: Fault[] = [];
  const weeks = (steps * stepSeconds) / WEEK_SECONDS;
  for (const field of ['recentWeeks', 'sameSlotWeeks'] as const) {
    const long = inputs[field].filter((reach) => reach > weeks);
    if (long.length === 0) continue;
    const most = Math.floor(weeks);
    found.push({
      message:
        `the train part is ${weeks.toFixed(1)} weeks long: expected ` +
        `${most === 0 ? 'none' : `at most ${most}`}, got ${long.join(', ')}`,
      path: ['inputs', field],
    });
  }
  const { blocks } = labelBlocks(windows, stepSeconds);
  if (blocks > 0 && Math.round(studentLabelShare * blocks) < 1) {
    found.push({
      message:
        `labels are drawn in blocks of an hour, of which the train part has ${blocks}: expected at least ` +
        `${(Math.ceil((0.5 / blocks) * 1e4) / 1e4).toString()}, so that one is labelled, got ${studentLabelShare}`,
      path: ['studentLabelShare'],
    });
  }
  const days = Math.floor((steps * stepSeconds) / DAY_SECONDS);
  const windowSteps = protocol.inputSteps + protocol.targetSteps;
  const reached = 2 * daysBeside(windowSteps, stepSeconds) + 1;
  if ((inputs.profile || form === 'deviation') && reached > 1 && days <= reached) {
    found.push({
      message:
        `the profile of a train day is learnt without those that its windows of ${windowSteps} steps reach, ${reached} days in ` +
        `all: expected a longer train part or shorter windows, got a train part of ${days} days`,
      path: form === 'deviation' ? ['form'] : ['inputs', 'profile'],
    });
  }
  return found;
}
