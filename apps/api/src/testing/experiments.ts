/** Configs of experiments small enough for tests, and the mutation that makes one. */
import { z } from 'zod';

export const smallConfig = {
  protocol: { inputSteps: 4, targetSteps: 4, reportedHorizons: [1, 4] },
  baselines: [{ name: 'last-value' }],
  teachers: [{ model: { name: 'stid', hidden: 8, blocks: 1 }, training: { updates: 10 } }],
  ensemble: false,
  students: [{ model: { name: 'nlinear' }, training: { updates: 20 } }],
  seeds: 2,
};

/** A sweep of the small config's student. */
export const smallSweep = {
  target: { role: 'student', index: 0, method: 0 },
  space: [{ path: 'students.0.training.learningRate', values: [0.001, 0.01] }],
  strategy: { name: 'grid' },
};

export const createMutation = /* GraphQL */ `
  mutation ($input: ExperimentCreateInput!) {
    experimentCreate(input: $input) {
      experiment {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`;

export const userErrorShape = z.object({
  field: z.array(z.string()).nullable(),
  message: z.string(),
  code: z.string(),
});
export const createShape = z.object({
  experimentCreate: z.object({
    experiment: z.object({ id: z.string() }).nullable(),
    userErrors: z.array(userErrorShape),
  }),
});
