/** Where a person is signed in. */
import type { sessions } from '@stillgraph/db';
import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { DateTime } from '../../scalars.ts';

@ObjectType({ description: 'A browser in which a person is signed in.' })
export class Session {
  constructor(
    readonly row: sessions.SessionRow,
    private readonly currentId: string,
  ) {}

  @Field(() => ID, { description: 'Opaque; it opens nothing.' })
  get id(): string {
    return encodeGlobalId('Session', this.row.id);
  }

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  get isCurrent(): boolean {
    return this.row.id === this.currentId;
  }

  @Field(() => DateTime, { description: 'When the person signed in.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { description: 'When it was last used, to the day.' })
  get lastUsedAt(): Date {
    return this.row.updatedAt;
  }

  @Field(() => DateTime, { description: 'When it ends by itself unless it is used until then.' })
  get expiresAt(): Date {
    return this.row.expiresAt;
  }

  @Field(() => String, {
    nullable: true,
    description: 'From which address the person signed in; null when nobody knows.',
  })
  get ipAddress(): string | null {
    return this.row.ipAddress === '' ? null : this.row.ipAddress;
  }

  @Field(() => String, {
    nullable: true,
    description: 'How the browser named itself, as it sent it; null when it did not.',
  })
  get userAgent(): string | null {
    return this.row.userAgent === '' ? null : this.row.userAgent;
  }
}

@ObjectType({ description: 'What became of the end of sessions.' })
export class SessionsPayload {
  @Field(() => [Session], { description: 'Those that have ended now; empty when there are user errors.' })
  readonly sessions!: Session[];

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}
