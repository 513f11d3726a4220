/** What of data and config decides how much a network computes. */
import type { Form, Inputs } from '../training.ts';

export interface WorkSizes {
  readonly nodes: number;
  /** Windows computed together. */
  readonly batch: number;
  readonly inputSteps: number;
  readonly targetSteps: number;
  readonly inputs: Inputs;
  readonly form: Form;
  /** Edges of the given graph; null where there is none. */
  readonly edges: number | null;
}

/** Rows of a table that holds each node in each window. */
export function rowsOf({ nodes, batch }: WorkSizes): number {
  return nodes * batch;
}

/** Columns that enter beside the lags, of a node and window and of a window alone. */
export function contextColumns({ form, inputs, targetSteps }: WorkSizes): { node: number; window: number } {
  return {
    node:
      (form === 'last-value' ? 1 : 0) +
      (inputs.profile ? targetSteps : 0) +
      inputs.recentWeeks.length +
      inputs.sameSlotWeeks.length * targetSteps,
    window: 2 * inputs.timeOfDayHarmonics + (inputs.weekendFlag ? 1 : 0),
  };
}

/** Channels that nodes share beside each lag. */
export function stepChannels({ inputs }: WorkSizes): number {
  return (inputs.lagTimeOfDay ? 1 : 0) + (inputs.lagDayOfWeek ? 1 : 0);
}

/** Tables of learned vectors: slots of the day, days of the week. */
export function timeTables({ inputs }: WorkSizes): number {
  return (inputs.timeOfDaySlots > 0 ? 1 : 0) + (inputs.dayOfWeek ? 1 : 0);
}

/** Whether anything without a time axis enters. */
export function hasContext(sizes: WorkSizes): boolean {
  const { node, window } = contextColumns(sizes);
  return node > 0 || window > 0 || timeTables(sizes) > 0;
}
