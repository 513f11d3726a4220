/** A `leaderboard-refresh` job: rank everything that has succeeded under one protocol. */
import {
  artifacts,
  datasets,
  evaluations,
  leaderboards,
  NotFoundError,
  protocols,
  type Database,
} from '@stillgraph/db';
import type { JobPayload } from '@stillgraph/db/jobs';
import { findings, rankConfigurations, type BlockErrors, type RankedConfiguration } from '@stillgraph/ml';
import { isTrained, runConfigSchema } from '@stillgraph/ml/config';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { BLOCK_ERRORS } from '../runs/store-outcome.ts';

type RunRow = Awaited<ReturnType<typeof leaderboards.rankableRuns>>[number];
type Scores = evaluations.Scores;

/** The runs of one configuration of one experiment, by seed. */
interface Configuration {
  readonly key: string;
  readonly first: RunRow;
  readonly runs: readonly RunRow[];
  readonly controlKey: string | null;
}

const blocksSchema = z.object({
  absoluteSum: z.array(z.number()),
  count: z.array(z.number()),
});

export async function refreshLeaderboard(
  { db, log }: Context,
  { protocolId, teamId }: JobPayload<'leaderboard-refresh'>,
): Promise<void> {
  const protocol = (await protocols.byIds(db, [protocolId])).get(protocolId);
  if (protocol === undefined) throw new NotFoundError('protocol', protocolId);
  const dataset = (await datasets.byIds(db, [protocol.datasetId])).get(protocol.datasetId);
  if (dataset === undefined) throw new NotFoundError('dataset', protocol.datasetId);
  const name = `${dataset.title}, ${protocol.inputSteps} to ${protocol.targetSteps} steps`;
  const board = await leaderboards.refresh(db, { protocolId, teamId }, async (rankable) => {
    const runs = withoutRepeats(rankable);
    const { entries, sentences } = await rank(db, runs, protocol, dataset);
    log.info({ protocolId, entries: entries.length, runs: runs.length }, 'runs ranked');
    return { name, findings: sentences, entries };
  });
  if (board === undefined) log.info({ protocolId }, 'no run has succeeded under the protocol; there is no leaderboard');
  else log.info({ protocolId }, 'leaderboard refreshed');
}

async function rank(
  db: Database,
  runs: readonly RunRow[],
  protocol: protocols.ProtocolRow,
  dataset: datasets.DatasetRow,
): Promise<{ entries: leaderboards.EntryInput[]; sentences: string[] }> {
  const configurations = configurationsOf(runs);
  const blocks = await blocksOf(db, runs);
  const ranked = rankConfigurations(
    configurations.map(({ key, first, runs: seeds, controlKey }) => ({
      configurationKey: key,
      kind: first.kind,
      controlKey,
      seeds: seeds.map((run) => run.seed),
      seeded: isSeeded(first),
      validationMae: meanOf(seeds.map((run) => run.validationMae)) ?? Infinity,
      blocks: seeds.map((run) => blocks.get(run.id) ?? missing(run)),
    })),
  );
  const scores = await evaluations.scoresByRunIds(
    db,
    runs.map((run) => run.id),
    'TEST',
  );
  const shown = [0, ...protocol.reportedHorizons];
  const byKey = new Map(configurations.map((configuration) => [configuration.key, configuration]));
  const entries = ranked.map((rank) => {
    const configuration = byKey.get(rank.configurationKey);
    if (configuration === undefined) throw new Error(`the ranking names an unknown ${rank.configurationKey}`);
    return { rank, configuration, entry: entryOf(rank, configuration, byKey, scores, shown) };
  });
  const sentences = findings(
    entries.map(({ rank, configuration: { first }, entry }) => ({
      ...rank,
      kind: first.kind,
      modelLabel: first.modelLabel,
      methodLabel: first.methodLabel,
      parameters: entry.parameters,
      latencyP50Ms: entry.latencyP50Ms,
    })),
    dataset.unit,
  );
  return { entries: entries.map(({ entry }) => entry), sentences };
}

