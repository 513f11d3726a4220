/** How a student learns from a teacher. `none` is the control: labels alone, same budget, same seeds. */
import { z } from 'zod';

export const methodSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('none') }),
  z.object({
    name: z.literal('response'),
    /** Share a of the teacher term: loss = (1 - a) MAE(student, label) + a MAE(student, teacher). */
    weight: z.number().gt(0).max(1).default(0.9),
    /**
     * `plain` weighs every teacher output the same; `confidence` weighs it by exp(-|teacher - label| / tau), normalised.
     */
    confidence: z.enum(['plain', 'confidence']).default('plain'),
    /** Scale of the confidence weight, in standard deviations of the dataset. */
    tau: z.number().gt(0).default(0.5),
  }),
]);
export type Method = z.infer<typeof methodSchema>;

/** Short label of a method, as shown in tables. */
export function methodLabel(method: Method): string {
  switch (method.name) {
    case 'none':
      return 'control';
    case 'response':
      return method.confidence === 'plain' ? `response ${method.weight}` : `response ${method.weight}, confidence`;
  }
}
