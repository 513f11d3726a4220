/** What is measured at which sizes. */

export const NODES = [200, 800, 3200, 8600];
/** Windows in a batch. */
export const BATCH = 8;
/** Days of five-minute readings. */
export const DAYS = 3;

/** Microseconds a window (of preparing the series, a step) and node, but for the graph's: a node. */
export interface Measured {
  readonly stepUs: number;
  readonly batchUs: number;
  readonly forecastUs: number;
  readonly scoreUs: number;
  readonly prepareUs: number;
  readonly graphUs: number;
  readonly parameters: number;
  readonly peakMegabytes: number;
}

/** Students, and teachers that read no graph, a sparse one, or learn one. */
export const models = ['nlinear', 'stid-s', 'stid', 'gru', 'graph-stid', 'graph-wavenet-tiny'];

const teachers = ['stid', 'graph-stid'];

/** A run's config, the product's defaults, not yet parsed. */
export function configOf(name: string): unknown {
  const common = {
    protocol: {},
    inputs: {},
    form: 'last-value',
    seed: 1,
    training: { batchSize: BATCH },
    model: { name },
  };
  if (teachers.includes(name)) return { role: 'teacher', ...common };
  return { role: 'student', method: { name: 'none' }, labelShare: 1, ...common };
}