/** A closed form gives the same numbers in every experiment: the newest stands for all. */
function withoutRepeats(runs: readonly RunRow[]): RunRow[] {
  const newest = new Map(runs.filter((run) => !isSeeded(run)).map((run) => [closedFormKey(run), run.id]));
  return runs.filter((run) => isSeeded(run) || newest.get(closedFormKey(run)) === run.id);
}

function closedFormKey(run: RunRow): string {
  const { model, inputs, form } = runConfigSchema.parse(run.config);
  return JSON.stringify({ model, inputs, form });
}

function configurationsOf(runs: readonly RunRow[]): Configuration[] {
  const groups = new Map<string, RunRow[]>();
  for (const run of runs) {
    const key = keyOf(run);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [run]);
    else group.push(run);
  }
  const keyById = new Map(runs.map((run) => [run.id, keyOf(run)]));
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    // A control that failed in every seed is not on the board; its student then stands unjudged.
    const controls = group.map((run) => (run.controlRunId === null ? undefined : keyById.get(run.controlRunId)));
    const controlKey = controls.find((control) => control !== undefined) ?? null;
    return [{ key, first, runs: group.toSorted((a, b) => a.seed - b.seed), controlKey }];
  });
}

/** Configurations of two experiments are two entries, whatever they are called. */
function keyOf(run: RunRow): string {
  return `${run.experimentId} ${run.configurationKey}`;
}

/** A closed form gives the same numbers whatever the seed. */
function isSeeded(run: RunRow): boolean {
  const config = runConfigSchema.parse(run.config);
  return config.role === 'ensemble' || isTrained(config);
}

async function blocksOf(db: Database, runs: readonly RunRow[]): Promise<Map<string, BlockErrors>> {
  const contents = await artifacts.readMany(
    db,
    runs.map((run) => run.id),
    BLOCK_ERRORS,
  );
  return new Map(
    [...contents].map(([runId, bytes]) => {
      const { absoluteSum, count } = blocksSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
      return [runId, { absoluteSum: Float64Array.from(absoluteSum), count: Float64Array.from(count) }];
    }),
  );
}

function missing(run: RunRow): never {
  throw new Error(`run ${run.id} has no block errors`);
}

function entryOf(
  rank: RankedConfiguration,
  { first, runs, controlKey }: Configuration,
  byKey: ReadonlyMap<string, Configuration>,
  scores: ReadonlyMap<string, readonly Scores[]>,
  shown: readonly number[],
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
    isControl: first.kind === 'STUDENT' && first.method === 'none',
    model: first.model,
    modelLabel: first.modelLabel,
    method: first.method,
    methodLabel: first.methodLabel,
    seeds: runs.length,
    maeMean: rank.mae.mean,
    maeLow: rank.mae.low,
    maeHigh: rank.mae.high,
    validationMae: meanOf(runs.map((run) => run.validationMae)),
    horizons: shown.map((horizon) => horizonOf(horizon, runs, scores)),
    parameters: first.parameters ?? 0,
    weightsBytes: first.weightsBytes ?? 0,
    latencyP50Ms: meanOf(runs.map((run) => run.latencyP50Ms)),
    latencyP99Ms: meanOf(runs.map((run) => run.latencyP99Ms)),
    againstControlMean: rank.againstControl?.mean ?? null,
    againstControlLow: rank.againstControl?.low ?? null,
    againstControlHigh: rank.againstControl?.high ?? null,
    controlVerdict: rank.controlVerdict,
    againstTeacherMean: rank.againstTeacher?.mean ?? null,
    againstTeacherLow: rank.againstTeacher?.low ?? null,
    againstTeacherHigh: rank.againstTeacher?.high ?? null,
    controlConfigurationKey: control?.first.configurationKey ?? null,
    // Chosen by validation: the test part judges, it does not choose.
    bestRunId: best.id,
    runIds: runs.map((run) => run.id),
  };
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
  return {
    horizon,
    mae: meanOf(found.map((score) => score.mae)) ?? NaN,
    rmse: meanOf(found.map((score) => score.rmse)) ?? NaN,
    mape: meanOf(found.map((score) => score.mape)),
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
}
