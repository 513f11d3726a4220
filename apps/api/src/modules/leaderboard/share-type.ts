/** Links by which somebody without an account reads one leaderboard. */
import type { shareLinks } from '@stillgraph/db';
import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';
import { Leaderboard } from './type.ts';

@ObjectType({
  implements: Node,
  description: 'A link that shows one leaderboard, or one version of it, to whoever has it. Its secret is not kept.',
})
export class ShareLink implements Node {
  constructor(readonly row: shareLinks.ShareLinkRow) {}

  get id(): string {
    return encodeGlobalId('ShareLink', this.row.id);
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'From when on it shows nothing; null for never.' })
  get expiresAt(): Date | null {
    return this.row.expiresAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'Since when it shows nothing because somebody ended it.' })
  get revokedAt(): Date | null {
    return this.row.revokedAt;
  }

  @Field(() => Boolean, { description: 'Whether it shows something now.' })
  get isActive(): boolean {
    const { revokedAt, expiresAt } = this.row;
    return revokedAt === null && (expiresAt === null || expiresAt > new Date());
  }

  @Field(() => Int, { description: 'Number of times that it was opened.' })
  get uses(): number {
    return this.row.uses;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was opened last.' })
  get lastUsedAt(): Date | null {
    return this.row.lastUsedAt;
  }
}

export const ShareLinkConnection = connectionType(ShareLink, 'ShareLink');

@ObjectType({ description: 'A new share link, with its secret this once.' })
export class ShareLinkCreatePayload {
  @Field(() => ShareLink, { nullable: true, description: 'Null when there are user errors.' })
  readonly shareLink!: ShareLink | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its secret of 128 random bits, told this once: sharedLeaderboard(token) reads by it.',
  })
  readonly token!: string | null;

  @Field(() => String, { nullable: true, description: 'Path of the page that shows it, below the dashboard.' })
  readonly path!: string | null;

  @Field(() => [UserError], { description: 'Why no link was made; empty when it was.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'A share link that was ended.' })
export class ShareLinkRevokePayload {
  @Field(() => ShareLink, { nullable: true, description: 'Null when there are user errors.' })
  readonly shareLink!: ShareLink | null;

  @Field(() => [UserError], { description: 'Why it was not ended; empty when it was.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'A leaderboard as it is after a change.' })
export class LeaderboardPayload {
  @Field(() => Leaderboard, { nullable: true, description: 'Null when there are user errors.' })
  readonly leaderboard!: Leaderboard | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  readonly userErrors!: UserError[];
}
