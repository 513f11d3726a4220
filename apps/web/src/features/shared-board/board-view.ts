/** What the address of a shared board asks for, so that its choices are links and need no script. */
import { COST_KINDS, type CostKind } from '../leaderboard/cost-kind.ts';

export interface BoardView {
  /** Against what accuracy is plotted. */
  readonly cost: CostKind;
  /** In the unit of the cost; infinite for none. */
  readonly budget: number;
  /** Target step whose errors are listed; 0 for the mean of all. */
  readonly horizon: number;
  /** Null for that of the reader's system. */
  readonly theme: 'light' | 'dark' | null;
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads an address; what it does not know, or what makes no sense, is as if it were not there. */
export function viewOf(params: SearchParams, horizons: readonly number[]): BoardView {
  const one = (name: string): string => {
    const value = params[name];
    return typeof value === 'string' ? value : '';
  };
  const budget = Number(one('budget'));
  const horizon = Number(one('horizon'));
  const theme = one('theme');
  return {
    cost: COST_KINDS.find((kind) => kind === one('cost')) ?? 'latency',
    budget: budget > 0 ? budget : Number.POSITIVE_INFINITY,
    horizon: horizons.includes(horizon) ? horizon : 0,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  };
}

/** The query of an address that shows a view; empty for the plain one. */
export function queryOf({ cost, budget, horizon, theme }: BoardView): string {
  const query = new URLSearchParams({
    ...(cost === 'latency' ? {} : { cost }),
    ...(Number.isFinite(budget) ? { budget: String(budget) } : {}),
    ...(horizon === 0 ? {} : { horizon: String(horizon) }),
    ...(theme === null ? {} : { theme }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}
