import { lineage } from '@stillgraph/db';
import { COMPUTATION_VERSION } from '@stillgraph/ml/config';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { LARGEST_PAGE } from '../../relay/page-size.ts';
import { findNode } from '../node/resolver.ts';
import { lineageDirections, type LineageDirectionName } from './enums.ts';
import { Lineage, LineageNode, Staleness } from './type.ts';

const DEFAULT_NODES = 50;
const DEFAULT_DEPTH = 8;

const isLineageType = (type: string): type is lineage.LineageType =>
  lineage.lineageTypes.some((known) => known === type);

@Resolver()
export class LineageResolver {
  @Query(() => Lineage, {
    nullable: true,
    description:
      'Where a thing comes from, what came of it, and what of that is out of date; null when the team has no such thing.',
  })
  async lineage(
    @Arg('of', () => ID, {
      description:
        'Id of an import, a version of a network, a dataset, a graph, a run, a submission, an entry of a leaderboard, a version of ' +
        'a model or an attribution.',
    })
    of: string,
    @Arg('direction', () => lineageDirections, { nullable: true, defaultValue: 'BOTH', description: 'Which way.' })
    direction: LineageDirectionName | null,
    @Arg('depth', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_DEPTH,
      description: `Number of steps to follow each way, at most ${lineage.MOST_STEPS}.`,
    })
    depth: number | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_NODES,
      description: `How many things to give, the nearest and of those the newest, at most ${LARGEST_PAGE}.`,
    })
    first: number | null,
    @Ctx() context: Context,
  ): Promise<Lineage | null> {
    const { teamId } = context;
    const start = decodeGlobalId(of);
    if (start === null) throw badInput(`of expects the id of a thing with a lineage; "${of}" is no id of this API`);
    const { type, id } = start;
    if (!isLineageType(type)) {
      throw badInput(`of expects the id of one of ${lineage.lineageTypes.join(', ')}; got one of a ${type}`);
    }
    const steps = within('depth', depth ?? DEFAULT_DEPTH, lineage.MOST_STEPS);
    const limit = within('first', first ?? DEFAULT_NODES, LARGEST_PAGE);
    if ((await findNode(context, type, id)) === null) return null;
    const found = await lineage.of(context.database, {
      ...{ teamId, start: { type, id }, depth: steps, limit },
      directions: direction === null || direction === 'BOTH' ? ['UPSTREAM', 'DOWNSTREAM'] : [direction],
      computation: `ml ${COMPUTATION_VERSION}`,
    });
    return new Lineage(found);
  }
}

function within(argument: string, size: number, most: number): number {
  if (size < 1 || size > most) throw badInput(`${argument} must lie between 1 and ${most}; got ${size}`);
  return size;
}

@Resolver(() => LineageNode)
export class LineageNodeResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'The thing itself; null where it was removed meanwhile.' })
  node(@Root() { found }: LineageNode, @Ctx() context: Context): Promise<Node | null> {
    return findNode(context, found.ref.type, found.ref.id);
  }
}

@Resolver(() => Staleness)
export class StalenessResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'What is out of date by itself.' })
  arisesAt(@Root() { found }: Staleness, @Ctx() context: Context): Promise<Node | null> {
    return findNode(context, found.arisesAt.type, found.arisesAt.id);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'What has come in its place: a dataset, version, graph, run or leaderboard; null where nothing has.',
  })
  async newer(@Root() { found }: Staleness, @Ctx() context: Context): Promise<Node | null> {
    return found.newer === null ? null : findNode(context, found.newer.type, found.newer.id);
  }
}
