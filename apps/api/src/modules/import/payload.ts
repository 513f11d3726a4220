import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Import } from './type.ts';

@ObjectType({ description: 'What became of an import.' })
export class ImportPayload {
  @Field(() => Import, { nullable: true, description: 'Null when there are user errors.' })
  readonly import!: Import | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  readonly userErrors!: UserError[];
}
