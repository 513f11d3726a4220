'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { graphForRoads } from '../dataset/graph-for-roads.ts';
import { Bill } from './bill.tsx';
import { BuilderForm } from './builder-form.tsx';
import { builderQuery, createMutation, planQuery } from './builder-queries.ts';
import { draftConfig, type Draft } from './draft.ts';
import { draftProblems } from './draft-problems.ts';
import { PricedForm, SETTLED_MS } from './priced-form.tsx';
import { sortFaults, type Fault } from './refusals.ts';
import { useSettled } from './use-settled.ts';
import './experiments.css';

/** The form of a new experiment, with its bill beside it. */
export function ExperimentBuilder() {
  const { data, error, refresh } = usePolledQuery(builderQuery, {}, { everyMs: 0 });
  const crumbs = [{ label: 'Experiments', href: '/experiments' }, { label: 'New experiment' }];
  return (
    <>
      <PageTitle crumbs={crumbs} />
      {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
      {data === undefined && error === undefined ? <Skeleton rows={12} label="the form" /> : null}
      {data === undefined ? null : data.datasets.nodes.length === 0 ? (
        <Empty>An experiment needs a dataset, and there is none yet.</Empty>
      ) : (
        <Builder options={data} />
      )}
    </>
  );
}

/** The draft that a person finds: the newest dataset, its first real graph, the quick preset. */
function firstDraft(options: ExperimentBuilderQuery): Draft {
  const [dataset] = options.datasets.nodes;
  const graph = graphForRoads(dataset?.graphs.nodes ?? []) ?? dataset?.graphs.nodes[0];
  const [preset] = options.experimentOptions.presets;
  if (preset === undefined) throw new Error('the API offers no preset');
  return {
    name: '',
    datasetId: dataset?.id ?? '',
    graphId: graph?.id ?? '',
    preset: preset.name,
    config: draftConfig(preset.config),
  };
}

/** What is wrong with single fields, which is said as it is written. */
function placed(problems: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(problems).filter(([place]) => place.includes('.')));
}

function Builder({ options }: { options: ExperimentBuilderQuery }) {
  const router = useRouter();
  const [draft, setDraft] = useState(() => firstDraft(options));
  const [takesOver, setTakesOver] = useState(true);
  const [refused, setRefused] = useState<{ draft: Draft; faults: readonly Fault[] } | null>(null);
  const [creation, create] = useMutation(createMutation);
  const { datasetId, graphId, preset, config } = draft;
  // The plan does not depend on the name: one that is the same for all drafts is not asked for anew with each letter.
  const planned = useSettled({ name: 'draft', datasetId, graphId, preset, config }, SETTLED_MS);
  const problems = draftProblems(draft, options.experimentOptions);
  const askable = Object.keys(problems).every((field) => field === 'name');
  const [plan, askPlan] = useQuery({ query: planQuery, variables: { input: planned.value }, pause: !askable });
  const { byQuestion, rest } = sortFaults([
    ...(askable && plan.error === undefined ? (plan.data?.experimentPlan.errors ?? []) : []),
    // What was refused was refused as it stood; a change of it is another draft.
    ...(refused?.draft === draft ? refused.faults : []),
  ]);
  const runs = plan.error === undefined ? (plan.data?.experimentPlan.totalRuns ?? 0) : 0;
  const isPriced = planned.isSettled && !plan.fetching && runs > 0;

  const start = async () => {
    if (Object.keys(problems).length > 0) return false;
    const input = { name: draft.name.trim(), datasetId, graphId, preset, config, takesOver };
    const { data } = await create({ input });
    const id = data?.experimentCreate.experiment?.id;
    if (id === undefined) setRefused({ draft, faults: data?.experimentCreate.userErrors ?? [] });
    else router.push(`/experiments/${id}`);
    return id !== undefined;
  };

  return (
    <PricedForm
      questions={(isTried) => (
        <BuilderForm
          draft={draft}
          onChange={setDraft}
          options={options}
          problems={isTried ? { ...byQuestion, ...problems } : { ...byQuestion, ...placed(problems) }}
        />
      )}
      bill={
        plan.error !== undefined ? (
          <ErrorNotice error={plan.error} retry={() => askPlan({ requestPolicy: 'network-only' })} />
        ) : plan.data === undefined ? (
          <Skeleton rows={6} label="the plan" />
        ) : (
          <Bill plan={plan.data.experimentPlan} />
        )
      }
      refusals={rest}
      creation={creation}
      options={
        <label className="bill-option">
          <input type="checkbox" checked={takesOver} onChange={(event) => setTakesOver(event.target.checked)} />
          <span>Take over what the team has already trained with the same data, settings and seeds</span>
        </label>
      }
      runs={isPriced ? runs : 0}
      isPending={askable && !isPriced}
      onStart={start}
    />
  );
}
