/** What a search by name finds, over the kinds of things that a person goes to. */
import type { search } from '@stillgraph/db';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';

export const hitKinds = {
  DATASET: 'Dataset',
  NETWORK: 'Network',
  EXPERIMENT: 'Experiment',
  SWEEP: 'Sweep',
  LEADERBOARD: 'Leaderboard',
  MODEL: 'RegisteredModel',
  RUN: 'Run',
} as const satisfies Readonly<Record<string, search.FoundType>>;

registerEnumType(hitKinds, {
  name: 'SearchHitKind',
  description: 'What a search by name finds.',
  valuesConfig: {
    DATASET: { description: 'A dataset, by its title or name.' },
    NETWORK: { description: 'A road network.' },
    EXPERIMENT: { description: 'An experiment, one that was put away too.' },
    SWEEP: { description: 'A sweep.' },
    LEADERBOARD: { description: 'A leaderboard.' },
    MODEL: { description: 'A registered model.' },
    RUN: { description: 'A run, by the label of its model and method.' },
  },
});

@ObjectType({ description: 'A thing that a search by name has found.' })
export class SearchHit {
  constructor(private readonly found: search.SearchHit) {}

  @Field(() => ID, { description: 'Id of the thing.' })
  get id(): string {
    return encodeGlobalId(this.found.type, this.found.id);
  }

  @Field(() => hitKinds, { description: 'What it is.' })
  get kind(): search.FoundType {
    return this.found.type;
  }

  @Field(() => String, { description: 'What it is called.' })
  get label(): string {
    return this.found.label;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The name of a dataset, the dataset of an experiment or sweep, the experiment of a run; null of others.',
  })
  get detail(): string | null {
    return this.found.detail;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Number that the random numbers of a run start from; null of others.',
  })
  get seed(): number | null {
    return this.found.seed;
  }
}
