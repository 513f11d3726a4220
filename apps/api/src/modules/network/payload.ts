import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { NetworkRequest } from './request-type.ts';
import { Network, NetworkVersion } from './type.ts';

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

@ObjectType({ description: 'What became of the new network.' })
export class NetworkCreatePayload {
  @Field(() => Network, { nullable: true, description: 'With its first version. Null when there are user errors.' })
  readonly network!: Network | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty when it was made.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the import.' })
export class NetworkImportPayload {
  @Field(() => NetworkRequest, { nullable: true, description: 'How the work stands. Null when there are user errors.' })
  readonly request!: NetworkRequest | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty when a worker is at it.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the changes.' })
export class NetworkVersionCreatePayload {
  @Field(() => NetworkRequest, {
    nullable: true,
    description: 'How the work stands; its networkVersion is the new one. Null when there are user errors.',
  })
  readonly request!: NetworkRequest | null;

  @Field(() => [UserError], {
    description: 'Changes that cannot be made, by index and field, the first 20; empty when a worker is at it.',
  })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the places.' })
export class SensorPlacesSetPayload {
  @Field(() => NetworkVersion, {
    nullable: true,
    description: 'The version that the sensors stand on. Null when there are user errors.',
  })
  readonly version!: NetworkVersion | null;

  @Field(() => [UserError], { description: 'What is wrong with the input, the first 20; empty when all was done.' })
  readonly userErrors!: UserError[];
}
