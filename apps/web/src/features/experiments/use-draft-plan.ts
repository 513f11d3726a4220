'use client';
import { useQuery, type CombinedError } from 'urql';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { planQuery } from './builder-queries.ts';
import { networkPrices, shownNetworks, type NetworkPrices } from './network-prices.ts';
import type { Plan } from './plan-lines.ts';
import { SETTLED_MS } from './priced-form.tsx';
import type { Filled } from './use-draft.ts';
import { useSettled } from './use-settled.ts';

interface DraftPlan {
  /** Undefined while it has not come; of the draft before while a newer one is asked for. */
  readonly plan: Plan | undefined;
  readonly prices: NetworkPrices;
  readonly runs: number;
  /** Whether the plan is that of the draft as it stands, and would start something. */
  readonly isPriced: boolean;
  /** Whether the draft can be priced at all: its name may be missing, nothing else. */
  readonly isAskable: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** What a draft comes to, asked a moment after it was changed last. */
export function useDraftPlan(
  { draft, sizes }: Filled,
  { experimentOptions }: ExperimentBuilderQuery,
  problems: Readonly<Record<string, string>>,
): DraftPlan {
  const { datasetId, graphId, preset, config } = draft;
  // The plan does not depend on the name: one that is the same for all drafts is not asked for anew with each letter.
  const asked = useSettled(
    {
      input: { name: 'draft', datasetId, graphId, preset, config },
      networks: shownNetworks(experimentOptions, config, sizes),
    },
    SETTLED_MS,
  );
  const isAskable = Object.keys(problems).every((field) => field === 'name');
  const [{ data, error, fetching, operation }, ask] = useQuery({
    query: planQuery,
    variables: asked.value,
    pause: !isAskable,
  });
  const plan = isAskable && error === undefined ? data?.experimentPlan : undefined;
  const runs = plan?.totalRuns ?? 0;
  return {
    plan,
    // While a newer plan is asked for, the prices are those of the networks that were asked for before.
    prices: networkPrices(operation?.variables.networks ?? [], data?.experimentPlan.networkCosts ?? []),
    runs,
    isPriced: asked.isSettled && !fetching && runs > 0,
    isAskable,
    error: isAskable ? error : undefined,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}
