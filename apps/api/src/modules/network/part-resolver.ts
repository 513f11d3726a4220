import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { loadRequired } from '../../relay/loader.ts';
import { Dataset } from '../dataset/type.ts';
import { PlacedSensors, SensorPlace } from './place-type.ts';
import { Junction, RoadSegment } from './type.ts';

@Resolver(() => RoadSegment)
export class RoadSegmentResolver {
  @FieldResolver(() => Junction, { description: 'Where it begins.' })
  fromJunction(@Root() { row }: RoadSegment, @Ctx() context: Context): Promise<Junction> {
    return junctionAt(context, row.networkVersionId, row.from);
  }

  @FieldResolver(() => Junction, { description: 'Where it ends.' })
  toJunction(@Root() { row }: RoadSegment, @Ctx() context: Context): Promise<Junction> {
    return junctionAt(context, row.networkVersionId, row.to);
  }
}

async function junctionAt({ loaders }: Context, networkVersionId: string, index: number): Promise<Junction> {
  const row = await loaders.junctionAt.load({ networkVersionId, index });
  if (row === null) throw new Error(`a segment leads to junction ${index}, which its version does not have`);
  return new Junction(row);
}

@Resolver(() => SensorPlace)
export class SensorPlaceResolver {
  @FieldResolver(() => RoadSegment, { description: 'The segment that it stands on.' })
  async segment(@Root() { row }: SensorPlace, @Ctx() { loaders }: Context): Promise<RoadSegment> {
    const { networkVersionId, segmentIndex: index } = row;
    const segment = await loaders.segmentAt.load({ networkVersionId, index });
    if (segment === null) throw new Error(`a sensor stands on segment ${index}, which its version does not have`);
    return new RoadSegment(segment);
  }
}

@Resolver(() => PlacedSensors)
export class PlacedSensorsResolver {
  @FieldResolver(() => Dataset, { description: 'The dataset whose sensors they are.' })
  async dataset(@Root() { row }: PlacedSensors, @Ctx() context: Context): Promise<Dataset> {
    return new Dataset(await loadRequired(context.loaders.dataset, row.datasetId, 'dataset'));
  }
}
