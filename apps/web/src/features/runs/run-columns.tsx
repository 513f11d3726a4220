/**
 * Columns of tables of runs: each table chooses its own, and what they say is the same everywhere. Their links are not prefetched:
 * a table that is scrolled would ask for each run that passes.
 */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
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
import type { Translator } from '../../i18n/translator.ts';
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
  /** What stands over it: a thing to draw, or words that it says in the reader's language. */
  readonly head: ReactNode | ((t: Translator<'runs'>) => string);
  readonly cell: (run: Run, format: Translator<'format'>) => ReactNode;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
  /** Left out on a phone. */
  readonly isWideOnly?: boolean;
  readonly className?: string;
  /** What the cell says when it is pointed at. */
  readonly title?: (run: Run, format: Translator<'format'>) => string | undefined;
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
  head: (t) => t('column.model'),
  className: 'run-model card-name',
  cell: (run) => (
    <Link className="quiet" href={`/runs/${run.id}`} prefetch={false}>
      <ModelName run={run} />
    </Link>
  ),
};

export const seedColumn: RunColumn = { head: (t) => t('column.seed'), isFigure: true, cell: (run) => run.seed };

export const stateColumn: RunColumn = {
  head: (t) => t('column.state'),
  className: 'card-end',
  title: (run) => run.errorMessage ?? undefined,
  cell: (run) => <RunStatus status={run.status} attempt={run.attempt} />,
};

export const progressColumn: RunColumn = {
  head: (t) => t('column.progress'),
  cell: (run) => <Progress run={run} />,
};

function Progress({ run }: { run: RunFieldsFragment }): ReactNode {
  const t = useTranslations('runs');
  if (run.status === 'QUEUED') return <span className="quiet-text">{t('column.waiting')}</span>;
  if (run.status !== 'RUNNING') return formatShare(run.progress);
  return (
    <span className="run-progress">
      <ProgressBar
        value={run.progress}
        role={roleOf(run)}
        label={t('column.progressOf', { model: run.modelLabel, seed: `${run.seed}` })}
      />
      <span>{formatShare(run.progress)}</span>
    </span>
  );
}

export const experimentColumn: RunColumn<OfExperiment> = {
  head: (t) => t('column.experiment'),
  className: 'wrap',
  isWideOnly: true,
  cell: ({ experiment }) => (
    <Link className="quiet" href={`/experiments/${experiment.id}`} prefetch={false}>
      {experiment.name}
    </Link>
  ),
};

/** Why a run failed, else the experiment that it belongs to. */
export const reasonColumn: RunColumn<OfExperiment> = {
  ...experimentColumn,
  cell: (run, format) => run.errorMessage ?? experimentColumn.cell(run, format),
};

/** Errors of runs of one protocol, as its unit says what they are. */
export function errorColumns(
  format: Translator<'format'>,
  unit: string,
): { readonly validation: RunColumn; readonly test: RunColumn } {
  const [name, digits] = [errorName(format, unit), errorDigits(unit)];
  return {
    validation: {
      head: (t) => t('column.validationNamed', { name }),
      isFigure: true,
      isWideOnly: true,
      cell: (run) => formatNumber(run.validationMae, digits),
    },
    test: {
      head: (t) => t('column.testNamed', { name }),
      isFigure: true,
      cell: (run) => formatNumber(run.testMae, digits),
    },
  };
}

const unitOf = ({ experiment }: OfProtocol) => errorUnit(experiment.protocol, experiment.dataset.unit);

/** For tables with runs of several protocols. */
export const validationErrorColumn: RunColumn<OfProtocol> = {
  head: (t) => t('column.validationShort'),
  isFigure: true,
  isWideOnly: true,
  cell: (run) => formatNumber(run.validationMae, errorDigits(unitOf(run))),
};

export const testErrorColumn: RunColumn<OfProtocol> = {
  head: (t) => t('column.test'),
  isFigure: true,
  title: (run, format) => errorTitle(format, unitOf(run)),
  cell: (run) => (run.testMae === null ? '—' : `${formatNumber(run.testMae, errorDigits(unitOf(run)))} ${unitOf(run)}`),
};

export const parametersColumn: RunColumn = {
  head: (t) => t('column.parameters'),
  isFigure: true,
  isWideOnly: true,
  cell: (run) => formatCount(run.parameters),
};

export const trainingColumn: RunColumn = {
  head: (t) => t('column.training'),
  isFigure: true,
  isWideOnly: true,
  cell: (run, format) =>
    run.status === 'RUNNING' && run.secondsLeft !== null ? (
      <Left span={formatSpan(format, run.secondsLeft)} />
    ) : (
      formatSpan(format, run.trainSeconds)
    ),
};

function Left({ span }: { span: string }): ReactNode {
  return useTranslations('runs')('column.left', { span });
}

export const timeLeftColumn: RunColumn = {
  head: (t) => t('column.timeLeft'),
  isFigure: true,
  cell: (run, format) => (run.status === 'RUNNING' ? formatSpan(format, run.secondsLeft) : '—'),
};

export const latencyColumn: RunColumn = {
  head: (t) => t('column.latency'),
  isFigure: true,
  isWideOnly: true,
  cell: (run) => formatLatency(run.latencyP50Ms),
};

export const endedColumn: RunColumn = {
  head: (t) => t('column.ended'),
  isFigure: true,
  cell: (run, format) => formatClock(format, run.finishedAt),
};
