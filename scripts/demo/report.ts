/** The demo's results as JSON for programs and as a table for people. */
import type { DatasetView, GraphView } from '../platform/experiments.ts';
import type { BoardResult, EntryResult, RunResult } from './results.ts';

export interface Results {
  readonly dataset: DatasetView;
  readonly graph: GraphView;
  /** Null where files said what to run. */
  readonly preset: string | null;
  readonly board: BoardResult;
  readonly runs: readonly RunResult[];
  readonly wallSeconds: number;
}

const METRICS = ['mae', 'rmse', 'mape'] as const;

/** Programs read it: scripts/README.md describes the shape. */
export function jsonReport({ dataset, graph, preset, board, runs, wallSeconds }: Results): Record<string, unknown> {
  const { graphs: _graphs, id: _id, ...described } = dataset;
  const { leaderboard } = board;
  const { event, eventLabel, ...forecast } = board.protocol;
  const ofEvent = eventLabel != null;
  const protocol = ofEvent ? { ...forecast, event, eventLabel } : forecast;
  return {
    dataset: { ...described, graph: { name: graph.name, recipe: graph.recipe, edges: graph.edgeCount } },
    protocol,
    environment: environmentOf(runs),
    preset,
    wallSeconds,
    runs: runs.map((run) => ({
      kind: run.kind,
      model: run.model,
      modelLabel: run.modelLabel,
      method: run.method,
      methodLabel: run.methodLabel,
      configuration: run.configurationKey,
      seed: run.seed,
      engine: run.engine,
      teacher: run.kind === 'STUDENT' ? (run.teachers[0]?.modelLabel ?? null) : null,
      parameters: run.parameters,
      weightsBytes: run.weightsBytes,
      inputBytes: run.inputBytes,
      trainSeconds: run.trainSeconds,
      ...chosenBy(run.validationMae, ofEvent),
      metrics: { test: metricsOf(run, protocol.reportedHorizons) },
      latencyMs: { p50: run.latencyP50Ms, p99: run.latencyP99Ms },
      configHash: run.configHash,
    })),
    summary: leaderboard.entries.nodes.map(
      ({ configurationKey, experiment, mae, validationMae, latencyP50Ms, latencyP99Ms, ...entry }) => ({
        experiment: experiment.name,
        configuration: configurationKey,
        ...entry,
        ...chosenBy(validationMae, ofEvent),
        horizons: entry.horizons.map(withoutAbsentEvent),
        mean: mae.mean,
        interval: mae.low === null || mae.high === null ? null : [mae.low, mae.high],
        latencyMs: { p50: latencyP50Ms, p99: latencyP99Ms },
      }),
    ),
    findings: leaderboard.findings,
  };
}

/** The validation error under its own name: what the API calls MAE is of an event a cross-entropy. */
function chosenBy(error: number | null, ofEvent: boolean): Record<string, number | null> {
  return ofEvent ? { validationCrossEntropy: error } : { validationMae: error };
}

function environmentOf(runs: readonly RunResult[]): Record<string, unknown> {
  // One worker runs them all. Where its engine could not run one model, that run's own `engine` says which one did.
  const trained = runs.find((run) => run.kind === 'TEACHER') ?? runs[0];
  return { ...trained?.environment, backend: trained?.engine ?? null, threads: trained?.threads ?? null };
}

type HorizonScore = EntryResult['horizons'][number];

/** Forecasts have the fields that they had before there were events. */
function withoutAbsentEvent({ event, ...errors }: HorizonScore): object {
  return event == null ? errors : { ...errors, event };
}

function metricsOf(run: RunResult, horizons: readonly number[]): Record<string, Record<string, unknown>> {
  const names = new Map([...horizons.map((horizon) => [horizon, String(horizon)] as const), [0, 'mean']]);
  const metrics = run.evaluations.some((score) => score.event != null) ? [...METRICS, 'event' as const] : METRICS;
  return Object.fromEntries(
    metrics.map((metric) => [
      metric,
      Object.fromEntries(
        run.evaluations.flatMap((score) => {
          const name = names.get(score.horizon);
          return name === undefined ? [] : [[name, score[metric]]];
        }),
      ),
    ]),
  );
}

export function tableReport({ dataset, board, runs, wallSeconds }: Results): string {
  const { protocol, leaderboard } = board;
  const horizons = protocol.reportedHorizons;
  const ofEvent = protocol.eventLabel != null;
  const header = [
    'rank',
    'model',
    'method',
    ...[...horizons, ...(ofEvent ? ['all'] : [])].map((horizon) => `${ofEvent ? 'AUPRC' : 'MAE'} ${horizon}`),
    ofEvent ? 'cross-entropy [95 %]' : 'mean [95 %]',
    'vs control',
    'parameters',
    'p50 ms',
  ];
  const rows = leaderboard.entries.nodes.map((entry) => [
    entry.rankLow === entry.rankHigh ? String(entry.rankLow) : `${entry.rankLow}-${entry.rankHigh}`,
    entry.modelLabel,
    entry.kind === 'STUDENT' ? (entry.methodLabel ?? '') : entry.kind.toLowerCase(),
    ...[...horizons, ...(ofEvent ? [0] : [])].map((horizon) => {
      const score = entry.horizons.find((one) => one.horizon === horizon && !one.cumulative);
      return (ofEvent ? score?.event?.averagePrecision : score?.mae)?.toFixed(3) ?? '-';
    }),
    meanOf(entry, ofEvent ? 4 : 3),
    controlOf(entry, ofEvent ? 4 : 3),
    entry.parameters.toLocaleString('en-US'),
    entry.latencyP50Ms?.toFixed(2) ?? '-',
  ]);
  const first = runs.find((run) => run.kind === 'TEACHER');
  return [
    `${leaderboard.name}: ${ofEvent ? 'average precision (AUPRC) and cross-entropy in nats' : `test MAE in ${dataset.unit}`}, ${protocol.testWindows} windows, engine ${first?.engine ?? '-'} ` +
      `with ${first?.threads ?? '-'} threads, ${Math.round(wallSeconds)} s in all`,
    '',
    ...aligned([header, ...rows]),
    '',
    ...leaderboard.findings.map((finding) => `- ${finding}`),
  ].join('\n');
}

function meanOf({ mae }: EntryResult, digits: number): string {
  return mae.low === null || mae.high === null
    ? mae.mean.toFixed(digits)
    : `${mae.mean.toFixed(digits)} [${mae.low.toFixed(digits)}, ${mae.high.toFixed(digits)}]`;
}

function controlOf({ againstControl, controlVerdict, isControl }: EntryResult, digits: number): string {
  if (isControl) return 'control';
  if (againstControl === null) return '';
  return `${againstControl.mean > 0 ? '+' : ''}${againstControl.mean.toFixed(digits)} ${controlVerdict.toLowerCase()}`;
}

/** Columns of text to the left, of numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const left = new Set([0, 1, 2]);
  return rows.map((row) =>
    row
      .map((cell, column) => (left.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
