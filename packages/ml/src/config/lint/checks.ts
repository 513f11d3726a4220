/** The questions that the linter asks of every run, in the order in which they are shown. */
export const lintChecks = [
  { name: 'scaler', title: 'Scaler', asks: 'Was it fitted on readings of the train part alone?' },
  { name: 'profile', title: 'Profile', asks: 'Was it averaged over readings of the train part alone?' },
  {
    name: 'own-day',
    title: "Profile without the window's day",
    asks: 'Are the days that a window reaches left out of it?',
  },
  { name: 'learning', title: 'Learning', asks: 'Were all windows that were learnt from in the train part?' },
  { name: 'covariates', title: 'Covariates', asks: 'Was what a forecast was shown of other channels known by then?' },
  { name: 'selection', title: 'Choice of weights', asks: 'Were weights and the end of training chosen on validation?' },
  { name: 'windows', title: 'Windows', asks: 'Does every window lie inside its part?' },
  { name: 'duplicates', title: 'Duplicates', asks: 'Is every window counted once, and none of the test part known?' },
  { name: 'test-once', title: 'Test part', asks: 'Was it forecast once, after everything was chosen?' },
  { name: 'graph', title: 'Graph', asks: 'Was it made without readings beyond the train part?' },
  {
    name: 'teacher',
    title: 'Teacher',
    asks: 'Had teachers, and the run whose weights were the first ones, seen nothing beyond the train part of this protocol?',
  },
  { name: 'zeros', title: 'Zeros', asks: 'Are zeros readings, not gaps?' },
] as const;
export type LintCheck = (typeof lintChecks)[number]['name'];

/** PASS: nothing leaks. NOTE: it cannot be known, or matters little. REFUSE: the run stays off leaderboards. */
export const lintVerdicts = ['PASS', 'NOTE', 'REFUSE'] as const;
export type LintVerdict = (typeof lintVerdicts)[number];

export interface LintFinding {
  readonly check: LintCheck;
  readonly verdict: LintVerdict;
  /** What was found, in a sentence. */
  readonly detail: string;
}
