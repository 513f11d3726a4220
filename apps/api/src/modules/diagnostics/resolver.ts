import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { LeaderboardEntry } from '../leaderboard/type.ts';
import { Run } from '../run/type.ts';
import { fidelityMeans, stressMeans } from './entry-means.ts';
import { dimensionNames, ruleNames, scenarioNames } from './names.ts';
import { CellDifference, ErrorBreakdown, Fidelity, FidelitySummary, StressScore } from './type.ts';

@Resolver(() => Run)
export class RunDiagnosticsResolver {
  @FieldResolver(() => ErrorBreakdown, {
    nullable: true,
    description:
      'Where and when it errs on the test part; null until it has succeeded, and for runs of before this was kept.',
  })
  async errorBreakdown(@Root() { row }: Run, @Ctx() { loaders }: Context): Promise<ErrorBreakdown | null> {
    const found = await loaders.diagnosticsOfRun.load(row.id);
    if (found === null) return null;
    const { horizons, regimeRule, groups } = found.errorBreakdown;
    return {
      horizons: [...horizons],
      regimeRule: ruleNames[regimeRule],
      groups: groups.map(({ dimension, cells }) => ({
        dimension: dimensionNames[dimension],
        cells: cells.map(({ key, mae, count, days }) => ({ key, mae: [...mae], count: [...count], days })),
      })),
    };
  }

  @FieldResolver(() => [StressScore], {
    description:
      'Test errors with broken inputs and near incidents or on unusual days; empty until it has succeeded, and where it was not kept.',
  })
  async stress(@Root() { row }: Run, @Ctx() { loaders }: Context): Promise<StressScore[]> {
    const scores = (await loaders.diagnosticsSummaryOfRun.load(row.id))?.stress ?? [];
    return scores.map(({ scenario, ...score }) => ({ scenario: scenarioNames[scenario], ...score }));
  }

  @FieldResolver(() => [Fidelity], {
    description: 'A distilled student beside its teacher on validation and test part; empty for all else.',
  })
  async fidelity(@Root() { row }: Run, @Ctx() { loaders }: Context): Promise<Fidelity[]> {
    const parts = (await loaders.diagnosticsOfRun.load(row.id))?.fidelity ?? [];
    return parts.map((part) => ({ ...part, nodes: [...part.nodes], hours: [...part.hours] }));
  }
}

@Resolver(() => LeaderboardEntry)
export class EntryDiagnosticsResolver {
  @FieldResolver(() => [CellDifference], {
    nullable: true,
    description: 'Against its control, by hour, regime and degree; null without a control or where it was not kept.',
  })
  againstControlBy(@Root() { row }: LeaderboardEntry): CellDifference[] | null {
    const { againstControlBy: cells } = row;
    return cells?.map(({ dimension, ...cell }) => ({ dimension: dimensionNames[dimension], ...cell })) ?? null;
  }

  @FieldResolver(() => [StressScore], { description: 'Means over the seeds; empty where a seed has none.' })
  async stress(@Root() { row }: LeaderboardEntry, @Ctx() { loaders }: Context): Promise<StressScore[]> {
    const runs = await loaders.runsOfEntry.load(row.id);
    return stressMeans(await Promise.all(runs.map((run) => loaders.diagnosticsSummaryOfRun.load(run.id))));
  }

  @FieldResolver(() => FidelitySummary, {
    nullable: true,
    description: 'Means over the seeds on the test part; null for what has no teacher, and where a seed has none.',
  })
  async fidelity(@Root() { row }: LeaderboardEntry, @Ctx() { loaders }: Context): Promise<FidelitySummary | null> {
    const runs = await loaders.runsOfEntry.load(row.id);
    return fidelityMeans(await Promise.all(runs.map((run) => loaders.diagnosticsSummaryOfRun.load(run.id))));
  }
}
