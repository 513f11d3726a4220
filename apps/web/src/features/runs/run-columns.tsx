/** Columns of tables of runs: each table chooses its own, and what they say is the same everywhere. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import {
  errorDigits,
  errorName,
  errorTitle,
  errorUnit,
  formatClock,
  formatCount,
  formatLatency,
  formatNumber,
  formatShare,
  formatSpan,
} from '../../format/index.ts';
import { graphql } from '../../graphql/generated';
import type { RunFieldsFragment } from '../../graphql/generated/graphql';
import { ModelName, ProgressBar, roleOf, RunStatus } from '../../ui/index.ts';

/** What the cells show of a run; every table of runs asks for it. */
graphql(`
  fragment RunFields on Run {
    id
    kind
    status
    modelLabel
    method
    methodLabel
    seed
    attempt
    lastEvent
    progress
    secondsLeft
    validationMae
    testMae
    parameters
    trainSeconds
    latencyP50Ms
    finishedAt
    errorMessage
  }
`);

export interface RunColumn<Run extends RunFieldsFragment = RunFieldsFragment> {
  readonly head: ReactNode;
  readonly cell: (run: Run) => ReactNode;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
  /** Left out on a phone. */
  readonly isWideOnly?: boolean;
  readonly className?: string;
  /** What the cell says when it is pointed at. */
  readonly title?: (run: Run) => string | undefined;
}

type OfExperiment = RunFieldsFragment & { readonly experiment: { readonly id: string; readonly name: string } };
type OfProtocol = RunFieldsFragment & {
  readonly experiment: {
    readonly dataset: { readonly unit: string };
    readonly protocol: { readonly eventLabel: string | null };
  };
};

/** The same column, left out on a phone. */
export function wideOnly<Run extends RunFieldsFragment>(column: RunColumn<Run>): RunColumn<Run> {
  return { ...column, isWideOnly: true };
}

export const modelColumn: RunColumn = {
  head: 'Model and method',
  className: 'run-model',
  cell: (run) => (
    <Link className="quiet" href={`/runs/${run.id}`}>
      <ModelName run={run} />
    </Link>
  ),
};

export const seedColumn: RunColumn = { head: 'Seed', isFigure: true, cell: (run) => run.seed };

export const stateColumn: RunColumn = {
  head: 'State',
  className: 'run-state',
  title: (run) => run.errorMessage ?? undefined,
  cell: (run) => <RunStatus status={run.status} attempt={run.attempt} />,
};

export const progressColumn: RunColumn = {
  head: 'Progress',
  cell: (run) => {
    if (run.status === 'QUEUED') return <span className="quiet-text">waiting</span>;
    if (run.status !== 'RUNNING') return formatShare(run.progress);
    return (
      <span className="run-progress">
        <ProgressBar
          value={run.progress}
          role={roleOf(run)}
          label={`Progress of ${run.modelLabel}, seed ${run.seed}`}
        />
        <span>{formatShare(run.progress)}</span>
      </span>
    );
  },
};

export const experimentColumn: RunColumn<OfExperiment> = {
  head: 'Experiment',
  className: 'wrap',
  isWideOnly: true,
  cell: ({ experiment }) => (
    <Link className="quiet" href={`/experiments/${experiment.id}`}>
      {experiment.name}
    </Link>
  ),
};

/** Why a run failed, else the experiment that it belongs to. */
export const reasonColumn: RunColumn<OfExperiment> = {
  ...experimentColumn,
  cell: (run) => run.errorMessage ?? experimentColumn.cell(run),
};

/** Errors of runs of one protocol, as its unit says what they are. */
export function errorColumns(unit: string): { readonly validation: RunColumn; readonly test: RunColumn } {
  const [name, digits] = [errorName(unit), errorDigits(unit)];
  return {
    validation: {
      head: `Val. ${name}`,
      isFigure: true,
      isWideOnly: true,
      cell: (run) => formatNumber(run.validationMae, digits),
    },
    test: { head: `Test ${name}`, isFigure: true, cell: (run) => formatNumber(run.testMae, digits) },
  };
}

const unitOf = ({ experiment }: OfProtocol) => errorUnit(experiment.protocol, experiment.dataset.unit);

/** For tables with runs of several protocols. */
export const validationErrorColumn: RunColumn<OfProtocol> = {
  head: 'Val. error',
  isFigure: true,
  isWideOnly: true,
  cell: (run) => formatNumber(run.validationMae, errorDigits(unitOf(run))),
};

export const testErrorColumn: RunColumn<OfProtocol> = {
  head: 'Test error',
  isFigure: true,
  title: (run) => errorTitle(unitOf(run)),
  cell: (run) => (run.testMae === null ? '—' : `${formatNumber(run.testMae, errorDigits(unitOf(run)))} ${unitOf(run)}`),
};

export const parametersColumn: RunColumn = {
  head: 'Parameters',
  isFigure: true,
  isWideOnly: true,
  cell: (run) => formatCount(run.parameters),
};

export const trainingColumn: RunColumn = {
  head: 'Training',
  isFigure: true,
  isWideOnly: true,
  cell: (run) =>
    run.status === 'RUNNING' && run.secondsLeft !== null
      ? `${formatSpan(run.secondsLeft)} left`
      : formatSpan(run.trainSeconds),
};

export const timeLeftColumn: RunColumn = {
  head: 'Time left',
  isFigure: true,
  cell: (run) => (run.status === 'RUNNING' ? formatSpan(run.secondsLeft) : '—'),
};

export const latencyColumn: RunColumn = {
  head: 'p50, ms',
  isFigure: true,
  isWideOnly: true,
  cell: (run) => formatLatency(run.latencyP50Ms),
};

export const endedColumn: RunColumn = { head: 'Ended', isFigure: true, cell: (run) => formatClock(run.finishedAt) };
