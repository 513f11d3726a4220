/** The words that every order is told in. */
import { registerEnumType } from 'type-graphql';

export const orderDirections = { ASCENDING: 'ASCENDING', DESCENDING: 'DESCENDING' } as const;
export type OrderDirection = keyof typeof orderDirections;
registerEnumType(orderDirections, {
  name: 'OrderDirection',
  description: 'Which end of an order comes first.',
  valuesConfig: {
    ASCENDING: { description: 'The smallest, the oldest, A.' },
    DESCENDING: { description: 'The largest, the newest, Z.' },
  },
});

export const missingPlaces = { FIRST: 'FIRST', LAST: 'LAST' } as const;
export type MissingPlace = keyof typeof missingPlaces;
registerEnumType(missingPlaces, {
  name: 'MissingPlace',
  description: 'Where those stand that lack what an order is by, in either direction.',
  valuesConfig: { FIRST: { description: 'Before all others.' }, LAST: { description: 'Behind all others.' } },
});
