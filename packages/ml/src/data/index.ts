export { WindowBatcher, calendarFeatures, lagChannels, type Batch } from './batch.ts';
export type { Calendar } from './calendar.ts';
export { prepareData, type PreparedData } from './prepared-data.ts';
export type { Scaler } from './scaler.ts';
export { type CovariateGroup } from './covariates.ts';
export { createSeries, type Covariate, type Series } from './series.ts';
export { cutsOf, windowsOf, type Windows } from './split.ts';
