/** Reads what lists of runs are asked for, in terms of rows. */
import { runs } from '@stillgraph/db';
import { badInput } from '../../errors/api-error.ts';
import { idOf } from '../../relay/global-id.ts';
import { readPeriod } from '../../relay/period-input.ts';
import {
  boundedList,
  configCondition,
  configPath,
  metricPath,
  numberCondition,
  readSearch,
} from './field-condition.ts';
import { runOrderFields } from './field-input.ts';
import type { RunFilter, RunOrder } from './input.ts';

const MOST_CONDITIONS = 60;
const DEEPEST = 6;

interface Reading {
  conditions: number;
}

const ifGiven = <T, R>(value: T | null | undefined, read: (value: T) => R): R | undefined =>
  value === null || value === undefined ? undefined : read(value);

function read(filter: RunFilter, at: string, depth: number, reading: Reading): runs.RunCondition {
  if (depth > DEEPEST) throw badInput(`filter may nest ${DEEPEST} deep; ${at} is deeper`);
  if (depth > 1 && (filter.archived ?? undefined) !== undefined) {
    throw badInput(`archived stands at the top of a filter; ${at} is inside of one`);
  }
  const inner = (part: RunFilter, argument: string) => read(part, `${at}.${argument}`, depth + 1, reading);
  const idsOf = (type: string, ids: readonly string[] | null | undefined, argument: string) =>
    boundedList(ids, `${at}.${argument}`)?.map((id) => idOf(type, id, `${at}.${argument}`));
  const fields = [
    ...(filter.config ?? []).map((one, place) => configCondition(one, `${at}.config.${place}`)),
    ...(filter.metric ?? []).map((one, place) => {
      const argument = `${at}.metric.${place}`;
      return numberCondition(metricPath(one, argument), one, argument);
    }),
    ...(filter.measure ?? []).map((one, place) => numberCondition(`run/${one.measure}`, one, `${at}.measure.${place}`)),
  ];
  reading.conditions += 1 + fields.length;
  if (reading.conditions > MOST_CONDITIONS) {
    throw badInput(
      `filter may hold ${MOST_CONDITIONS} conditions, each filter inside of it counted as one; this one has more`,
    );
  }
  return {
    and: ifGiven(filter.and, (parts) => parts.map((part, place) => inner(part, `and.${place}`))),
    or: ifGiven(filter.or, (parts) => parts.map((part, place) => inner(part, `or.${place}`))),
    not: ifGiven(filter.not, (part) => inner(part, 'not')),
    ids: idsOf('Run', filter.ids, 'ids'),
    experimentId: ifGiven(filter.experimentId, (id) => idOf('Experiment', id, `${at}.experimentId`)),
    datasetId: ifGiven(filter.datasetId, (id) => idOf('Dataset', id, `${at}.datasetId`)),
    graphId: ifGiven(filter.graphId, (id) => idOf('Graph', id, `${at}.graphId`)),
    kinds: boundedList(filter.kinds, `${at}.kinds`),
    statuses: boundedList(filter.statuses, `${at}.statuses`),
    models: boundedList(filter.models, `${at}.models`),
    methods: boundedList(filter.methods, `${at}.methods`),
    seeds: boundedList(filter.seeds, `${at}.seeds`),
    createdBy: idsOf('User', filter.createdBy, 'createdBy'),
    created: readPeriod(filter.created, `${at}.created`),
    started: readPeriod(filter.started, `${at}.started`),
    finished: readPeriod(filter.finished, `${at}.finished`),
    search: readSearch(filter.search, `${at}.search`),
    tags: boundedList(filter.tags, `${at}.tags`),
    fields,
  };
}

/** @throws ApiError BAD_USER_INPUT when the filter says what no list can be asked for */
export function readRunFilter(filter: RunFilter | null | undefined): runs.RunCondition {
  return filter === null || filter === undefined ? {} : read(filter, 'filter', 1, { conditions: 0 });
}

/** Whether runs of experiments that were put away are listed. */
export function readArchived(filter: RunFilter | null | undefined): runs.Archived {
  return filter?.archived ?? (typeof filter?.experimentId === 'string' ? 'INCLUDED' : 'EXCLUDED');
}

/** @throws ApiError BAD_USER_INPUT when a part of the order names nothing or several things */
export function readRunOrder(orderBy: readonly RunOrder[] | null | undefined): runs.FieldOrder[] {
  const orders = orderBy ?? [];
  if (orders.length > runs.MOST_ORDERS) {
    throw badInput(`orderBy may name ${runs.MOST_ORDERS} things; got ${orders.length}`);
  }
  return orders.map(({ field, config, metric, direction, missing }, place) => {
    const argument = `orderBy.${place}`;
    const named = [
      ifGiven(field, (name) => (name === runOrderFields.CREATED_AT ? null : `run/${name}`)),
      ifGiven(config, (path) => configPath(path, `${argument}.config`)),
      ifGiven(metric, (name) => metricPath(name, `${argument}.metric`)),
    ].filter((path) => path !== undefined);
    const [path] = named;
    if (path === undefined || named.length > 1) {
      throw badInput(`${argument} expects one of field, config and metric; got ${named.length} of them`);
    }
    return { path, descending: direction === 'DESCENDING', missingFirst: missing === 'FIRST' };
  });
}
