import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { remove, rename, snap } from './changes.ts';
import { createVersion } from './create-version.ts';
import { create } from './create.ts';
import { NetworkImportInput } from './import-input.ts';
import { importNetwork } from './import.ts';
import { NetworkRenameInput, NetworkSnapInput } from './input.ts';
import { NetworkCreateInput, NetworkVersionCreateInput } from './part-input.ts';
import {
  NetworkCreatePayload,
  NetworkDeletePayload,
  NetworkImportPayload,
  NetworkRenamePayload,
  NetworkSnapPayload,
  NetworkVersionCreatePayload,
  SensorPlacesSetPayload,
} from './payload.ts';
import { SensorPlacesSetInput } from './place-input.ts';
import { setPlaces } from './set-places.ts';

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

  @Mutation(() => NetworkCreatePayload, {
    description: 'Makes a network out of junctions and segments that are given, or an empty one to be drawn.',
  })
  networkCreate(
    @Arg('input', () => NetworkCreateInput, { description: 'What is asked for.' }) input: NetworkCreateInput,
    @Ctx() context: Context,
  ): Promise<NetworkCreatePayload> {
    return create(context, input);
  }

  @Mutation(() => NetworkImportPayload, {
    description:
      'Has a worker read a network out of an upload: OpenStreetMap as XML or PBF, GeoJSON, a net.xml of SUMO, or GTFS.',
  })
  networkImport(
    @Arg('input', () => NetworkImportInput, { description: 'What is asked for.' }) input: NetworkImportInput,
    @Ctx() context: Context,
  ): Promise<NetworkImportPayload> {
    return importNetwork(context, input);
  }

  @Mutation(() => NetworkVersionCreatePayload, {
    description: 'Has a worker make the next version of a network by changes of its latest one.',
  })
  networkVersionCreate(
    @Arg('input', () => NetworkVersionCreateInput, { description: 'What is asked for.' })
    input: NetworkVersionCreateInput,
    @Ctx() context: Context,
  ): Promise<NetworkVersionCreatePayload> {
    return createVersion(context, input);
  }

  @Mutation(() => SensorPlacesSetPayload, {
    description: 'Says where sensors stand on a version of a network; networkSnap does not move them any more.',
  })
  sensorPlacesSet(
    @Arg('input', () => SensorPlacesSetInput, { description: 'What is asked for.' }) input: SensorPlacesSetInput,
    @Ctx() context: Context,
  ): Promise<SensorPlacesSetPayload> {
    return setPlaces(context, input);
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
