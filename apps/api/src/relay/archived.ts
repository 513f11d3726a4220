import { registerEnumType } from 'type-graphql';

export const archivedChoices = { EXCLUDED: 'EXCLUDED', INCLUDED: 'INCLUDED', ONLY: 'ONLY' } as const;
export type ArchivedChoice = keyof typeof archivedChoices;
registerEnumType(archivedChoices, {
  name: 'Archived',
  description: 'What a list does with experiments that were put away, and with their runs.',
  valuesConfig: {
    EXCLUDED: { description: 'Leaves them out.' },
    INCLUDED: { description: 'Gives them among the others.' },
    ONLY: { description: 'Gives nothing else.' },
  },
});
