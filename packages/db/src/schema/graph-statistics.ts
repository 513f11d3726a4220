/** What is known of a graph before anyone trains on it; computed once by a worker. */
import { foreignKey, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { graphs } from './graphs.ts';

/** As `packages/ml` has it; what each means stands there and in the API's schema. */
export interface StoredGraphStatistics {
  readonly nodes: number;
  readonly edges: number;
  readonly selfLoops: number;
  readonly density: number;
  readonly inDegree: StoredDistribution;
  readonly outDegree: StoredDistribution;
  /** Indices of nodes; the first of many. */
  readonly isolated: readonly number[];
  readonly isolatedCount: number;
  readonly weakComponents: StoredComponents;
  readonly strongComponents: StoredComponents;
  readonly oneWayShare: number;
  readonly asymmetry: number;
  readonly isSymmetric: boolean;
  readonly weights: StoredDistribution;
  readonly diameter: number;
}

export interface StoredDistribution {
  readonly minimum: number;
  readonly mean: number;
  readonly median: number;
  readonly maximum: number;
  readonly histogram: readonly number[];
}

export interface StoredComponents {
  readonly count: number;
  readonly sizes: readonly number[];
}

export const graphStatistics = pgTable(
  'graph_statistics',
  {
    graphId: uuid('graph_id').primaryKey(),
    teamId: uuid('team_id').notNull(),
    statistics: jsonb('statistics').$type<StoredGraphStatistics>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'graph_statistics_graph',
      columns: [table.graphId, table.teamId],
      foreignColumns: [graphs.id, graphs.teamId],
    }).onDelete('cascade'),
  ],
);
