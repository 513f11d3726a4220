/** From the rows of a run to the manifest of its capsule. */
import { type artifacts, graphs, type runs } from '@stillgraph/db';
import {
  CAPSULE_FORMAT,
  CAPSULE_VERSION,
  capsuleManifestSchema,
  COMPUTATION_VERSION,
  type CapsuleManifest,
} from '@stillgraph/ml/config';
import { createHash } from 'node:crypto';
import { ApiError } from '../errors/api-error.ts';
import type { Loaders } from '../loaders.ts';
import { loadRequired } from '../relay/loader.ts';
import { graphTable } from './graph-table.ts';

export interface Capsule {
  readonly manifest: CapsuleManifest;
  readonly weights: artifacts.ArtifactRow;
  readonly graph: Uint8Array;
}

type Related = CapsuleManifest['teachers'][number];

/**
 * @param options.withSeries whether the measurements are carried along
 * @throws ApiError NOT_FOUND for a run that has not succeeded or forecast no test part: there is nothing to judge again
 */
export async function capsuleOf(
  loaders: Loaders,
  run: runs.RunRow,
  { withSeries }: { readonly withSeries: boolean },
): Promise<Capsule> {
  const [weights, related, scores] = await Promise.all([
    weightsOf(loaders, run.id),
    relatedRuns(loaders, run),
    scoresOf(loaders, run.id),
  ]);
  if (run.status !== 'SUCCEEDED' || run.testWithheld || weights === null || run.finishedAt === null) {
    const why = run.testWithheld ? 'never forecast the test part' : `is ${run.status}`;
    throw new ApiError('NOT_FOUND', `a capsule holds a run that was judged by the test part; this one ${why}`);
  }
  const experiment = await loadRequired(loaders.experiment, run.experimentId, 'experiment');
  const [dataset, nodes, channels, graph, edges, protocol] = await Promise.all([
    loadRequired(loaders.dataset, experiment.datasetId, 'dataset'),
    loaders.datasetNodes.load(experiment.datasetId),
    loaders.datasetChannels.load(experiment.datasetId),
    loadRequired(loaders.graph, experiment.graphId, 'graph'),
    loadRequired(loaders.edgesOfGraph, experiment.graphId, 'graph'),
    loadRequired(loaders.protocol, experiment.protocolId, 'protocol'),
  ]);
  const table = graphTable(edges);
  const { name, title, contentHash, licence, source, quantity, unit, zone, stepSeconds, steps } = dataset;
  const { id, kind, modelLabel, method, seed, config, configHash, identity, environment } = run;
  const manifest = capsuleManifestSchema.parse({
    format: CAPSULE_FORMAT,
    version: CAPSULE_VERSION,
    computation: COMPUTATION_VERSION,
    run: {
      ...{ id, kind, label: modelLabel, method, seed, config, configHash, identity },
      sourceConfig: related.sourceConfig,
      environment: environment ?? {},
      finishedAt: run.finishedAt.toISOString(),
    },
    teachers: related.teachers,
    control: related.control,
    protocolHash: protocol.hash,
    dataset: {
      ...{ name, title, contentHash, licence, source, quantity, unit, zone, stepSeconds, steps },
      startAt: dataset.startAt.toISOString(),
      nodes: nodes.map(({ externalId, name: nodeName, latitude, longitude }) => ({
        ...{ externalId, name: nodeName, latitude, longitude },
      })),
      channels: channels.map(({ stepSeconds: own, ...channel }) => ({
        ...{ name: channel.name, quantity: channel.quantity, unit: channel.unit, role: channel.role },
        ...(own === null ? {} : { stepSeconds: own }),
      })),
    },
    graph: {
      ...{ name: graph.name, recipe: graph.recipe, parameters: graph.parameters },
      contentHash: graphs.contentHashOf(nodes.length, edges),
    },
    scores,
    files: {
      weights: { bytes: weights.bytes, sha256: weights.contentHash },
      graph: { bytes: table.length, sha256: createHash('sha256').update(table).digest('hex') },
      series: withSeries,
    },
  } satisfies Record<keyof CapsuleManifest, unknown>);
  return { manifest, weights, graph: table };
}

async function weightsOf(loaders: Loaders, runId: string): Promise<artifacts.ArtifactRow | null> {
  return (await loaders.artifactsOfRun.load(runId)).find(({ name }) => name === 'weights') ?? null;
}

async function relatedRuns(
  loaders: Loaders,
  run: runs.RunRow,
): Promise<{ teachers: Related[]; control: Related | null; sourceConfig: unknown }> {
  const told = async ({ id, modelLabel, seed, configHash }: runs.RunRow): Promise<Related> => ({
    ...{ id, label: modelLabel, seed, configHash },
    weightsHash: (await weightsOf(loaders, id))?.contentHash ?? null,
  });
  const [teachers, control] = await Promise.all([
    loaders.teachersOfRun.load(run.id),
    run.controlRunId === null ? null : loaders.run.load(run.controlRunId),
  ]);
  const isQuantised = run.config['role'] === 'quantised';
  return {
    teachers: await Promise.all(teachers.map(told)),
    control: control === null ? null : await told(control),
    sourceConfig: isQuantised ? (teachers[0]?.config ?? null) : null,
  };
}

async function scoresOf(loaders: Loaders, runId: string): Promise<CapsuleManifest['scores']> {
  const parts = await Promise.all(
    (['VALIDATION', 'TEST'] as const).map((split) => loaders.scoresOfRun[split].load(runId)),
  );
  return parts.flat().map(({ split, horizon, mae, rmse, mape, validCount, event }) => ({
    ...{ split, horizon, mae, rmse, mape, validCount },
    crossEntropy: event?.crossEntropy ?? null,
  }));
}
