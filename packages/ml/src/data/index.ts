export { WindowBatcher, calendarFeatures, type Batch } from './batch.ts';
export { calendarOf, type Calendar } from './calendar.ts';
export { prepareData, type PreparedData } from './prepared-data.ts';
export { createSeries, type Series } from './series.ts';
export { cutsOf, windowsOf, type Windows } from './split.ts';
