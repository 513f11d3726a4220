/** What a trained network looks at. */
export { explain, orderCorrelation, type EdgeAttribution, type Explanation } from './explain.ts';
export type { ExplainedTarget } from './target-forecaster.ts';
