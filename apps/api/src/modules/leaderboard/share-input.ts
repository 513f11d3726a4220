import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../scalars.ts';
import { visibilities, type VisibilityName } from './type.ts';

@InputType({ description: 'What a new link is to show, and for how long.' })
export class ShareLinkCreateInput {
  @Field(() => ID, { description: 'The leaderboard.' })
  leaderboardId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the one version that it shows; the board as it stands when left out.',
  })
  version?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'From when on it shows nothing; never when left out.' })
  expiresAt?: Date | null;
}

@InputType({ description: 'Who may read a leaderboard from now on.' })
export class LeaderboardVisibilitySetInput {
  @Field(() => ID, { description: 'The leaderboard.' })
  id!: string;

  @Field(() => visibilities, { description: 'Who may read it.' })
  visibility!: VisibilityName;

  @Field(() => String, {
    nullable: true,
    description:
      'Its address among all public boards: lower-case letters, digits and dashes, at most 100. Made of its name when left out; it keeps the one that it had.',
  })
  slug?: string | null;
}
