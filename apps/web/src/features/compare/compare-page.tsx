'use client';
import { parseAsString, useQueryStates } from 'nuqs';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { causeText } from '../../graphql/route-fault.ts';
import type { ComparedDatasetFragment, ComparedRunFragment, ComparePairQuery } from '../../graphql/generated/graphql';
import { formatCount } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { candidatesQuery, pairQuery } from './compare-queries.ts';
import type { ComparisonShape } from './comparison-data.ts';
import type { ComparedPair } from './comparison-tracks.ts';
import { ComparisonView } from './comparison-view.tsx';
import { EventScores } from './event-scores.tsx';
import { loadShape } from './forecast-store.ts';
import { RunChoice } from './run-choice.tsx';
import { runName } from './run-name.ts';
import { runOptions } from './run-options.ts';
import './compare.css';

type LeftRun = Extract<NonNullable<ComparePairQuery['left']>, { __typename: 'Run' }>;

/** Two runs of one protocol beside each other on the map, one clock for both. */
export function ComparePage() {
  const t = useTranslations('compare');
  const [{ left, right }, set] = useQueryStates({ left: parseAsString, right: parseAsString }, { history: 'replace' });
  const pair = usePolledQuery(
    pairQuery,
    { left: left ?? '', right: right ?? '' },
    { everyMs: 0, pause: left === null || right === null },
  );
  const leftRun = pair.data?.left?.__typename === 'Run' ? pair.data.left : undefined;
  const rightRun = pair.data?.right?.__typename === 'Run' ? pair.data.right : undefined;
  const datasetId = leftRun?.experiment.dataset.id ?? null;
  const candidates = usePolledQuery(
    candidatesQuery,
    { filter: { statuses: ['SUCCEEDED'], datasetId, experimentId: null, kinds: null } },
    { everyMs: 0 },
  );
  const runs = candidates.data?.runs.nodes ?? [];
  const leftChosen = leftRun ?? runs.find((run) => run.id === left);
  const rightChosen = rightRun ?? runs.find((run) => run.id === right);
  const title =
    leftRun === undefined || rightRun === undefined
      ? []
      : [t('against', { left: runName(t, leftRun), right: runName(t, rightRun) })];
  return (
    <div className="compare">
      <PageTitle crumbs={[t('title'), ...title].map((label) => ({ label }))} rail />
      <div className="compare-bar">
        <RunChoice
          label={t('leftChoice')}
          value={left}
          options={runOptions(runs, leftChosen, rightChosen)}
          onChange={(id) => void set({ left: id })}
        />
        <RunChoice
          label={t('rightChoice')}
          value={right}
          options={runOptions(runs, rightChosen, leftChosen)}
          onChange={(id) => void set({ right: id })}
        />
        {(candidates.data?.runs.totalCount ?? 0) > runs.length ? (
          <span className="quiet-text">
            {t('page.newest', {
              shown: formatCount(runs.length),
              total: formatCount(candidates.data?.runs.totalCount),
            })}
          </span>
        ) : null}
      </div>
      {candidates.error === undefined ? null : <ErrorNotice error={candidates.error} retry={candidates.refresh} />}
      {pair.error === undefined ? null : <ErrorNotice error={pair.error} retry={pair.refresh} />}
      {left === null || right === null ? (
        <Empty>{t('page.choose')}</Empty>
      ) : pair.data === undefined ? (
        pair.error === undefined ? (
          <Skeleton rows={10} label={t('page.comparison')} />
        ) : null
      ) : leftRun === undefined || rightRun === undefined ? (
        <Empty>{t('page.missing')}</Empty>
      ) : leftRun.experiment.protocol.id !== rightRun.experiment.protocol.id ? (
        <Empty>{t('page.protocols')}</Empty>
      ) : leftRun.experiment.protocol.eventLabel !== null && labelsOf(leftRun, rightRun) === null ? (
        <>
          <EventScores left={leftRun} right={rightRun} />
          <p className="note">{t('page.noLabels')}</p>
        </>
      ) : (
        <LoadedComparison key={`${leftRun.id} ${rightRun.id}`} left={leftRun} right={rightRun} />
      )}
    </div>
  );
}

/** Runs of one protocol are held against the same labels, so one of them is enough to have kept them. */
function labelsOf(left: ComparedRunFragment, right: ComparedRunFragment): string | null {
  return left.labelsPath ?? right.labelsPath;
}

function LoadedComparison({ left, right }: { left: LeftRun; right: ComparedRunFragment }) {
  const t = useTranslations('compare');
  const ui = useTranslations('ui');
  const [shape, setShape] = useState<ComparisonShape | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { inputSteps } = left.experiment.protocol;
  const dataset: ComparedDatasetFragment = left.experiment.dataset;
  const { predictionsPath: leftPath } = left;
  const { predictionsPath: rightPath } = right;
  const pair = useMemo(
    (): ComparedPair => ({ left, right, seriesPath: dataset.seriesPath, labelsPath: labelsOf(left, right) }),
    [left, right, dataset.seriesPath],
  );
  useEffect(() => {
    if (leftPath === null || rightPath === null) return undefined;
    const controller = new AbortController();
    Promise.all([leftPath, rightPath].map((path) => loadShape(path, inputSteps, controller.signal)))
      .then(([one, other]) => {
        if (one === undefined || JSON.stringify(one) !== JSON.stringify(other)) setProblem(t('page.otherWindows'));
        else setShape(one);
      })
      .catch((cause: unknown) => {
        if (!controller.signal.aborted) setProblem(causeText(ui, cause));
      });
    return () => controller.abort();
  }, [leftPath, rightPath, inputSteps, attempt, t, ui]);
  if (leftPath === null || rightPath === null) return <Empty>{t('page.noPredictions')}</Empty>;
  if (problem !== null) {
    return (
      <div className="alert" role="alert">
        <p>{t('problem', { problem })}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            setProblem(null);
            setAttempt((known) => known + 1);
          }}
        >
          {t('tryAgain')}
        </button>
      </div>
    );
  }
  return shape === null ? (
    <Skeleton rows={10} label={t('page.forecasts')} />
  ) : (
    <ComparisonView pair={pair} shape={shape} dataset={dataset} />
  );
}
