'use client';
import { parseAsString, useQueryStates } from 'nuqs';
import { useEffect, useState } from 'react';
import type { ComparedDatasetFragment, ComparedRunFragment, ComparePairQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { candidatesQuery, pairQuery } from './compare-queries.ts';
import type { Forecasts } from './comparison-data.ts';
import { ComparisonView } from './comparison-view.tsx';
import { EventScores } from './event-scores.tsx';
import { loadForecasts } from './load-forecasts.ts';
import { RunChoice } from './run-choice.tsx';
import { runName } from './run-name.ts';
import { runOptions } from './run-options.ts';
import './compare.css';

type LeftRun = Extract<NonNullable<ComparePairQuery['left']>, { __typename: 'Run' }>;

/** Two runs of one protocol beside each other on the map, one clock for both. */
export function ComparePage() {
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
    leftRun === undefined || rightRun === undefined ? [] : [`${runName(leftRun)} against ${runName(rightRun)}`];
  return (
    <div className="compare">
      <PageTitle crumbs={['Compare', ...title].map((label) => ({ label }))} rail />
      <div className="compare-bar">
        <RunChoice
          label="Left"
          value={left}
          options={runOptions(runs, leftChosen, rightChosen)}
          onChange={(id) => void set({ left: id })}
        />
        <RunChoice
          label="Right"
          value={right}
          options={runOptions(runs, rightChosen, leftChosen)}
          onChange={(id) => void set({ right: id })}
        />
        {(candidates.data?.runs.totalCount ?? 0) > runs.length ? (
          <span className="quiet-text">
            The newest {runs.length} of {candidates.data?.runs.totalCount} runs are offered; an older one is compared
            from its own page.
          </span>
        ) : null}
      </div>
      {candidates.error === undefined ? null : <ErrorNotice error={candidates.error} retry={candidates.refresh} />}
      {pair.error === undefined ? null : <ErrorNotice error={pair.error} retry={pair.refresh} />}
      {left === null || right === null ? (
        <Empty>
          Choose two runs that have succeeded under one protocol: a student and its control, or its teacher.
        </Empty>
      ) : pair.data === undefined ? (
        pair.error === undefined ? (
          <Skeleton rows={10} label="the comparison" />
        ) : null
      ) : leftRun === undefined || rightRun === undefined ? (
        <Empty>One of the two runs does not exist in this team.</Empty>
      ) : leftRun.experiment.protocol.id !== rightRun.experiment.protocol.id ? (
        <Empty>These runs belong to different protocols; scores are comparable only inside one.</Empty>
      ) : leftRun.experiment.protocol.eventLabel !== null && labelsOf(leftRun, rightRun) === null ? (
        <>
          <EventScores left={leftRun} right={rightRun} />
          <p className="note">
            There is no map of the two: what came of the event was not kept with either; runs of today keep it.
          </p>
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
  const [data, setData] = useState<Forecasts | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { protocol } = left.experiment;
  const dataset: ComparedDatasetFragment = left.experiment.dataset;
  const { predictionsPath: leftPath } = left;
  const { predictionsPath: rightPath } = right;
  const labelsPath = labelsOf(left, right);
  useEffect(() => {
    if (leftPath === null || rightPath === null) return undefined;
    const controller = new AbortController();
    loadForecasts(
      { leftPath, rightPath, labelsPath, seriesPath: dataset.seriesPath, inputSteps: protocol.inputSteps },
      controller.signal,
    )
      .then(setData)
      .catch((cause: unknown) => {
        if (!controller.signal.aborted) setProblem(cause instanceof Error ? cause.message : String(cause));
      });
    return () => controller.abort();
  }, [leftPath, rightPath, labelsPath, dataset.seriesPath, protocol.inputSteps, attempt]);
  if (leftPath === null || rightPath === null) return <Empty>One of the two runs has no predictions yet.</Empty>;
  if (problem !== null) {
    return (
      <div className="alert" role="alert">
        <p>The forecasts could not be loaded: {problem}.</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            setProblem(null);
            setAttempt((known) => known + 1);
          }}
        >
          Try again
        </button>
      </div>
    );
  }
  return data === null ? (
    <Skeleton rows={10} label="the forecasts" />
  ) : (
    <ComparisonView data={data} dataset={dataset} left={left} right={right} />
  );
}
