import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { remove, rename, snap } from './changes.ts';
import { NetworkRenameInput, NetworkSnapInput } from './input.ts';
import { NetworkDeletePayload, NetworkRenamePayload, NetworkSnapPayload } from './payload.ts';
import { NetworkRequest } from './request-type.ts';
import { NetworkVersion } from './type.ts';

@Resolver()
export class NetworkMutations {
  @Mutation(() => NetworkSnapPayload, {
    description: 'Has a worker bring the sensors of a dataset onto the nearest segments of a version of a network.',
  })
  networkSnap(
    @Arg('input', () => NetworkSnapInput, { description: 'What is asked for.' }) input: NetworkSnapInput,
    @Ctx() context: Context,
  ): Promise<NetworkSnapPayload> {
    return snap(context, input);
  }

  @Mutation(() => NetworkRenamePayload, { description: 'Gives a network another name.' })
  networkRename(
    @Arg('input', () => NetworkRenameInput, { description: 'What is asked for.' }) input: NetworkRenameInput,
    @Ctx() context: Context,
  ): Promise<NetworkRenamePayload> {
    return rename(context, input);
  }

  @Mutation(() => NetworkDeletePayload, {
    description: 'Deletes a network with all of its versions; refused while graphs or datasets stand on one of them.',
  })
  networkDelete(
    @Arg('id', () => ID, { description: 'The network.' }) id: string,
    @Ctx() context: Context,
  ): Promise<NetworkDeletePayload> {
    return remove(context, id);
  }
}

@Resolver(() => NetworkRequest)
export class NetworkRequestResolver {
  @FieldResolver(() => NetworkVersion, {
    nullable: true,
    description: 'The version that was made, or that sensors were brought onto; null until it is done.',
  })
  async networkVersion(@Root() { row }: NetworkRequest, @Ctx() context: Context): Promise<NetworkVersion | null> {
    const id = row.networkVersionId;
    const version = id === null ? null : await context.loaders.networkVersion.load(id);
    return version === null ? null : new NetworkVersion(version);
  }
}
