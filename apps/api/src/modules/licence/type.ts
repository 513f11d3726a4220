/** The terms of data: they go with everything that is derived from it. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const licenceLimits = {
  COMMERCIAL_USE: 'COMMERCIAL_USE',
  REDISTRIBUTION: 'REDISTRIBUTION',
  DERIVATIVES: 'DERIVATIVES',
  UNSTATED: 'UNSTATED',
} as const;
export type LicenceLimitName = keyof typeof licenceLimits;
registerEnumType(licenceLimits, {
  name: 'LicenceLimit',
  description: 'What a licence does not allow.',
  valuesConfig: {
    COMMERCIAL_USE: { description: 'Use that is meant to earn.' },
    REDISTRIBUTION: { description: 'To pass the data on.' },
    DERIVATIVES: { description: 'To pass on what was made of the data.' },
    UNSTATED: {
      description: 'No terms are written down: ask before the data are used beyond what the law allows anyway.',
    },
  },
});

@ObjectType({ description: 'The terms of a dataset, which go with everything that is derived from it.' })
export class Licence {
  @Field(() => String, { nullable: true, description: 'Identifier of the SPDX list, where it has one.' })
  readonly spdx!: string | null;

  @Field(() => String, { description: 'What it is called.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Where its text is.' })
  readonly url!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to name, and how.' })
  readonly attribution!: string | null;

  @Field(() => [licenceLimits], { description: 'What it does not allow; empty where it allows all of it.' })
  readonly forbids!: readonly LicenceLimitName[];
}
