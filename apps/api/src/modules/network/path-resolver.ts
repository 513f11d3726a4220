import type { RoadPlace } from '@stillgraph/ml/roads';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { RoadPath } from './path-type.ts';
import type { RoadPlaceInput } from './place-input.ts';
import { NetworkVersion, RoadSegment } from './type.ts';
import { PathArgs } from './version-args.ts';

/** Segments of a way that are given at once. */
const MOST_SEGMENTS = 10_000;

@Resolver(() => NetworkVersion)
export class ShortestPathResolver {
  @FieldResolver(() => RoadPath, {
    nullable: true,
    description:
      'The shortest way from one place to another, along the direction of travel; null where no way leads there.',
  })
  async shortestPath(
    @Root() { row }: NetworkVersion,
    @Args(() => PathArgs) { from, to, by }: PathArgs,
    @Ctx() context: Context,
  ): Promise<RoadPath | null> {
    const [begin, end] = await Promise.all([
      placeOf(context, row.id, from, 'from'),
      placeOf(context, row.id, to, 'to'),
    ]);
    const path = await context.loaders.roadPath.load({ versionId: row.id, from: begin, to: end, by: by ?? 'LENGTH' });
    return path === null ? null : new RoadPath(row.id, path);
  }
}

async function placeOf(
  { loaders }: Context,
  networkVersionId: string,
  { junction, segment, offsetMetres }: RoadPlaceInput,
  argument: string,
): Promise<number | RoadPlace> {
  const isJunction = typeof junction === 'string';
  if (isJunction === (typeof segment === 'string') || (isJunction && typeof offsetMetres === 'number')) {
    throw badInput(`${argument} expects either a junction, or a segment and how far along it`);
  }
  if (isJunction) {
    const row = await loaders.junctionNamed.load({ networkVersionId, externalId: junction });
    if (row === null) throw badInput(`${argument} names the junction "${junction}", which the version does not have`);
    return row.index;
  }
  const externalId = segment ?? '';
  const row = await loaders.segmentNamed.load({ networkVersionId, externalId });
  if (row === null) throw badInput(`${argument} names the segment "${externalId}", which the version does not have`);
  const offset = offsetMetres ?? 0;
  if (offset >= 0 && offset <= row.lengthMetres) return { segment: row.index, share: offset / row.lengthMetres };
  throw badInput(`${argument} expects an offset within the ${row.lengthMetres} m of "${externalId}"; got ${offset}`);
}

@Resolver(() => RoadPath)
export class RoadPathResolver {
  @FieldResolver(() => [RoadSegment], { description: 'Its segments in the order of travel, those of both ends whole.' })
  async segments(
    @Root() { versionId, path }: RoadPath,
    @Arg('limit', () => Int, {
      nullable: true,
      defaultValue: 1000,
      description: `How many to give, the first ones, at most ${MOST_SEGMENTS}.`,
    })
    limit: number | null,
    @Ctx() { loaders }: Context,
  ): Promise<RoadSegment[]> {
    const most = limit ?? 1000;
    if (most < 0 || most > MOST_SEGMENTS) throw badInput(`limit must lie between 0 and ${MOST_SEGMENTS}; got ${most}`);
    const places = path.segments.slice(0, most).map((index) => ({ networkVersionId: versionId, index }));
    const rows = await Promise.all(places.map((place) => loaders.segmentAt.load(place)));
    return rows.map((row) => {
      if (row === null) throw new Error('a way leads over a segment that its version does not have');
      return new RoadSegment(row);
    });
  }
}
