import type { runDiagnostics } from '@stillgraph/db';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { LeaderboardEntry } from '../leaderboard/type.ts';
import { Run } from '../run/type.ts';
import { CellDifference, ErrorBreakdown, type ErrorDimensionName, type RegimeRuleName } from './type.ts';

type StoredBreakdown = runDiagnostics.RunDiagnostics['errorBreakdown'];

const dimensionNames = {
  hour: 'HOUR',
  regime: 'REGIME',
  'in-degree': 'IN_DEGREE',
  'out-degree': 'OUT_DEGREE',
} as const satisfies Record<StoredBreakdown['groups'][number]['dimension'], ErrorDimensionName>;

const ruleNames = {
  'free-speed': 'FREE_SPEED',
  terciles: 'TERCILES',
} as const satisfies Record<StoredBreakdown['regimeRule'], RegimeRuleName>;

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
}
