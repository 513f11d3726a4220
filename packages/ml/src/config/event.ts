/**
 * What counts as an event at a node, and so what a network says of it: a probability in place of a reading. All thresholds
 * are learnt from the train part, and a missing reading never is or ends an event.
 */
import { z } from 'zod';

/** How a reading stands beside its threshold in an event. */
export const comparisonSchema = z.enum(['above', 'at-least', 'below', 'at-most']);
export type Comparison = z.infer<typeof comparisonSchema>;

const exceedanceSchema = z
  .strictObject({
    name: z.literal('exceedance'),
    comparison: comparisonSchema.default('above'),
    /** `percentile`: of the node's own readings in the train part. `value`: one for all nodes, in the dataset's unit. */
    reference: z.enum(['percentile', 'value']).default('percentile'),
    /** The percentile, above 0 and below 100, or the value. */
    threshold: z.number().default(80),
  })
  .refine(({ reference, threshold }) => reference === 'value' || (threshold > 0 && threshold < 100), {
    error: ({ input }) =>
      `expected a percentile above 0 and below 100, got ${String((input as { threshold: unknown }).threshold)}`,
    path: ['threshold'],
  });

export const eventSchema = z.discriminatedUnion('name', [
  /**
   * Congestion sets in within the next h steps. A step is slow where its reading is below `share` times the node's free
   * speed; it is the onset where it begins `steps` observed slow steps and the `steps` before it were observed and free.
   * Windows whose last step is slow do not count, be it in congestion or in a short dip: what goes on cannot set in, and which
   * of the two it is only later readings tell. No reading after a window decides whether it counts.
   */
  z.strictObject({
    name: z.literal('onset'),
    /** Percentile of a node's readings in the train part that is its free speed. */
    freeSpeedPercentile: z.number().gt(50).lt(100).default(90),
    /** Share of the free speed below which a step is slow. */
    share: z.number().gt(0).lt(1).default(0.6),
    /** Consecutive steps that make congestion, and that must be free before it. */
    steps: z.int().min(1).max(24).default(3),
  }),
  /** The reading of the target step stands above or below a threshold. */
  exceedanceSchema,
  /** The dataset's label channel is 1 at the target step: for a simulated city, an incident blocks the sensor's segment. */
  z.strictObject({ name: z.literal('incident') }),
]);
export type EventDefinition = z.infer<typeof eventSchema>;
