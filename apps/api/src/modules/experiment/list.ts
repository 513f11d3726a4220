/** Lists of experiments. */
import { experiments } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import type { Connection } from '../../relay/connection.ts';
import { idOf } from '../../relay/global-id.ts';
import type { PageArguments } from '../../relay/page.ts';
import { readPeriod } from '../../relay/period-input.ts';
import { connectSorted } from '../../relay/sorted-connection.ts';
import { boundedList, readSearch } from '../run/field-condition.ts';
import type { ExperimentFilter, ExperimentOrder } from './input.ts';
import { Experiment } from './type.ts';

const MOST_ORDERS = 3;

function readFilter(filter: ExperimentFilter): experiments.ExperimentCondition {
  const id = (type: string, given: string | null | undefined, name: string) =>
    typeof given === 'string' ? idOf(type, given, `filter.${name}`) : undefined;
  return {
    datasetId: id('Dataset', filter.datasetId, 'datasetId'),
    graphId: id('Graph', filter.graphId, 'graphId'),
    protocolId: id('Protocol', filter.protocolId, 'protocolId'),
    statuses: boundedList(filter.statuses, 'filter.statuses'),
    createdBy: boundedList(filter.createdBy, 'filter.createdBy')?.map((one) => idOf('User', one, 'filter.createdBy')),
    created: readPeriod(filter.created, 'filter.created'),
    finished: readPeriod(filter.finished, 'filter.finished'),
    search: readSearch(filter.search, 'filter.search'),
    tags: boundedList(filter.tags, 'filter.tags'),
    archived: filter.archived ?? undefined,
  };
}

function readOrder(orderBy: readonly ExperimentOrder[]): experiments.ExperimentOrder[] {
  if (orderBy.length > MOST_ORDERS) throw badInput(`orderBy may name ${MOST_ORDERS} things; got ${orderBy.length}`);
  return orderBy.map(({ field, direction }) => ({ by: field, descending: direction === 'DESCENDING' }));
}

export function listExperiments(
  { database, teamId }: Context,
  page: PageArguments,
  filter: ExperimentFilter | null | undefined,
  orderBy: readonly ExperimentOrder[] | null | undefined,
): Promise<Connection<Experiment>> {
  const orders = readOrder(orderBy ?? []);
  const condition = readFilter(filter ?? {});
  return connectSorted(page, {
    order: orders,
    page: ({ size, fromEnd, after, before }) =>
      experiments.find(database, {
        ...{ teamId, condition, orders, size, fromEnd },
        ...{ after: after?.values, before: before?.values },
      }),
    placeOf: ({ values }) => ({ stretch: 0, values }),
    nodeOf: ({ experiment }) => new Experiment(experiment),
    isPlace: ({ stretch, values }) => stretch === 0 && experiments.isPlaceIn(orders, values),
  });
}
