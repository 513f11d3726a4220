/** Does runs in the training process and reports on them. */
import {
  blockErrors,
  evaluateWeights,
  executeRun,
  MlError,
  RunInterruptedError,
  windowLabels,
  windowsOf,
} from '@stillgraph/ml';
import { brokenDown } from './broken-down.ts';
import { fidelityOf } from './fidelity.ts';
import type { EnsembleMember, RunData, RunOptions, RunOutcome } from '@stillgraph/ml';
import { UnknownKernelError } from '@stillgraph/ml/engines';
import { filed, FILED_FROM_BYTES, taken, type Handed, type Numbers } from './filed-array.ts';
import { runDataOf } from './run-data-of.ts';
import { openWasm, type OpenedEngine } from './engines.ts';
import type { Order, Report, RunOrder } from './messages.ts';
import type { FinishedOutcome } from './outcome-message.ts';

/** Data of runs, and what they measure. */
type OrderedData = RunData & { readonly quantity: string };

export class RunServer {
  private data: OrderedData | undefined;
  private current: { readonly task: string; readonly abort: AbortController } | undefined;
  private fallback: Promise<OpenedEngine> | undefined;

  constructor(
    private readonly opened: OpenedEngine,
    private readonly send: (report: Report) => void,
    /** Where what is too large for a report is filed. */
    private readonly folder: string,
    /** What has more bytes is filed. */
    private readonly filedFromBytes = FILED_FROM_BYTES,
  ) {}

  obey(order: Exclude<Order, { type: 'open' }>): void {
    switch (order.type) {
      case 'data':
        this.data = { ...runDataOf(order), quantity: order.quantity };
        return;
      case 'abort':
        if (this.current?.task === order.task) this.current.abort.abort();
        return;
      case 'run':
        void this.run(order);
    }
  }

  /** Without what no message could hold. */
  private filed(outcome: FinishedOutcome): FinishedOutcome {
    const hand = <T extends Numbers>(array: Handed<T>): Handed<T> =>
      'path' in array ? array : filed(array, this.folder, this.filedFromBytes);
    const { train, validation, test } = outcome.predictions;
    return {
      ...outcome,
      predictions: {
        ...(train === undefined ? {} : { train: hand(train) }),
        validation: hand(validation),
        test: hand(test),
      },
      quantiles: outcome.quantiles.map(({ level, values }) => ({ level, values: hand(values) })),
      labels: outcome.labels === null ? null : hand(outcome.labels),
    };
  }

  /** Always answers with exactly one of `finished`, `interrupted` and `failed`. */
  private async run(order: RunOrder): Promise<void> {
    const { task } = order;
    const own = { task, abort: new AbortController() };
    try {
      if (this.data === undefined) throw new Error('a run was ordered before its data came');
      if (this.current !== undefined) throw new Error('a run was ordered while another one goes on');
      this.current = own;
      const outcome = await this.execute(order, this.data, own.abort.signal);
      this.send({ type: 'finished', task, outcome: this.filed(outcome) });
    } catch (error) {
      this.send(answerTo(task, error));
    } finally {
      // A run that was refused must not let go of the one that goes on.
      if (this.current === own) this.current = undefined;
    }
  }

  private async execute(order: RunOrder, data: OrderedData, signal: AbortSignal): Promise<FinishedOutcome> {
    const options = this.optionsOf(order, data, signal);
    try {
      return complete(await outcomeOf(order, { ...options, engine: this.opened.engine }), this.opened, order, data);
    } catch (error) {
      if (!(error instanceof UnknownKernelError) || this.opened.info.name === 'wasm') throw error;
      this.send({
        type: 'log',
        task: order.task,
        level: 'warn',
        message: `the ${this.opened.info.name} engine cannot run this model (${error.message}); using the slower wasm engine`,
      });
      this.fallback ??= openWasm(`fallback: kernel ${error.kernel} is unknown to ${this.opened.info.name}`);
      const wasm = await this.fallback;
      return complete(await outcomeOf(order, { ...options, engine: wasm.engine }), wasm, order, data);
    }
  }

