/** From the network that a submitter names to the config of the run that scores its weights. */
import { plainIssue, type protocols } from '@stillgraph/db';
import { runConfigSchema, type RunConfig } from '@stillgraph/ml/config';
import { z } from 'zod';
import { UserError } from '../../errors/user-error.ts';

const named = z.strictObject({
  model: z.unknown(),
  inputs: z.unknown().optional(),
  form: z.unknown().optional(),
  training: z.unknown().optional(),
});

export type SubmittedConfig = Extract<RunConfig, { role: 'student' }>;

/** What the config of a run says about a protocol that is stored. */
function protocolOf(row: protocols.ProtocolRow) {
  const { inputSteps, targetSteps, reportedHorizons, cumulativeHorizons, maskRule, mapeThreshold, metricVersion } = row;
  return {
    ...{ inputSteps, targetSteps, reportedHorizons, cumulativeHorizons, maskRule, mapeThreshold, metricVersion },
    split: { train: row.trainShare, validation: row.validationShare },
    ...(row.event === null ? {} : { event: row.event }),
  };
}

/** @returns the config, or what is wrong with what was given, by field */
export function submittedConfig(
  config: unknown,
  protocol: protocols.ProtocolRow,
  { seed, hash }: { readonly seed: number; readonly hash: string },
): SubmittedConfig | UserError[] {
  const faults = (error: z.ZodError) =>
    error.issues.map((issue) => new UserError('INVALID', issue.message, ['config', ...issue.path.map(String)]));
  const given = named.safeParse(config, { error: plainIssue });
  if (!given.success) return faults(given.error);
  const { model, inputs = {}, form = 'last-value', training = {} } = given.data;
  const whole = runConfigSchema.safeParse(
    {
      ...{ role: 'student', model, inputs, form, training, seed },
      ...{ method: { name: 'none' }, labelShare: 1, submitted: { weights: hash } },
      protocol: protocolOf(protocol),
    },
    { error: plainIssue },
  );
  if (!whole.success) return faults(whole.error);
  if (whole.data.role !== 'student') throw new Error(`expected the config of a student, got a ${whole.data.role}`);
  return whole.data;
}
