import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { idOf } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import { NetworkDiff } from './diff-type.ts';
import { NetworkFinding, NetworkFindingConnection } from './finding-type.ts';
import { PlacedSensors, SensorPlace, SensorPlaceConnection } from './place-type.ts';
import { NetworkSize } from './size-type.ts';
import { Junction, JunctionConnection, Network, NetworkVersion, RoadSegment, RoadSegmentConnection } from './type.ts';
import { FindingPageArgs, PartPageArgs, PlacePageArgs, rectangleOf } from './version-args.ts';

/** Parts that a list gives whole; pages have no such bound. */
const MOST_LISTED = 50_000;
/** Cursors of what has an index. */
const isIndex = (key: string): boolean => /^\d{1,9}$/.test(key);

@Resolver(() => NetworkVersion)
export class NetworkVersionResolver {
  @FieldResolver(() => Network, { description: 'The network that it is a version of.' })
  async network(@Root() version: NetworkVersion, @Ctx() context: Context): Promise<Network> {
    return new Network(await loadRequired(context.loaders.network, version.row.networkId, 'network'));
  }

  @FieldResolver(() => NetworkVersion, {
    nullable: true,
    description: 'The version that it was made from by changes; null of the first one and of imported ones.',
  })
  async parent(@Root() { row }: NetworkVersion, @Ctx() context: Context): Promise<NetworkVersion | null> {
    const parent = row.parentId === null ? null : await context.loaders.networkVersion.load(row.parentId);
    return parent === null ? null : new NetworkVersion(parent);
  }

  @FieldResolver(() => NetworkSize, { description: 'How large it is.' })
  async size(@Root() { row }: NetworkVersion, @Ctx() context: Context): Promise<NetworkSize> {
    return context.loaders.sizeOfNetworkVersion.load(row.id);
  }

  @FieldResolver(() => [Junction], {
    description: `All of a version with up to ${MOST_LISTED} junctions, in the order of their index; junctionConnection gives those of any.`,
  })
  async junctions(@Root() { row }: NetworkVersion, @Ctx() context: Context): Promise<Junction[]> {
    await mustBeListed(context, row.id, 'junctions');
    return (await context.loaders.junctions.load(row.id)).map((junction) => new Junction(junction));
  }

  @FieldResolver(() => [RoadSegment], {
    description: `All of a version with up to ${MOST_LISTED} segments, in the order of their index; segmentConnection gives those of any.`,
  })
  async segments(@Root() { row }: NetworkVersion, @Ctx() context: Context): Promise<RoadSegment[]> {
    await mustBeListed(context, row.id, 'segments');
    return (await context.loaders.roadSegments.load(row.id)).map((segment) => new RoadSegment(segment));
  }

  @FieldResolver(() => JunctionConnection, { description: 'Its junctions in the order of their index.' })
  junctionConnection(
    @Root() { row }: NetworkVersion,
    @Args(() => PartPageArgs) { within, ...page }: PartPageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<Junction>> {
    const rectangle = rectangleOf(within);
    return connect(page, {
      page: (request) => loaders.junctionsOfNetworkVersion({ ...request, within: rectangle }).load(row.id),
      keyOf: ({ index }) => String(index),
      nodeOf: (junction) => new Junction(junction),
      isKey: isIndex,
    });
  }

  @FieldResolver(() => RoadSegmentConnection, { description: 'Its segments in the order of their index.' })
  segmentConnection(
    @Root() { row }: NetworkVersion,
    @Args(() => PartPageArgs) { within, ...page }: PartPageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<RoadSegment>> {
    const rectangle = rectangleOf(within);
    return connect(page, {
      page: (request) => loaders.segmentsOfNetworkVersion({ ...request, within: rectangle }).load(row.id),
      keyOf: ({ index }) => String(index),
      nodeOf: (segment) => new RoadSegment(segment),
      isKey: isIndex,
    });
  }

  @FieldResolver(() => NetworkFindingConnection, {
    description: 'What looks wrong in it: the first 1,000 of each kind, kind by kind.',
  })
  findings(
    @Root() { row }: NetworkVersion,
    @Args(() => FindingPageArgs) { kinds = null, ...page }: FindingPageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<NetworkFinding>> {
    return connect(page, {
      page: (request) => loaders.findingsOfNetworkVersion({ ...request, kinds }).load(row.id),
      keyOf: ({ index }) => String(index),
      nodeOf: (finding) => new NetworkFinding(finding),
      isKey: isIndex,
    });
  }

  @FieldResolver(() => [PlacedSensors], { description: 'The datasets whose sensors stand on it.' })
  async placedSensors(@Root() { row }: NetworkVersion, @Ctx() context: Context): Promise<PlacedSensors[]> {
    return (await context.loaders.placedSensors.load(row.id)).map((placed) => new PlacedSensors(placed));
  }

  @FieldResolver(() => SensorPlaceConnection, { description: 'Where the sensors of a dataset stand on it.' })
  sensorPlaces(
    @Root() { row }: NetworkVersion,
    @Args(() => PlacePageArgs) { datasetId, ...page }: PlacePageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<SensorPlace>> {
    const dataset = idOf('Dataset', datasetId, 'datasetId');
    return connect(page, {
      page: (request) => loaders.placesOfNetworkVersion({ ...request, datasetId: dataset }).load(row.id),
      keyOf: ({ nodeIndex }) => String(nodeIndex),
      nodeOf: (place) => new SensorPlace(place),
      isKey: isIndex,
    });
  }

  @FieldResolver(() => NetworkDiff, { description: 'What leads to it from another version of the same network.' })
  async diff(
    @Root() { row }: NetworkVersion,
    @Arg('against', () => ID, {
      nullable: true,
      description: 'The other version, earlier or later; the one before it when left out.',
    })
    against: string | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<NetworkDiff> {
    if (typeof against !== 'string') {
      const before = row.number === 1 ? null : await loaders.networkVersionBefore.load(row.id);
      return new NetworkDiff(before?.id ?? null, row.id);
    }
    const other = await loaders.networkVersion.load(idOf('NetworkVersion', against, 'against'));
    if (other?.networkId !== row.networkId) throw badInput('against expects a version of the same network');
    return new NetworkDiff(other.id, row.id);
  }
}

/** A list of hundreds of thousands would take a server's memory. */
async function mustBeListed({ loaders }: Context, versionId: string, part: 'junctions' | 'segments'): Promise<void> {
  const { [part]: count } = await loaders.sizeOfNetworkVersion.load(versionId);
  if (count <= MOST_LISTED) return;
  const instead = part === 'junctions' ? 'junctionConnection' : 'segmentConnection';
  throw badInput(`${part} lists up to ${MOST_LISTED}; this version has ${count}: ask for pages by ${instead}`);
}
