/** What a trained network looks at. */
export { orderCorrelation, type Explanation } from './explain.ts';
export { explainRun } from './explain-run.ts';
