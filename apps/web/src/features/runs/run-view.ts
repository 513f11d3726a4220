/** What the table of runs shows, as its address and saved views have it: a link is the view. */
import { createParser, parseAsArrayOf, parseAsString } from 'nuqs';
import { z } from 'zod';
import type { RunFilter, RunOrder } from '../../graphql/generated/graphql';
import { firstColumns } from './listed-columns.tsx';

export interface RunView {
  /** As the API takes it. */
  readonly filter: RunFilter;
  /** As the API takes it, without what the grouping needs. */
  readonly orderBy: readonly RunOrder[];
  readonly columns: readonly string[];
  readonly groupBy: string | null;
}

/** What is sorted by: a grouping takes one of the places. */
export const MOST_ORDERS = 2;

const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]).nullish();
const conditions = oneOrMore(z.record(z.string(), z.json()));
const words = oneOrMore(z.union([z.string(), z.number()]));
// The API knows what a filter may say, and tells what is wrong with one; here it must be of the form that is drawn. A single
// thing is a list of one, as the API takes it.
const filterSchema = z
  .object({
    ...{ config: conditions, metric: conditions, measure: conditions },
    ...{ kinds: words, statuses: words, models: words, methods: words, seeds: words, tags: words },
    search: z.string().nullish(),
  })
  .catchall(z.json())
  .transform((filter) => filter as RunFilter);
const orderSchema = z
  .array(z.record(z.string(), z.json()))
  .transform((orders) => orders.slice(0, MOST_ORDERS) as RunOrder[]);

function jsonIn<Value>(schema: z.ZodType<Value>) {
  return createParser<Value>({
    parse: (text) => {
      try {
        return schema.safeParse(JSON.parse(text)).data ?? null;
      } catch {
        return null;
      }
    },
    serialize: (value) => JSON.stringify(value),
    eq: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
}

/** The parts of a view by the names that the address has for them. */
export const runViewParsers = {
  filter: jsonIn<RunFilter>(filterSchema).withDefault({}),
  orderBy: jsonIn<RunOrder[]>(orderSchema).withDefault([]),
  columns: parseAsArrayOf(parseAsString).withDefault([...firstColumns]),
  groupBy: parseAsString,
};

const definitionSchema = z.object({
  filter: filterSchema.nullable().default(null),
  orderBy: orderSchema.default([]),
  columns: z.array(z.string()).default([]),
  groupBy: z.string().nullable().default(null),
});

/** The view that a saved definition stands for; null where it is none of runs. */
export function viewOf(definition: unknown): RunView | null {
  const { data } = definitionSchema.safeParse(definition);
  if (data === undefined) return null;
  const { filter, columns } = data;
  return { ...data, filter: filter ?? {}, columns: columns.length === 0 ? firstColumns : columns };
}

/** What is saved of a view. */
export function definitionOf({ filter, orderBy, columns, groupBy }: RunView): Record<string, unknown> {
  return { filter, orderBy, columns, ...(groupBy === null ? {} : { groupBy }) };
}

/** Whether two views show the same. */
export const isSameView = (one: RunView, other: RunView): boolean =>
  JSON.stringify(definitionOf(one)) === JSON.stringify(definitionOf(other));

type Sorted = Pick<RunOrder, 'field' | 'config' | 'metric'>;

const isSameField = ({ field, config, metric }: Sorted, other: Sorted): boolean =>
  field === other.field &&
  config === other.config &&
  metric?.name === other.metric?.name &&
  (metric?.horizon ?? 0) === (other.metric?.horizon ?? 0);

/** How a list is sorted by a field; undefined where it is not. */
export function directionOf(orderBy: readonly RunOrder[], sorted: Sorted): 'ASCENDING' | 'DESCENDING' | undefined {
  const order = orderBy.find((one) => isSameField(one, sorted));
  return order && (order.direction ?? 'ASCENDING');
}

/**
 * The order after a press on the head of a column: smallest first, then largest first, then as it was.
 *
 * @param isFurther whether what is sorted by already stays before it
 */
export function sortedBy(orderBy: readonly RunOrder[], sorted: Sorted, isFurther: boolean): RunOrder[] {
  const others = isFurther ? orderBy.filter((one) => !isSameField(one, sorted)) : [];
  const direction = directionOf(orderBy, sorted);
  if (direction === 'DESCENDING') return [...others];
  const next: RunOrder = direction === undefined ? sorted : { ...sorted, direction: 'DESCENDING' };
  return [...others.slice(0, MOST_ORDERS - 1), next];
}
