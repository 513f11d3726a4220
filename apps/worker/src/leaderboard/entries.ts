/** A ranked configuration as the leaderboard's row. */
import { NotFoundError, type evaluations, type leaderboards } from '@stillgraph/db';
import type { RankedConfiguration } from '@stillgraph/ml';
import { methodRole } from '@stillgraph/ml/config';
import { methodNameOf, type Configuration, type RunRow } from './configurations.ts';
import { meanEventScore } from './event-means.ts';
import { meanOf } from './means.ts';
import { timedOn } from './timed-on.ts';

type Scores = evaluations.Scores;

/**
 * @param label what the board calls its model (see `shownLabels`)
 * @param byKey all configurations of the board
 * @param scores of the test part, by run
 * @param shown horizons to report; 0 is the mean of all
 * @param cumulative scores over all steps 1..h together, by run
 */
export function entryOf(
  rank: RankedConfiguration,
  { first, runs, copies, controlKey }: Configuration,
  label: string,
  byKey: ReadonlyMap<string, Configuration>,
  scores: ReadonlyMap<string, readonly Scores[]>,
  shown: readonly number[],
  cumulative: ReadonlyMap<string, readonly Scores[]> = new Map(),
): leaderboards.EntryInput {
  const control = controlKey === null ? undefined : byKey.get(controlKey);
  const best = runs.reduce((a, b) => ((b.validationMae ?? Infinity) < (a.validationMae ?? Infinity) ? b : a));
  return {
    experimentId: first.experimentId,
    configurationKey: first.configurationKey,
    rankLow: rank.rankLow,
    rankHigh: rank.rankHigh,
    tieGroup: rank.tieGroup,
    kind: first.kind,
    isControl: first.kind === 'STUDENT' && methodRole(methodNameOf(first)) === 'control',
    model: first.model,
    modelLabel: label,
    method: first.method,
    methodLabel: first.methodLabel,
    seeds: runs.length,
    maeMean: rank.mae.mean,
    maeLow: rank.mae.low,
    maeHigh: rank.mae.high,
    validationMae: meanOf(runs.map((run) => run.validationMae)),
    horizons: [...shown.map((horizon) => horizonOf(horizon, runs, scores)), ...cumulativeOf(runs, cumulative)],
    parameters: first.parameters ?? 0,
    weightsBytes: first.weightsBytes ?? 0,
    // The same for every seed; one that ended before it was counted has none.
    inputBytes: runs.find((run) => run.inputBytes !== null)?.inputBytes ?? null,
    latencyP50Ms: meanOf(runs.map((run) => run.latencyP50Ms)),
    latencyP99Ms: meanOf(runs.map((run) => run.latencyP99Ms)),
    timedOn: timedOn(runs),
    againstControlMean: rank.againstControl?.mean ?? null,
    againstControlLow: rank.againstControl?.low ?? null,
    againstControlHigh: rank.againstControl?.high ?? null,
    controlVerdict: rank.controlVerdict,
    againstControlBy: rank.againstControlBy === null ? null : [...rank.againstControlBy],
    againstTeacherMean: rank.againstTeacher?.mean ?? null,
    againstTeacherLow: rank.againstTeacher?.low ?? null,
    againstTeacherHigh: rank.againstTeacher?.high ?? null,
    controlExperimentId: control?.first.experimentId ?? null,
    controlConfigurationKey: control?.first.configurationKey ?? null,
    // Chosen by validation: the test part judges, it does not choose.
    bestRunId: best.id,
    runIds: runs.map((run) => run.id),
    copyRunIds: copies.map((run) => run.id),
  };
}

/** Means over the seeds that have them; none under a protocol without cumulative horizons. */
function cumulativeOf(
  runs: readonly RunRow[],
  scores: ReadonlyMap<string, readonly Scores[]>,
): leaderboards.EntryInput['horizons'][number][] {
  const [first] = runs;
  const horizons = (first === undefined ? undefined : scores.get(first.id)) ?? [];
  return horizons.map(({ horizon }) => ({ ...horizonOf(horizon, runs, scores), cumulative: true }));
}

/** Means over the seeds. */
function horizonOf(
  horizon: number,
  runs: readonly RunRow[],
  scores: ReadonlyMap<string, readonly Scores[]>,
): leaderboards.EntryInput['horizons'][number] {
  const found = runs.map((run) => {
    const score = scores.get(run.id)?.find((candidate) => candidate.horizon === horizon);
    if (score === undefined) throw new NotFoundError(`evaluation at horizon ${horizon} of run`, run.id);
    return score;
  });
  const event = meanEventScore(found.flatMap((score) => score.event ?? []));
  return {
    horizon,
    mae: meanOf(found.map((score) => score.mae)) ?? NaN,
    rmse: meanOf(found.map((score) => score.rmse)) ?? NaN,
    mape: meanOf(found.map((score) => score.mape)),
    ...(event === undefined ? {} : { event }),
  };
}
