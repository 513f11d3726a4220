import { registerEnumType } from 'type-graphql';

export const trialArms = { TARGET: 'TARGET', CONTROL: 'CONTROL' } as const;
registerEnumType(trialArms, {
  name: 'TrialArm',
  description: 'What of a trial is trained.',
  valuesConfig: {
    TARGET: { description: 'The network that is swept.' },
    CONTROL: { description: 'The same student from labels alone, at the same values.' },
  },
});
export type TrialArmName = keyof typeof trialArms;
