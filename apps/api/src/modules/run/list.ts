/** Lists of runs, of a team and of experiments. */
import { runs } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import type { Connection } from '../../relay/connection.ts';
import type { PageArguments } from '../../relay/page.ts';
import { connectSorted, type SortedPageRequest } from '../../relay/sorted-connection.ts';
import { readArchived, readRunFilter, readRunOrder } from './filter.ts';
import type { RunFilter, RunOrder } from './input.ts';
import { Run } from './type.ts';

export interface RunListArguments {
  readonly page: PageArguments;
  readonly filter: RunFilter | null | undefined;
  readonly orderBy: readonly RunOrder[] | null | undefined;
}

const rowsOf = { placeOf: (row: runs.FoundRun) => row.place, nodeOf: (row: runs.FoundRun) => new Run(row.run) };

export function listRuns(
  { database, teamId }: Context,
  { page, filter, orderBy }: RunListArguments,
): Promise<Connection<Run>> {
  const search = {
    teamId,
    condition: readRunFilter(filter),
    archived: readArchived(filter),
    orders: readRunOrder(orderBy),
  };
  return connectSorted(page, {
    // Of one experiment the usual order is another one.
    order: [search.orders, search.condition.experimentId],
    page: (request) => runs.find(database, { ...search, ...request }),
    isPlace: (place) => runs.isPlaceIn(search, place),
    ...rowsOf,
  });
}

export function listRunsOfExperiment(
  { loaders, teamId }: Context,
  experimentId: string,
  { page, filter, orderBy }: RunListArguments,
): Promise<Connection<Run>> {
  const search = { teamId, condition: readRunFilter(filter), orders: readRunOrder(orderBy) };
  return connectSorted(page, {
    order: [search.orders, experimentId],
    page: (request: SortedPageRequest) => loaders.runsOfExperiment({ ...search, ...request }).load(experimentId),
    isPlace: (place) => runs.isPlaceIn({ ...search, condition: { experimentId } }, place),
    ...rowsOf,
  });
}
