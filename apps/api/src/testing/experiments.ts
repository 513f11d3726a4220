/** Configs of experiments small enough for tests. */
export const smallConfig = {
  protocol: { inputSteps: 4, targetSteps: 4, reportedHorizons: [1, 4] },
  baselines: [{ name: 'last-value' }],
  teachers: [{ model: { name: 'stid', hidden: 8, blocks: 1 }, training: { updates: 10 } }],
  ensemble: false,
  students: [{ model: { name: 'nlinear' }, training: { updates: 20 } }],
  seeds: 2,
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
