/** The audit log of a team. */
import type { auditLog } from '@stillgraph/db';
import { Field, ID, Int, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { DateTime, Json } from '../../scalars.ts';

export const auditActors = { USER: 'USER', KEY: 'KEY', SHARE_LINK: 'SHARE_LINK', SYSTEM: 'SYSTEM' } as const;
registerEnumType(auditActors, {
  name: 'AuditActor',
  description: 'What kind of actor did something.',
  valuesConfig: {
    USER: { description: 'A person with an account.' },
    KEY: { description: 'A script with a team key.' },
    SHARE_LINK: { description: 'Somebody without an account, by a link.' },
    SYSTEM: { description: 'The platform itself.' },
  },
});

@ObjectType({
  description:
    'A line of the audit log. It is never changed; its hash is the sha256 over the hash of the line before and its own content.',
})
export class AuditLine {
  constructor(readonly row: auditLog.AuditLogRow) {}

  @Field(() => Int, { description: 'Counted up inside the team, from 1, without gaps.' })
  get sequence(): number {
    return this.row.sequence;
  }

  @Field(() => DateTime, { description: 'When it was done.' })
  get at(): Date {
    return this.row.at;
  }

  @Field(() => auditActors, { description: 'What kind of actor did it.' })
  get actor(): keyof typeof auditActors {
    return this.row.actor;
  }

  @Field(() => String, { nullable: true, description: 'What the actor was called then; null for the system.' })
  get actorName(): string | null {
    return this.row.actorName;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The user, the key or the link, which may be gone; null for the system.',
  })
  get actorId(): string | null {
    const { actor, actorId } = this.row;
    const types = { USER: 'User', KEY: 'ApiKey', SHARE_LINK: 'ShareLink', SYSTEM: '' } as const;
    return actorId === null ? null : encodeGlobalId(types[actor], actorId);
  }

  @Field(() => String, { description: 'Noun and verb of what was done, such as run.cancel.' })
  get action(): string {
    return this.row.action;
  }

  @Field(() => ID, { description: 'The thing that it was done to, which may be gone.' })
  get subjectId(): string {
    return encodeGlobalId(this.row.subjectType, this.row.subjectId);
  }

  @Field(() => String, { description: 'The type of the thing that it was done to.' })
  get subjectType(): string {
    return this.row.subjectType;
  }

  @Field(() => Json, { description: 'What else was noted, by name.' })
  get details(): Record<string, unknown> {
    return this.row.details;
  }

  @Field(() => String, { description: 'sha256 of the line before in hexadecimal digits; zeros before the first.' })
  get previousHash(): string {
    return this.row.previousHash;
  }

  @Field(() => String, { description: 'sha256 of this line in hexadecimal digits.' })
  get hash(): string {
    return this.row.hash;
  }
}

export const AuditLogConnection = connectionType(AuditLine, 'AuditLog');

@InputType({ description: 'Which lines of the audit log; all conditions hold together.' })
export class AuditLogFilter {
  @Field(() => [String], { nullable: true, description: 'Only these actions, such as run.cancel.' })
  actions?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only what this user, key or link did.' })
  actorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what was done to this thing.' })
  subjectId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'From this time on.' })
  since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this time.' })
  until?: Date | null;
}

@ObjectType({ description: 'What was found when the whole audit log of the team was gone through.' })
export class AuditLogCheck {
  @Field(() => Boolean, { description: 'Whether every line is as it was written, and none is missing between two.' })
  readonly isWhole!: boolean;

  @Field(() => Int, { description: 'Number of lines that were looked at.' })
  readonly lines!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the first line that was changed, or that follows on a missing one; null when all are whole.',
  })
  readonly firstBroken!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Hash of the newest line; kept elsewhere, it tells later that no line up to it was taken away. Null of an empty log.',
  })
  readonly headHash!: string | null;
}
