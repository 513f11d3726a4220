import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { ModelVersion, RegisteredModel } from './type.ts';

@ObjectType({ description: 'A registered model as it is after a change.' })
export class ModelPayload {
  @Field(() => RegisteredModel, { nullable: true, description: 'Null when there are user errors.' })
  readonly model!: RegisteredModel | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'A version as it is after a change.' })
export class ModelVersionPayload {
  @Field(() => ModelVersion, { nullable: true, description: 'Null when there are user errors.' })
  readonly version!: ModelVersion | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What was removed.' })
export class ModelDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Null when there are user errors.' })
  readonly deletedId!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was removed; empty when it was.' })
  readonly userErrors!: UserError[];
}
