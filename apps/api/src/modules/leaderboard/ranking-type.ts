/** How a ranking stands: its outcome, once it is there, is the leaderboard. */
import type { leaderboards } from '@stillgraph/db';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../scalars.ts';

export const rankingStatuses = { PENDING: 'PENDING', SUCCEEDED: 'SUCCEEDED', FAILED: 'FAILED' } as const;
registerEnumType(rankingStatuses, {
  name: 'RankingStatus',
  description: 'How the ranking of a protocol stands.',
  valuesConfig: {
    PENDING: { description: 'A worker makes it, or will.' },
    SUCCEEDED: { description: 'The leaderboard holds every run of the finished experiments.' },
    FAILED: { description: 'It was given up: the leaderboard, if there is one, is an older one.' },
  },
});

@ObjectType({ description: 'The ranking of a protocol that was asked for last, at the end of an experiment.' })
export class Ranking {
  constructor(readonly row: leaderboards.RankingRow) {}

  @Field(() => rankingStatuses, { description: 'How far it is.' })
  get status(): keyof typeof rankingStatuses {
    return this.row.status;
  }

  @Field(() => String, { nullable: true, description: 'Why the runs could not be ranked.' })
  get error(): string | null {
    return this.row.error;
  }

  @Field(() => DateTime, { description: 'When it was asked for.' })
  get requestedAt(): Date {
    return this.row.requestedAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  get finishedAt(): Date | null {
    return this.row.finishedAt;
  }
}
