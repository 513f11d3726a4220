'use client';
import Link from 'next/link';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useTranslations } from 'use-intl';
import { errorText } from '../../graphql/error-text.ts';
import type { RunAttributionsQuery, RunExplanationsQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { horizonLabel } from '../leaderboard/board-entry.ts';
import { runTitle } from '../run/run-detail.ts';
import { Explanation } from './explanation.tsx';
import { attributionCreateMutation, attributionsQuery, explanationsQuery } from './queries.ts';
import './attributions.css';

type AttributedRun = Extract<NonNullable<RunAttributionsQuery['node']>, { __typename: 'Run' }>;
/** How far a run and its explanations are. */
type Progress = Extract<NonNullable<RunExplanationsQuery['node']>, { __typename: 'Run' }>;

const OPEN_MS = 2000;

/** What a run looks at when it forecasts a sensor: ask for an explanation, see those that there are. */
export function AttributionsPage({ id }: { id: string }): ReactNode {
  const tRun = useTranslations('run');
  const t = useTranslations('attributions');
  const [isOpen, setOpen] = useState(true);
  const { data, error, refresh } = usePolledQuery(attributionsQuery, { id }, { everyMs: 0 });
  const explained = usePolledQuery(explanationsQuery, { id }, { everyMs: isOpen ? OPEN_MS : 0 });
  const run = data?.node?.__typename === 'Run' ? data.node : undefined;
  const progress = explained.data?.node?.__typename === 'Run' ? explained.data.node : undefined;
  const mayChange =
    progress === undefined
      ? explained.data === undefined
      : [progress, ...progress.attributions].some(({ status }) => isUnderWay(status));
  if (mayChange !== isOpen) setOpen(mayChange);
  return (
    <>
      <PageTitle
        crumbs={[
          { label: t('runs'), href: '/runs' },
          { label: run === undefined ? t('run') : runTitle(tRun, run), href: `/runs/${id}` },
          { label: t('title') },
        ]}
      />
      {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
      {error !== undefined || explained.error === undefined ? null : (
        <ErrorNotice error={explained.error} retry={explained.refresh} />
      )}
      {[data, explained.data].includes(undefined) && error === undefined && explained.error === undefined ? (
        <Skeleton rows={10} label={t('explanations')} />
      ) : null}
      {data !== undefined && run === undefined ? (
        <Empty action={<Link href="/runs">{t('allRuns')}</Link>}>{t('noRun')}</Empty>
      ) : null}
      {run === undefined || progress === undefined ? null : (
        <Explanations run={run} progress={progress} onAsked={explained.refresh} />
      )}
    </>
  );
}

/** Whether a worker has not yet ended a run or an explanation. */
function isUnderWay(status: Progress['status'] | Progress['attributions'][number]['status']): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}

interface ExplanationsProps {
  run: AttributedRun;
  progress: Progress;
  onAsked: () => void;
}

function Explanations({ run, progress: { status, attributions }, onAsked }: ExplanationsProps): ReactNode {
  const t = useTranslations('attributions');
  const format = useTranslations('format');
  const [chosenId, setChosen] = useState<string | null>(null);
  const { dataset } = run.experiment;
  const chosen = attributions.find(({ id }) => id === chosenId) ?? attributions[0];
  const nameOf = (index: number) => dataset.nodes[index]?.name ?? dataset.nodes[index]?.externalId ?? String(index);
  return (
    <div className="attributions">
      {run.attributionRefusal === null ? (
        <AskPane run={run} isReady={status === 'SUCCEEDED'} onAsked={onAsked} nameOf={nameOf} />
      ) : (
        <p className="note">{t('refused', { reason: run.attributionRefusal })}</p>
      )}
      {attributions.length > 1 && (
        <label className="attributions-choice">
          <span>{t('choice')}</span>
          <select className="select" value={chosen?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
            {attributions.map((one) => (
              <option key={one.id} value={one.id}>
                {t('option', {
                  name: nameOf(one.node),
                  from: horizonLabel(format, one.horizonFrom, dataset.stepSeconds),
                  to: horizonLabel(format, one.horizonTo, dataset.stepSeconds),
                  status: t(`status.${one.status}`),
                })}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen === undefined ? (
        run.attributionRefusal === null && <Empty>{t('nothing')}</Empty>
      ) : (
        <Explanation
          key={chosen.id}
          dataset={dataset}
          isEvent={run.experiment.protocol.eventLabel !== null}
          attribution={chosen}
          nameOf={nameOf}
        />
      )}
    </div>
  );
}

function AskPane({
  run,
  isReady,
  onAsked,
  nameOf,
}: {
  run: AttributedRun;
  isReady: boolean;
  onAsked: () => void;
  nameOf: (index: number) => string;
}): ReactNode {
  const t = useTranslations('attributions');
  const ui = useTranslations('ui');
  const [node, setNode] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, create] = useMutation(attributionCreateMutation);
  const refusal = useRefusal();
  async function ask(): Promise<void> {
    const { data, error } = await create({ input: { runId: run.id, node, horizonFrom: null, horizonTo: null } });
    setProblem(error ? errorText(ui, error) : (data?.attributionCreate.userErrors[0]?.message ?? null));
    onAsked();
  }
  return (
    <Pane title={t('ask')}>
      <div className="attributions-ask">
        <label>
          <span>{t('sensor')}</span>
          <select className="select" value={node} onChange={(event) => setNode(Number(event.target.value))}>
            {run.experiment.dataset.nodes.map(({ index }) => (
              <option key={index} value={index}>
                {nameOf(index)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button primary"
          disabled={fetching || refusal !== undefined || !isReady}
          title={refusal ?? (isReady ? undefined : t('onlySucceeded'))}
          onClick={() => void ask()}
        >
          {t('explain')}
        </button>
        {problem === null ? null : <span role="alert">{problem}</span>}
      </div>
    </Pane>
  );
}
