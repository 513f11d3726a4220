import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../scalars.ts';

@ObjectType({
  description: 'What the caller (a person, a key, or the address of strangers) may still ask for in this minute.',
})
export class RateLimit {
  @Field(() => Int, { nullable: true, description: 'Number of objects a minute; null where there is no limit.' })
  readonly limit!: number | null;

  @Field(() => Int, {
    description:
      'Number of objects that this operation counts as, at least one: those that it may reach, by its page sizes.',
  })
  readonly cost!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of objects left after this operation; null where there is no limit.',
  })
  readonly remaining!: number | null;

  @Field(() => DateTime, { description: 'When the next minute begins, with a whole budget.' })
  readonly resetAt!: Date;
}
