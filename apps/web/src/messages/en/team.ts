export const team = {
  member: {
    byOwners: 'An owner is changed by owners alone.',
    last: 'The last owner stays: make somebody else an owner first.',
  },
} as const;
