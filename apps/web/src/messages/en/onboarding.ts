export const onboarding = {
  name: 'The tour',
  step: '{step} of {steps}: {title}',
  there: 'Go there',
  back: 'Back',
  next: 'Next',
  end: 'End the tour',
  leave: 'Leave the tour; the palette takes it up again',
  offer:
    '<b>New here?</b> Five steps on the demo data lead from a sensor to the model to ship. You can leave them at any time.',
  take: 'Take the tour',
  notNow: 'Not now',
  title: {
    data: 'See the data',
    run: 'See a run',
    compare: 'Compare two students on the map',
    leaderboard: 'Read the leaderboard',
    own: 'Start your own',
  },
  look: {
    data: 'Each dot is a sensor, coloured by what it measured. Choose one to see its series; what is missing is a gap, never a zero.',
    run: 'A small student learns from a large teacher. The curves say how, the table what it forecasts, and the lineage what it was made of.',
    compare:
      'The same student, taught and untaught, side by side. Move the clock and see where and at what hour one of them errs more.',
    leaderboard:
      'Rows that share a bar cannot be told apart. Say what your device can bear, and one sentence names the model to ship.',
    own: 'Seven questions make an experiment, and the bill beside them says what it takes before anything starts.',
  },
  waiting: {
    data: 'No dataset is there yet: the demo data appear while the first start imports them.',
    run: 'No student has finished yet: the demo experiment is still under way.',
    compare: 'No student and its control have finished yet: the demo experiment is still under way.',
    leaderboard: 'There is no leaderboard yet: it comes with the end of the first experiment.',
  },
} as const;
