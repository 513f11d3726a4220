import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Upload } from './type.ts';

@ObjectType({ description: 'What became of an upload.' })
export class UploadPayload {
  @Field(() => Upload, { nullable: true, description: 'Null when there are user errors.' })
  readonly upload!: Upload | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  readonly userErrors!: UserError[];
}
