import type { tags } from '@stillgraph/db';
import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';
import { Annotated, type AnnotatedNode } from './subject.ts';

@ObjectType({ implements: Node, description: 'A word of the team that is put on things to find them again.' })
export class Tag implements Node {
  constructor(readonly row: tags.TagRow) {}

  get id(): string {
    return encodeGlobalId('Tag', this.row.id);
  }

  @Field(() => String, { description: 'Once in the team, in any case; at most 60 characters.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { nullable: true, description: 'Such as "#1b6ca8".' })
  get colour(): string | null {
    return this.row.colour;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

@InputType({ description: 'A tag as it shall be; what is left out of a change stays.' })
export class TagInput {
  @Field(() => String, { nullable: true, description: 'At most 60 characters; needed for a new one.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Such as "#1b6ca8"; "" takes it away.' })
  colour?: string | null;
}

@ObjectType({ description: 'The tag that was made or changed.' })
export class TagPayload {
  @Field(() => Tag, { nullable: true, description: 'Null when there are user errors.' })
  readonly tag!: Tag | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'The things whose tags were changed.' })
export class TaggedPayload {
  @Field(() => [Annotated], { description: 'In the order in which they were named; empty when there are user errors.' })
  readonly subjects!: AnnotatedNode[];

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}
