/**
 * What makes two scores comparable: how the series is cut, which targets count, which horizons are reported.
 * A protocol together with a dataset's content hash is hashed by the platform; scores of different hashes are
 * never shown on one leaderboard.
 */
import { z } from 'zod';
import { eventSchema } from './event.ts';

/** Raised whenever the code that computes a score changes its result. Part of every protocol's hash. */
export const METRIC_VERSION = 1;

const shares = z.strictObject({
  /** Share of the series' steps, from its start, that models may learn from. */
  train: z.number().gt(0).lt(1).default(0.7),
  /** Share that follows; chooses hyper-parameters and stops training early. */
  validation: z.number().gt(0).lt(1).default(0.1),
});
export const splitSchema = shares.refine((split) => split.train + split.validation < 1, {
  error: ({ input }) => {
    const { train, validation } = input as z.infer<typeof shares>;
    return `expected train and validation shares that leave a part of the series for the test (a sum below 1), got ${train} and ${validation}`;
  },
});

const fields = z.strictObject({
  /** Length of the input window, in steps of the dataset. */
  inputSteps: z.int().min(1).max(288).default(12),
  /** Length of the target, in steps of the dataset. */
  targetSteps: z.int().min(1).max(288).default(12),
  /** Horizons reported singly, counted in steps from 1; the mean over all target steps is always reported too. */
  reportedHorizons: z.array(z.int().min(1)).min(1).default([3, 6, 12]),
  /**
   * Horizons h at which the error over all steps 1..h together is reported too, as T-GCN and its family do; none unless
   * asked for.
   */
  cumulativeHorizons: z.array(z.int().min(1)).default([]),
  /** Chronological cut of the raw series; windows never cross a cut. */
  split: splitSchema.prefault({}),
  /** Which targets count: `observed` counts every reading that is present in the mask. */
  maskRule: z.literal('observed').default('observed'),
  /** Targets with an absolute value at or below this do not enter MAPE (dataset unit). */
  mapeThreshold: z.number().min(0).default(1e-3),
  metricVersion: z.literal(METRIC_VERSION).default(METRIC_VERSION),
  /** The event whose probability is predicted; when left out, the readings themselves are forecast. */
  event: eventSchema.optional(),
});
type Fields = z.infer<typeof fields>;
const horizonFields = ['reportedHorizons', 'cumulativeHorizons'] as const;
const beyond = (protocol: Fields, field: (typeof horizonFields)[number]) =>
  protocol[field].filter((horizon) => horizon > protocol.targetSteps);

export const protocolSchema = fields.superRefine((protocol, context) => {
  for (const field of horizonFields) {
    const wrong = beyond(protocol, field);
    if (wrong.length === 0) continue;
    const message = `expected horizons up to the ${protocol.targetSteps} steps of the target, got ${wrong.join(', ')}`;
    context.addIssue({ code: 'custom', message, path: [field] });
  }
  if (protocol.event !== undefined && protocol.cumulativeHorizons.length > 0) {
    const message = 'errors up to a horizon are those of forecasts: expected none under a protocol with an event';
    context.addIssue({ code: 'custom', message, path: ['cumulativeHorizons'] });
  }
});

export type Protocol = z.infer<typeof protocolSchema>;

/**
 * Steps at which the raw series is cut: train is [0, train), validation [train, validation), test the rest.
 *
 * @param steps length of the series
 */
export function cutsOf(
  { split }: Pick<Protocol, 'split'>,
  steps: number,
): { readonly train: number; readonly validation: number } {
  // The small term keeps 0.7 + 0.1 from falling one step short in binary arithmetic.
  const cut = (share: number) => Math.floor(steps * share + 1e-9);
  return { train: cut(split.train), validation: cut(split.train + split.validation) };
}
