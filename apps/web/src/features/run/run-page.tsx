'use client';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { errorUnit } from '../../format/index.ts';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { LineagePane } from '../lineage/lineage-pane.tsx';
import { checkpointOf } from './checkpoint.ts';
import { ControlDifferences, RunFacts } from './config-panes.tsx';
import { EvaluationTable } from './evaluation-table.tsx';
import { EventScores } from './event-scores.tsx';
import { ForecastPane } from './forecast-pane.tsx';
import { IntervalTable } from './interval-table.tsx';
import { isFinal } from './live-run.ts';
import { LintPane } from './lint-pane.tsx';
import { RunActions } from './run-actions.tsx';
import { RunCurves } from './run-curves.tsx';
import { runTitle } from './run-detail.ts';
import { RunDiagnosis } from './run-diagnosis.tsx';
import { RunLog } from './run-log.tsx';
import { RunNotice } from './run-notice.tsx';
import { RunReadouts } from './run-readouts.tsx';
import { useLiveRun } from './use-live-run.ts';
import './run.css';

/** One run: how far it is, how its losses fall, what it was made from, and what it reached. */
export function RunPage({ id }: { id: string }): ReactNode {
  const t = useTranslations('run');
  const { run, live, isLoading, error, logError, refresh } = useLiveRun(id);
  const [problem, setProblem] = useState<string | null>(null);
  const status = live?.status;
  const compareWith = run?.control?.id ?? run?.teachers[0]?.id ?? null;
  const isTrial = run?.testWithheld ?? false;
  const cardName = `model-card-${run?.configHash.slice(0, 8) ?? 'run'}.md`;
  const capsulePath = run?.capsulePath ?? null;
  const resumesAfter = run === null ? null : (checkpointOf(run.artifacts)?.step ?? null);
  const actions = useMemo(
    () =>
      status === undefined ? null : (
        <RunActions
          id={id}
          status={status}
          compareWith={compareWith}
          capsulePath={capsulePath}
          cardName={cardName}
          resumesAfter={resumesAfter}
          isTrial={isTrial}
          onProblem={setProblem}
          onDone={refresh}
        />
      ),
    [id, status, compareWith, cardName, capsulePath, resumesAfter, isTrial, refresh],
  );
  const title = (
    <PageTitle
      crumbs={[
        { label: t('above'), href: '/runs' },
        ...(run === null ? [] : [{ label: run.experiment.name, href: `/experiments/${run.experiment.id}` }]),
        { label: run === null ? t('run') : runTitle(t, run) },
      ]}
      actions={actions}
    />
  );
  if (isLoading) {
    return (
      <>
        {title}
        {error ? <ErrorNotice error={error} retry={refresh} /> : <Skeleton rows={14} label={t('loading')} />}
      </>
    );
  }
  if (!run || !live) {
    return (
      <>
        {title}
        <Empty action={<Link href="/runs">{t('allRuns')}</Link>}>{t('missing')}</Empty>
      </>
    );
  }
  const { protocol } = run.experiment;
  const unit = errorUnit(protocol, run.experiment.dataset.unit);
  return (
    <div className="run-page">
      {title}
      {problem !== null && (
        <div className="alert" role="alert">
          {problem}
        </div>
      )}
      <RunReadouts run={run} live={live} unit={unit} />
      <RunNotice run={run} status={live.status} />
      <div className="run-body">
        <div className="run-main">
          {protocol.eventLabel !== null && <EventScores run={run} status={live.status} />}
          {protocol.eventLabel === null && run.evaluations.length > 0 && (
            <EvaluationTable
              evaluations={run.evaluations}
              cumulative={run.cumulativeEvaluations}
              intervals={run.predictionIntervals}
              reported={protocol.reportedHorizons}
              stepSeconds={run.experiment.dataset.stepSeconds}
              unit={unit}
            />
          )}
          {protocol.eventLabel === null && live.status === 'SUCCEEDED' && !run.testWithheld && (
            <ForecastPane run={run} />
          )}
          <IntervalTable
            intervals={run.predictionIntervals}
            reported={run.experiment.protocol.reportedHorizons}
            stepSeconds={run.experiment.dataset.stepSeconds}
            unit={unit}
          />
          <RunDiagnosis run={run} />
          <RunCurves run={run} live={live} unit={unit} />
        </div>
        <div className="run-side">
          <RunLog
            lines={live.log}
            isLive={!isFinal(live.status)}
            fileName={`run-${run.configHash.slice(0, 8)}.log`}
            error={logError}
          />
          <LineagePane key={live.status} run={run} />
          <LintPane findings={run.lintFindings} />
          <ControlDifferences run={run} />
          <RunFacts run={run} />
        </div>
      </div>
    </div>
  );
}
