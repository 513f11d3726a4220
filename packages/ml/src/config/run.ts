/** What one run of the queue does; stored with the run, so that config, seed and data hash rebuild it. */
import { z } from 'zod';
import { methodSchema } from './distillation.ts';
import { baselineModelSchema, studentModelSchema, teacherModelSchema } from './models.ts';
import { protocolSchema } from './protocol.ts';
import { formSchema, inputsSchema, trainingSchema } from './training.ts';

const common = {
  protocol: protocolSchema,
  inputs: inputsSchema,
  form: formSchema,
  seed: z.int().min(0),
};

export const runConfigSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('baseline'), model: baselineModelSchema, training: trainingSchema, ...common }),
  z.object({ role: z.literal('teacher'), model: teacherModelSchema, training: trainingSchema, ...common }),
  /** The mean of the teachers that this run depends on; trains nothing. */
  z.object({
    role: z.literal('ensemble'),
    model: z.object({ name: z.literal('ensemble'), members: z.int().min(1) }),
    ...common,
  }),
  z.object({
    role: z.literal('student'),
    model: studentModelSchema,
    method: methodSchema,
    labelShare: z.number().gt(0).max(1),
    training: trainingSchema,
    ...common,
  }),
]);
export type RunConfig = z.infer<typeof runConfigSchema>;
