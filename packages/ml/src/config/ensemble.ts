/** How much each teacher of an ensemble counts. */
import { z } from 'zod';

export const ensembleWeightingSchema = z.discriminatedUnion('name', [
  /** All the same. */
  z.strictObject({ name: z.literal('mean') }),
  /**
   * At each node and horizon by its validation error e there: w proportional to exp(-e / (tau times the members' mean e)).
   * With tau 0.1 a member whose error is 10 % of that mean lower counts e = 2.7 times as much.
   */
  z.strictObject({ name: z.literal('validation'), tau: z.number().gt(0).max(10).default(0.1) }),
]);
export type EnsembleWeighting = z.infer<typeof ensembleWeightingSchema>;
