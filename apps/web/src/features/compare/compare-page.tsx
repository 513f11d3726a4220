'use client';
import { parseAsString, useQueryStates } from 'nuqs';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { ComparePairQuery } from '../../graphql/generated/graphql';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { candidatesQuery, pairQuery } from './compare-queries.ts';
import type { Forecasts } from './comparison-data.ts';
import { ComparisonView } from './comparison-view.tsx';
import { loadForecasts } from './load-forecasts.ts';
import { RunChoice } from './run-choice.tsx';
import './compare.css';

export type ComparedRun = Extract<NonNullable<ComparePairQuery['left']>, { __typename: 'Run' }>;

/** Two runs of one protocol beside each other on the map, one clock for both. */
export function ComparePage() {
  const [{ left, right }, set] = useQueryStates({ left: parseAsString, right: parseAsString }, { history: 'replace' });
  const [candidates] = useQuery({ query: candidatesQuery });
  const [pair] = useQuery({
    query: pairQuery,
    variables: { left: left ?? '', right: right ?? '' },
    pause: left === null || right === null,
  });
  const runs = candidates.data?.runs.nodes ?? [];
  const leftRun = pair.data?.left?.__typename === 'Run' ? pair.data.left : undefined;
  const rightRun = pair.data?.right?.__typename === 'Run' ? pair.data.right : undefined;
  return (
    <div className="compare">
      <PageTitle crumbs={[{ label: 'Compare' }]} rail />
      <div className="compare-bar">
        <RunChoice label="Left" value={left} candidates={runs} onChange={(id) => void set({ left: id })} />
        <RunChoice label="Right" value={right} candidates={runs} onChange={(id) => void set({ right: id })} />
      </div>
      {candidates.error === undefined ? null : <ErrorNotice error={candidates.error} />}
      {pair.error === undefined ? null : <ErrorNotice error={pair.error} />}
      {left === null || right === null ? (
        <Empty>
          Choose two runs that have succeeded under one protocol: a student and its control, or its teacher.
        </Empty>
      ) : pair.data === undefined && pair.error === undefined ? (
        <Skeleton rows={10} label="the comparison" />
      ) : leftRun === undefined || rightRun === undefined ? (
        <Empty>One of the two runs does not exist in this team.</Empty>
      ) : leftRun.experiment.protocol.id !== rightRun.experiment.protocol.id ? (
        <Empty>These runs belong to different protocols; scores are comparable only inside one.</Empty>
      ) : (
        <LoadedComparison key={`${leftRun.id} ${rightRun.id}`} left={leftRun} right={rightRun} />
      )}
    </div>
  );
}

function LoadedComparison({ left, right }: { left: ComparedRun; right: ComparedRun }) {
  const [data, setData] = useState<Forecasts | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { dataset, protocol } = left.experiment;
  const { predictionsPath: leftPath } = left;
  const { predictionsPath: rightPath } = right;
  useEffect(() => {
    if (leftPath === null || rightPath === null) return undefined;
    const controller = new AbortController();
    loadForecasts(
      { leftPath, rightPath, seriesPath: dataset.seriesPath, inputSteps: protocol.inputSteps },
      controller.signal,
    )
      .then(setData)
      .catch((cause: unknown) => {
        if (!controller.signal.aborted) setProblem(cause instanceof Error ? cause.message : String(cause));
      });
    return () => controller.abort();
  }, [leftPath, rightPath, dataset.seriesPath, protocol.inputSteps]);
  if (leftPath === null || rightPath === null) return <Empty>One of the two runs has no predictions yet.</Empty>;
  if (problem !== null) {
    return (
      <div className="alert" role="alert">
        The forecasts could not be loaded: {problem}.
      </div>
    );
  }
  return data === null ? (
    <Skeleton rows={10} label="the forecasts" />
  ) : (
    <ComparisonView data={data} left={left} right={right} />
  );
}
