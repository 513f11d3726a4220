/** Carries a run from rows to what the training process takes. */
import { artifacts, datasets, graphs, NotFoundError, runs, type Database, type ObjectStore } from '@stillgraph/db';
import { hasTeacher, runConfigSchema, type RunConfig, type RunSizes } from '@stillgraph/ml/config';
import type { DataOrder, RunOrder } from '../training/messages.ts';
import type { Handed } from '../training/filed-array.ts';
import { ArtifactCache } from './artifact-cache.ts';
import { ChannelReadings } from './channel-readings.ts';
import type { Derivations } from './derivations.ts';
import { handedForecasts } from './handed-forecasts.ts';
import { readSubmitted } from './submitted-weights.ts';
import { teacherOf } from './teacher.ts';

type Claim = NonNullable<Awaited<ReturnType<typeof runs.claim>>>;
type DatasetRow = datasets.DatasetRow;

export interface LoadedData {
  readonly key: string;
  readonly order: DataOrder;
}

/** Reads measurements, graphs and teachers' outputs; keeps what the next runs of the same experiment need again. */
export class RunLoader {
  private data: LoadedData | undefined;
  private readonly cache: ArtifactCache;

  constructor(
    private readonly db: Database,
    private readonly objects: ObjectStore | undefined,
  ) {
    this.cache = new ArtifactCache(db, objects);
  }

  /** What a run's need of memory depends on. */
  async sizesOf({ experiment }: Pick<Claim, 'experiment'>): Promise<RunSizes> {
    const { steps, nodeCount: nodes } = await this.datasetOf(experiment.datasetId);
    return { nodes, steps };
  }

  /** Target channel of the experiment's dataset, the covariates that a run asks for, and the graph. */
  async dataOf({ experiment, run }: Pick<Claim, 'experiment' | 'run'>): Promise<LoadedData> {
    const { datasetId, graphId } = experiment;
    const { covariates: asked } = configOf(run).inputs;
    const [dataset, graph] = await Promise.all([
      this.datasetOf(datasetId),
      graphs.byIds(this.db, [graphId]).then((rows) => rows.get(graphId)),
    ]);
    if (graph === undefined) throw new NotFoundError('graph', graphId);
    // By id, not by content: two datasets of equal readings may differ in their zone. Both are immutable.
    const key = [dataset.id, graph.id, ...asked].join(' ');
    if (this.data?.key !== key) {
      const channels = await this.readChannels(dataset, asked);
      const adjacency = await graphs.edgesOf(this.db, graphId);
      const { zone, stepSeconds, nodeCount: nodes, quantity } = dataset;
      const order: DataOrder = {
        type: 'data',
        ...channels,
        nodes,
        startAt: dataset.startAt.getTime(),
        stepSeconds,
        zone,
        quantity,
        adjacency,
      };
      this.data = { key, order };
    }
    return this.data;
  }

  private async datasetOf(id: string): Promise<DatasetRow> {
    const dataset = (await datasets.byIds(this.db, [id])).get(id);
    if (dataset === undefined) throw new NotFoundError('dataset', id);
    return dataset;
  }

  private async readChannels(
    dataset: DatasetRow,
    asked: readonly string[],
  ): Promise<Pick<DataOrder, 'values' | 'mask' | 'labels' | 'covariates'>> {
    const channels = (await datasets.channelsOf(this.db, [dataset.id])).get(dataset.id) ?? [];
    const shape = { steps: dataset.steps, nodes: dataset.nodeCount };
    const readings = ChannelReadings.of(channels, asked, shape);
    if (readings === undefined) throw new NotFoundError('target channel of dataset', dataset.id);
    for await (const { values, mask } of datasets.readSeriesParts(this.db, dataset.id)) readings.add(values, mask);
    return readings.read();
  }