  private optionsOf(order: RunOrder, data: RunData, signal: AbortSignal): Omit<RunOptions, 'engine'> {
    const { task, config, teacher, source, checkpoint, checkpointSeconds } = order;
    const members = order.members.map(memberOf);
    return {
      config,
      data,
      ...(teacher === null ? {} : { teacher: teacherOf(teacher) }),
      ...(source === null ? {} : { source }),
      members,
      ...(checkpoint === null ? {} : { checkpoint }),
      checkpointSeconds,
      signal,
      hooks: {
        metric: (points) => this.send({ type: 'metrics', task, points }),
        log: (level, message) => this.send({ type: 'log', task, level: level === 'warning' ? 'warn' : level, message }),
        progress: (progress) => this.send({ type: 'progress', task, ...progress }),
        learnt: () => this.send({ type: 'learnt', task }),
        // Handed over, not waited for: the worker stores the newest while training goes on.
        checkpoint: (bytes, step) => {
          this.send({ type: 'checkpoint', task, bytes, step });
          return Promise.resolve();
        },
        hidden: (states) => {
          const runId = teacher?.network?.runId;
          if (runId !== undefined) this.send({ type: 'hidden', task, runId, states });
        },
        views: (views) => {
          const runId = teacher?.asked?.runId;
          if (runId !== undefined) this.send({ type: 'views', task, runId, views });
        },
      },
    };
  }
}

/** Scores weights that were submitted, trains everything else. */
async function outcomeOf(order: RunOrder, options: RunOptions): Promise<RunOutcome> {
  const { config, submitted } = order;
  if (config.role !== 'student' || config.submitted === undefined) return executeRun(options);
  if (submitted === null) throw new Error('a run was ordered to score weights that did not come with it');
  try {
    return await evaluateWeights({ ...options, config, weights: submitted });
  } catch (error) {
    // The weights are of another network than the one that was named.
    if (error instanceof RangeError) throw new MlError('WEIGHTS_MISMATCH', error.message, { cause: error });
    throw error;
  }
}

function memberOf({
  predictions: { train, validation, test },
  ...member
}: RunOrder['members'][number]): EnsembleMember {
  return { ...member, predictions: { train: taken(train), validation: taken(validation), test: taken(test) } };
}

/** Fields that were left out on the way are absent, not undefined. */
function teacherOf(teacher: NonNullable<RunOrder['teacher']>): NonNullable<RunOptions['teacher']> {
  const { train, hidden, network, views, asked } = teacher;
  return {
    train: taken(train),
    ...(hidden ? { hidden } : {}),
    ...(network ? { network } : {}),
    ...(views ? { views } : {}),
    ...(asked ? { asked } : {}),
  };
}

function complete(run: RunOutcome, opened: OpenedEngine, order: RunOrder, data: OrderedData): FinishedOutcome {
  const { protocol } = order.config;
  const { series } = data;
  const windows = windowsOf(protocol, series.steps);
  const isWithheld = run.predictions.test.length === 0;
  const errors = isWithheld
    ? { absoluteSum: [], count: [] }
    : blockErrors({ predictions: run.predictions.test, starts: windows.test, series, protocol });
  const { train, validation, test } = run.predictions;
  return {
    ...run,
    cumulative: { validation: [...run.cumulative.validation], test: [...run.cumulative.test] },
    intervals: [...run.intervals],
    quantiles: [...run.quantiles],
    predictions: train === undefined ? { validation, test } : { train, validation, test },
    labels: isWithheld ? null : windowLabels(series, protocol, windows.test),
    firstStarts: {
      train: windows.train[0] ?? 0,
      validation: windows.validation[0] ?? 0,
      test: windows.test[0] ?? 0,
    },
    testBlocks: {
      absoluteSum: [...errors.absoluteSum],
      count: [...errors.count],
    },
    ...brokenDown(run.predictions.test, windows.test, order.config.protocol, data),
    stress: [...run.stress],
    fidelity: fidelityOf(run.predictions, order, series),
    engine: opened.info,
  };
}

function answerTo(task: string, error: unknown): Report {
  if (error instanceof RunInterruptedError) return { type: 'interrupted', task };
  const known = error instanceof MlError || error instanceof UnknownKernelError;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? null) : null;
  const code = error instanceof MlError ? error.code : known ? 'UNKNOWN_KERNEL' : null;
  return { type: 'failed', task, code, message, stack };
}
