import type { Form, Inputs } from '../config/index.ts';
import { memoryFeatures } from './memory.ts';
import type { PreparedData } from './prepared-data.ts';

/** Mean and deviation. */
const SCALE = 2;

/**
 * Numbers that a fitted model reads at every forecast and that are not among its weights: what was learnt from the train
 * part before it was fitted, and must be shipped beside its weights. Counted are
 *
 * - the scaler, 2;
 * - the historical profile [2, slots of a day, N], where it is an input, the form is `deviation`, or it stands in for means
 *   over past weeks of which nothing was observed;
 * - of an event whose profile is an input the rates [7, slots of a day, N], in the place of the profile of the target steps;
 * - mean and deviation of each further channel, 2.
 *
 * Not counted is what a service has anyway or can compute: past readings, the calendar, the given graph.
 *
 * @param options.form which part of the signal is predicted
 * @param options.channels further channels that are inputs
 */
export function inputNumbers(
  { event, profileTable, protocol }: Pick<PreparedData, 'event' | 'profileTable' | 'protocol'>,
  inputs: Inputs,
  { form, channels }: { readonly form: Form; readonly channels: number },
): number {
  const readsProfile =
    (inputs.profile && event === null) || form === 'deviation' || memoryFeatures(inputs, protocol) > 0;
  const rates = inputs.profile && event !== null ? event.ratesTable.length : 0;
  return SCALE + (readsProfile ? profileTable.length : 0) + rates + SCALE * channels;
}
