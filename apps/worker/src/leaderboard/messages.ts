/** What the worker and its ranking process say to each other. */
import { z } from 'zod';
import type { ConfigurationRuns, RankedConfiguration } from '@stillgraph/ml';
import { failedReport } from '../errand-failure.ts';

/** Both ends are of one build, and what is in the arrays was checked when it was read: only the envelope is looked at. */
const listOf = <T>(key: string) =>
  z.custom<T[]>(
    (value) => Array.isArray(value) && value.every((item: unknown) => typeof item === 'object' && item !== null),
    `expected ${key}`,
  );

const order = z.object({ configurations: listOf<ConfigurationRuns>('configurations to rank') });
export type RankingOrder = z.infer<typeof order>;
export const parseRankingOrder = (message: unknown): RankingOrder => order.parse(message);

const report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ranked'), ranked: listOf<RankedConfiguration>('ranked configurations') }),
  failedReport,
]);
export type RankingReport = z.infer<typeof report>;
export const parseRankingReport = (message: unknown): RankingReport => report.parse(message);
