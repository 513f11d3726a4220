/** What of a config does not go with the length of a series. */
import type { ExperimentConfig } from './experiment.ts';
import { labelBlocks } from './label-blocks.ts';
import type { Fault } from './network-rules.ts';

const WEEK_SECONDS = 7 * 86_400;

interface TrainPart {
  readonly steps: number;
  /** Windows of the protocol in it. */
  readonly windows: number;
  readonly stepSeconds: number;
}

/** Each memory that reaches back beyond the train part, and a share of labels that is less than one block of it. */
export function trainPartFaults(
  { inputs, studentLabelShare }: Pick<ExperimentConfig, 'inputs' | 'studentLabelShare'>,
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
  return found;
}