  /**
   * @param of.folder where what is too large for memory is filed
   * @param of.derivations of the run in hand
   */
  async orderOf(
    claim: Claim,
    { folder, derivations }: { readonly folder: string; readonly derivations: Derivations },
    options: { readonly task: string; readonly checkpoint: Uint8Array | null; readonly checkpointSeconds: number },
  ): Promise<RunOrder> {
    const config = configOf(claim.run);
    const parts = partsOf(config, claim.teacherRunIds);
    const members: RunOrder['members'] = [];
    for (const memberRunId of parts.members) members.push(await this.member(memberRunId, folder));
    const source = parts.source === undefined ? null : await this.source(parts.source, claim.run.teamId);
    const teacher =
      parts.teacher === undefined
        ? null
        : await teacherOf(this.db, this.cache, { runId: parts.teacher, config, folder, derivations });
    const beside = parts.teacher ?? (config.role === 'quantised' ? parts.source : undefined);
    const besides = beside === undefined ? [] : await this.besides(config, [beside], folder);
    const submitted = await this.submittedOf(config, claim.run.id);
    return { type: 'run', config, teacher, besides, source, submitted, members, ...options };
  }

  /** The weights that a submitted run is to score; null of all others. */
  private async submittedOf(config: RunConfig, runId: string): Promise<Uint8Array | null> {
    if (config.role !== 'student' || config.submitted === undefined) return null;
    return readSubmitted(this.db, this.objects, { runId, hash: config.submitted.weights });
  }

  private async source(runId: string, teamId: string): Promise<RunOrder['source']> {
    const run = (await runs.byIds(this.db, [runId])).get(runId);
    if (run?.teamId !== teamId) throw new NotFoundError('run', runId);
    return { config: configOf(run), weights: await this.cache.read(runId, 'weights') };
  }

  /** What the finished student is held against; nothing where the test part is withheld, from it or from a teacher. */
  private async besides(
    config: RunConfig,
    teacherRunIds: readonly string[],
    folder: string,
  ): Promise<RunOrder['besides']> {
    const teachers = await runs.byIds(this.db, teacherRunIds);
    if ([config, ...[...teachers.values()].map(configOf)].some(({ testPart }) => testPart === 'withheld')) return [];
    const besides: RunOrder['besides'] = [];
    for (const id of teacherRunIds) {
      besides.push({
        validation: await this.predictions(id, 'validation', folder),
        test: await this.predictions(id, 'test', folder),
      });
    }
    return besides;
  }

  private predictions(runId: string, split: 'validation' | 'test', folder: string): Promise<Handed<Float32Array>> {
    return handedForecasts(this.db, this.cache, { runId, split, folder });
  }

  private async member(runId: string, folder: string): Promise<RunOrder['members'][number]> {
    const run = (await runs.byIds(this.db, [runId])).get(runId);
    if (run === undefined) throw new NotFoundError('run', runId);
    const config = configOf(run);
    return {
      config,
      weights: await this.cache.read(runId, 'weights'),
      predictions: {
        train: await handedForecasts(this.db, this.cache, { runId, split: 'train', folder }),
        validation: await this.predictions(runId, 'validation', folder),
        test: config.testPart === 'withheld' ? new Float32Array() : await this.predictions(runId, 'test', folder),
      },
      trainSeconds: run.trainSeconds ?? 0,
    };
  }

  /** The weights file of a run that has succeeded. */
  weightsOf(runId: string): Promise<Uint8Array> {
    return this.cache.read(runId, 'weights');
  }

  checkpointOf(runId: string): Promise<{ bytes: Uint8Array; step: number } | undefined> {
    return artifacts.readCheckpoint(this.db, runId, this.objects);
  }
}

interface Parts {
  readonly source?: string | undefined;
  readonly teacher?: string | undefined;
  readonly members: readonly string[];
}

/** What each of the runs that a run depends on is to it. */
function partsOf(config: RunConfig, [first, ...others]: readonly string[]): Parts {
  switch (config.role) {
    case 'ensemble':
      return { members: first === undefined ? [] : [first, ...others] };
    case 'quantised':
      return { source: first, members: [] };
    case 'slimmed':
      // A teacher that was made smaller learns from itself as it was; a control has no use for a teacher.
      return {
        source: first,
        teacher: hasTeacher(config.method.name) ? (others[0] ?? first) : undefined,
        members: [],
      };
    case 'student':
      return { source: config.startFrom?.runId, teacher: first, members: [] };
    case 'baseline':
    case 'teacher':
      return { teacher: first, members: [] };
  }
}

export function configOf(run: runs.RunRow): RunConfig {
  return runConfigSchema.parse(run.config);
}
