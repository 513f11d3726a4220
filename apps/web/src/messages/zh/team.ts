import type { Words } from '../catalogue.ts';

export const team: Words<'team'> = {
  member: {
    byOwners: '所有者只能由所有者更改。',
    last: '最后一位所有者不能更改：请先指定另一位所有者。',
  },
};
