import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { NetworkRequest } from './request-type.ts';
import { Network } from './type.ts';

@ObjectType({ description: 'What became of the request.' })
export class NetworkSnapPayload {
  @Field(() => NetworkRequest, { nullable: true, description: 'How the work stands. Null when there are user errors.' })
  readonly request!: NetworkRequest | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty when a worker is at it.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the new name.' })
export class NetworkRenamePayload {
  @Field(() => Network, { nullable: true, description: 'The network. Null when there are user errors.' })
  readonly network!: Network | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty when it was renamed.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the deletion.' })
export class NetworkDeletePayload {
  @Field(() => ID, { nullable: true, description: 'The network that is gone. Null when there are user errors.' })
  readonly deletedId!: string | null;

  @Field(() => [UserError], { description: 'Why it was not deleted; empty when it was.' })
  readonly userErrors!: UserError[];
}
