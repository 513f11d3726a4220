import { networkDiff } from '@stillgraph/db';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection, type KeyPage } from '../../relay/connection.ts';
import { ForwardPageArgs } from '../../relay/page.ts';
import {
  JunctionDifference,
  JunctionDifferenceConnection,
  NetworkDiff,
  NetworkDifferenceCounts,
  SegmentDifference,
  SegmentDifferenceConnection,
} from './diff-type.ts';
import { Junction, NetworkVersion, RoadSegment } from './type.ts';

const { pairKey } = networkDiff;

@Resolver(() => NetworkDiff)
export class NetworkDiffResolver {
  @FieldResolver(() => NetworkVersion, {
    nullable: true,
    description: 'What the version is compared with; null of the first one, in which everything is added.',
  })
  async against(@Root() { from }: NetworkDiff, @Ctx() context: Context): Promise<NetworkVersion | null> {
    const row = from === null ? null : await context.loaders.networkVersion.load(from);
    return row === null ? null : new NetworkVersion(row);
  }

  @FieldResolver(() => NetworkDifferenceCounts, { description: 'How many segments differ.' })
  async segmentCounts(@Root() { pair }: NetworkDiff, @Ctx() context: Context): Promise<NetworkDifferenceCounts> {
    return context.loaders.networkDifferenceCounts.SEGMENT.load(pairKey(pair));
  }

  @FieldResolver(() => NetworkDifferenceCounts, { description: 'How many junctions differ.' })
  async junctionCounts(@Root() { pair }: NetworkDiff, @Ctx() context: Context): Promise<NetworkDifferenceCounts> {
    return context.loaders.networkDifferenceCounts.JUNCTION.load(pairKey(pair));
  }

  @FieldResolver(() => SegmentDifferenceConnection, { description: 'Segments that differ, in the order of their ids.' })
  segments(
    @Root() { pair }: NetworkDiff,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<SegmentDifference>> {
    return connectParts(context, 'SEGMENT', pair, page, (row) => new SegmentDifference(row, pair));
  }

  @FieldResolver(() => JunctionDifferenceConnection, {
    description: 'Junctions that differ, in the order of their ids.',
  })
  junctions(
    @Root() { pair }: NetworkDiff,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<JunctionDifference>> {
    return connectParts(context, 'JUNCTION', pair, page, (row) => new JunctionDifference(row, pair));
  }
}

function connectParts<Part>(
  { loaders }: Context,
  of: networkDiff.DifferenceOf,
  pair: networkDiff.VersionPair,
  args: ForwardPageArgs,
  nodeOf: (row: networkDiff.NetworkDifference) => Part,
): Promise<Connection<Part>> {
  return connect(args, {
    page: async ({ first = 0, after }: KeyPage) => {
      const rows = await loaders.networkDifferences({ of, first, after: after ?? null }).load(pairKey(pair));
      const totalCount = async () => {
        const { added, removed, changed } = await loaders.networkDifferenceCounts[of].load(pairKey(pair));
        return added + removed + changed;
      };
      const isFurther = after !== undefined;
      return { rows: rows.slice(0, first), hasNextPage: rows.length > first, hasPreviousPage: isFurther, totalCount };
    },
    keyOf: (row) => row.externalId,
    nodeOf,
    // Ids are whatever the source of a network calls its parts.
    isKey: () => true,
  });
}

@Resolver(() => SegmentDifference)
export class SegmentDifferenceResolver {
  @FieldResolver(() => RoadSegment, { nullable: true, description: 'As it was; null where it was not there.' })
  async before(@Root() { pair, externalId }: SegmentDifference, @Ctx() context: Context): Promise<RoadSegment | null> {
    return segmentIn(context, pair.from, externalId);
  }

  @FieldResolver(() => RoadSegment, { nullable: true, description: 'As it is; null where it is not there any more.' })
  async after(@Root() { pair, externalId }: SegmentDifference, @Ctx() context: Context): Promise<RoadSegment | null> {
    return segmentIn(context, pair.to, externalId);
  }
}

@Resolver(() => JunctionDifference)
export class JunctionDifferenceResolver {
  @FieldResolver(() => Junction, { nullable: true, description: 'As it was; null where it was not there.' })
  async before(@Root() { pair, externalId }: JunctionDifference, @Ctx() context: Context): Promise<Junction | null> {
    return junctionIn(context, pair.from, externalId);
  }

  @FieldResolver(() => Junction, { nullable: true, description: 'As it is; null where it is not there any more.' })
  async after(@Root() { pair, externalId }: JunctionDifference, @Ctx() context: Context): Promise<Junction | null> {
    return junctionIn(context, pair.to, externalId);
  }
}

async function segmentIn({ loaders }: Context, version: string, externalId: string): Promise<RoadSegment | null> {
  const row = await loaders.segmentNamed.load({ networkVersionId: version, externalId });
  return row === null ? null : new RoadSegment(row);
}

async function junctionIn({ loaders }: Context, version: string, externalId: string): Promise<Junction | null> {
  const row = await loaders.junctionNamed.load({ networkVersionId: version, externalId });
  return row === null ? null : new Junction(row);
}
