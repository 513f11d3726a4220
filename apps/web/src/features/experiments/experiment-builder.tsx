'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { Bill } from './bill.tsx';
import { BuilderForm } from './builder-form.tsx';
import { builderQuery, createMutation, planQuery } from './builder-queries.ts';
import { draftConfig, draftProblems, type Draft } from './draft.ts';
import './experiments.css';

export function ExperimentBuilder() {
  const [{ data, error }] = useQuery({ query: builderQuery });
  const crumbs = [{ label: 'Experiments', href: '/experiments' }, { label: 'New experiment' }];
  return (
    <>
      <PageTitle crumbs={crumbs} />
      {error === undefined ? null : <ErrorNotice error={error} />}
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
  const graph = dataset?.graphs.nodes.find((one) => one.recipe !== 'IDENTITY') ?? dataset?.graphs.nodes[0];
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

function Builder({ options }: { options: ExperimentBuilderQuery }) {
  const router = useRouter();
  const [draft, setDraft] = useState(() => firstDraft(options));
  const [tried, setTried] = useState(false);
  const [creation, create] = useMutation(createMutation);
  const input = {
    // The plan does not depend on the name, and an unnamed draft has a plan too.
    name: draft.name.trim() === '' ? 'draft' : draft.name.trim(),
    datasetId: draft.datasetId,
    graphId: draft.graphId,
    preset: draft.preset,
    config: draft.config,
  };
  const problems = draftProblems(draft);
  const askable = Object.keys(problems).every((field) => field === 'name');
  const [plan] = useQuery({ query: planQuery, variables: { input }, pause: !askable });
  const refusals = [
    ...(plan.data?.experimentPlan.errors ?? []),
    ...(creation.data?.experimentCreate.userErrors ?? []),
  ].map((single) => single.message);
  const runs = plan.data?.experimentPlan.totalRuns ?? 0;

  const start = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) {
      document
        .querySelector<HTMLElement>('.question [aria-invalid="true"], .question[aria-invalid="true"]')
        ?.scrollIntoView();
      return;
    }
    const result = await create({ input });
    const id = result.data?.experimentCreate.experiment?.id;
    if (id !== undefined) router.push(`/experiments/${id}`);
  };

  return (
    <form
      className="builder"
      // The form says in its own words what is wrong, beside the question.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <BuilderForm draft={draft} onChange={setDraft} options={options} problems={tried ? problems : {}} />
      <aside className="bill" aria-label="Before you start">
        <Pane title="Before you start">
          {plan.data === undefined ? <Skeleton rows={6} label="the plan" /> : <Bill plan={plan.data.experimentPlan} />}
        </Pane>
        {refusals.length === 0 && creation.error === undefined ? null : (
          <div className="alert" role="alert">
            {[...new Set(refusals)].map((text) => (
              <p key={text}>{text}</p>
            ))}
            {creation.error === undefined ? null : <p>{errorText(creation.error)}</p>}
          </div>
        )}
        <div className="bill-start">
          <button type="submit" className="button primary" disabled={creation.fetching || runs === 0}>
            {creation.fetching ? 'Starting …' : `Start ${runs} runs`}
          </button>
        </div>
      </aside>
    </form>
  );
}
