/** What goes with a series before it is stored. It loads neither driver nor tables: a process that only reads sources stays small. */
export { blockSpans, type Block, type SeriesArrays, type SeriesRows, type SeriesSlice } from './blocks.ts';
export { bytesOf } from './bytes.ts';
export { SeriesMeter, type Findings } from './meter.ts';
