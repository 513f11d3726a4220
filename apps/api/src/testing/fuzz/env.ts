/** How long and from which seed the fuzzing runs. */
import { z } from 'zod';

const schema = z.object({
  FUZZ_SEED: z.coerce.number().int().default(1),
  /** Operations of each kind. */
  FUZZ_COUNT: z.coerce.number().int().positive().default(150),
});

export const fuzzEnv = schema.parse(process.env);
