/** What each step of the tour says. */
import type { StepName } from './tour-steps.ts';

interface StepWords {
  readonly title: string;
  /** What to look at there. */
  readonly look: string;
}

export const stepWords: Readonly<Record<StepName, StepWords>> = {
  data: {
    title: 'See the data',
    look: 'Each dot is a sensor, coloured by what it measured. Choose one to see its series; what is missing is a gap, never a zero.',
  },
  run: {
    title: 'See a run',
    look: 'A small student learns from a large teacher. The curves say how, the table what it forecasts, and the lineage what it was made of.',
  },
  compare: {
    title: 'Compare two students on the map',
    look: 'The same student, taught and untaught, side by side. Move the clock and see where and at what hour one of them errs more.',
  },
  leaderboard: {
    title: 'Read the leaderboard',
    look: 'Rows that share a bar cannot be told apart. Say what your device can bear, and one sentence names the model to ship.',
  },
  own: {
    title: 'Start your own',
    look: 'Seven questions make an experiment, and the bill beside them says what it takes before anything starts.',
  },
};

export const waitingWords: Readonly<Record<StepName, string>> = {
  data: 'No dataset is there yet: the demo data appear while the first start imports them.',
  run: 'No student has finished yet: the demo experiment is still under way.',
  compare: 'No student and its control have finished yet: the demo experiment is still under way.',
  leaderboard: 'There is no leaderboard yet: it comes with the end of the first experiment.',
  own: '',
};
