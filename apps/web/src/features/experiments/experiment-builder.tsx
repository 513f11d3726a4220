'use client';
import { useTranslations } from 'use-intl';
import { useRouter } from 'next/navigation';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { errorText } from '../../graphql/error-text.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { StartLink, useViewer } from '../frame/viewer.tsx';
import { Bill } from './bill.tsx';
import { BuilderForm } from './builder-form.tsx';
import { builderQuery, createMutation, originQuery } from './builder-queries.ts';
import { draftOf } from './draft-origin.ts';
import type { Draft } from './draft.ts';
import { draftProblems } from './draft-problems.ts';
import { KeptNote } from './kept-note.tsx';
import { planWarnings } from './plan-warnings.ts';
import { PricedForm } from './priced-form.tsx';
import { sortFaults, type Fault } from './refusals.ts';
import { totalText } from './total-text.ts';
import { useDraft, type Filled } from './use-draft.ts';
import { useDraftPlan } from './use-draft-plan.ts';
import './experiments.css';

/** The form of a new experiment, with its bill beside it; begun from another one where the address says so. */
export function ExperimentBuilder() {
  const t = useTranslations('experiments');
  const [from] = useQueryState('from', parseAsString);
  const viewer = useViewer();
  const { data, error, refresh } = usePolledQuery(builderQuery, {}, { everyMs: 0 });
  const origin = usePolledQuery(originQuery, { id: from ?? '' }, { everyMs: 0, pause: from === null });
  const fault = error ?? origin.error;
  const begun = origin.data?.node?.__typename === 'Experiment' ? draftOf(t, origin.data.node) : null;
  const isLoaded = data !== undefined && viewer !== undefined && (from === null || origin.data !== undefined);
  const crumbs = [{ label: t('experiments'), href: '/experiments' }, { label: t('list.new') }];
  return (
    <>
      <PageTitle crumbs={crumbs} />
      {fault === undefined ? null : (
        <ErrorNotice error={fault} retry={error === undefined ? origin.refresh : refresh} />
      )}
      {!isLoaded && fault === undefined ? <Skeleton rows={12} label={t('loading.form')} /> : null}
      {!isLoaded ? null : data.datasets.nodes.length === 0 ? (
        <Empty
          action={
            <StartLink className="button" href="/datasets/import">
              {t('builder.import')}
            </StartLink>
          }
        >
          {t('builder.noDataset')}
        </Empty>
      ) : (
        <Builder
          key={from}
          options={data}
          team={viewer.team?.id ?? ''}
          begun={begun === null ? null : { draft: begun, sizes: {}, takesOver: true }}
        />
      )}
    </>
  );
}

/** What is wrong with single fields, which is said as it is written. */
function placed(problems: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(problems).filter(([place]) => place.includes('.')));
}

function Builder({ options, team, begun }: { options: ExperimentBuilderQuery; team: string; begun: Filled | null }) {
  const t = useTranslations('experiments');
  const ui = useTranslations('ui');
  const format = useTranslations('format');
  const router = useRouter();
  const client = useClient();
  const { filled, change, keptAt, beginAnew, forget } = useDraft(options, team, begun);
  const { draft, sizes, takesOver } = filled;
  const [refused, setRefused] = useState<{ draft: Draft; faults: readonly Fault[] } | null>(null);
  const [missed, setMissed] = useState<string | null>(null);
  const [creation, create] = useMutation(createMutation);
  const problems = draftProblems(t, draft, options.experimentOptions);
  const { plan, prices, runs, isPriced, isAskable, error, retry } = useDraftPlan(filled, options, problems);
  const { byQuestion, rest } = sortFaults([
    ...(plan?.errors ?? []),
    // What was refused was refused as it stood; a change of it is another draft.
    ...(refused?.draft === draft ? refused.faults : []),
  ]);
  const dataset = options.datasets.nodes.find(({ id }) => id === draft.datasetId);

  const start = async () => {
    if (Object.keys(problems).length > 0) return false;
    const { name, datasetId, graphId, preset, config } = draft;
    const { data } = await create({ input: { name: name.trim(), datasetId, graphId, preset, config, takesOver } });
    const id = data?.experimentCreate.experiment?.id;
    if (id === undefined) setRefused({ draft, faults: data?.experimentCreate.userErrors ?? [] });
    else {
      forget();
      router.push(`/experiments/${id}`);
    }
    return id !== undefined;
  };
  const takeSettings = async (id: string) => {
    const answer = await client.query(originQuery, { id }).toPromise();
    const node = answer.data?.node;
    setMissed(answer.error === undefined ? null : errorText(ui, answer.error));
    if (node?.__typename !== 'Experiment') return;
    const { preset, config } = draftOf(t, node);
    change({ draft: { ...draft, preset, config } });
  };

  return (
    <PricedForm
      questions={(isTried) => (
        <BuilderForm
          draft={draft}
          onChange={(next) => change({ draft: next })}
          options={options}
          sizes={sizes}
          onSizes={(next) => change({ sizes: next })}
          prices={prices}
          onOrigin={(id) => void takeSettings(id)}
          problems={isTried ? { ...byQuestion, ...problems } : { ...byQuestion, ...placed(problems) }}
        />
      )}
      bill={
        error !== undefined ? (
          <ErrorNotice error={error} retry={retry} />
        ) : plan === undefined ? (
          <Skeleton rows={6} label={t('loading.plan')} />
        ) : (
          <Bill plan={plan} warnings={planWarnings(draft.config, dataset)} />
        )
      }
      refusals={missed === null ? rest : [...rest, missed]}
      creation={creation}
      options={
        <>
          <label className="bill-option">
            <input
              type="checkbox"
              checked={takesOver}
              onChange={(event) => change({ takesOver: event.target.checked })}
            />
            <span>{t('builder.takesOver')}</span>
          </label>
          <KeptNote keptAt={keptAt} onBeginAnew={beginAnew} />
        </>
      }
      total={isPriced && plan !== undefined ? totalText(t, format, plan) : undefined}
      runs={isPriced ? runs : 0}
      isPending={isAskable && !isPriced && error === undefined}
      onStart={start}
    />
  );
}
