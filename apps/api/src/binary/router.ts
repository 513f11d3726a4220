/** Large arrays and files over plain HTTP, for the same people and keys as GraphQL. */
import {
  artifacts,
  storedParts,
  teamDatabase,
  type Database,
  type DatabaseConnection,
  type ObjectStore,
} from '@stillgraph/db';
import { fromNodeHeaders } from 'better-auth/node';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Auth } from '../auth/auth.ts';
import { identify, teamOf, type Identity } from '../auth/identity.ts';
import { capsuleOf } from '../capsule/manifest.ts';
import { sendCapsule } from '../capsule/send-capsule.ts';
import { ApiError, badInput, unauthenticated } from '../errors/api-error.ts';
import { createLoaders, type Loaders } from '../loaders.ts';
import { passingOnFault } from '../modules/licence/passing-on.ts';
import { decodeGlobalId, isUuid } from '../relay/global-id.ts';
import { loadRequired } from '../relay/loader.ts';
import { artifactBytes } from './artifact-bytes.ts';
import { linkLicences, linkLicencesOfRun } from './licence-links.ts';
import { quantileLevels } from './quantile-levels.ts';
import { readingQuantileBytes } from './reading-quantiles.ts';
import { sendBytes } from './send-bytes.ts';
import { uploadPartsRouter } from './upload-parts.ts';
import { readSelection, seriesBytes } from './series-bytes.ts';
import { windowErrorBytes } from './window-errors.ts';
import { readWindowSlice, slicedBytes } from './window-slice.ts';

export interface BinaryRouterOptions {
  readonly auth: Auth;
  readonly accounts: Database;
  readonly database: DatabaseConnection;
  /** Parts of uploads and artifacts; undefined where the database keeps them. */
  readonly objects: ObjectStore | undefined;
}

/** What the worker notes beside predictions and labels. */
const windowsMetadataSchema = z.object({
  shape: z.tuple([z.number().int(), z.number().int(), z.number().int()]),
  dtype: z.enum(['float32', 'uint8']).default('float32'),
  firstStart: z.number().int(),
});

/** The uuid of an address; ids of GraphQL are understood too. */
function idIn(request: Request, type: string): string {
  const { id } = request.params;
  if (typeof id !== 'string') throw badInput('the address names no id');
  if (isUuid(id)) return id;
  const decoded = decodeGlobalId(id);
  if (decoded?.type !== type) throw new ApiError('NOT_FOUND', `the team has no ${type.toLowerCase()} "${id}"`);
  return decoded.id;
}

function orMissing<Row>(row: Row | null, what: string): Row {
  if (row === null) throw new ApiError('NOT_FOUND', `the team has no such ${what}`);
  return row;
}

export function binaryRouter({ auth, accounts, database: connection, objects }: BinaryRouterOptions): Router {
  const router = Router();

  const identityOf = async (request: Request): Promise<Identity> => {
    const identity = await identify(auth, accounts, fromNodeHeaders(request.headers));
    if (identity === null) throw unauthenticated();
    return identity;
  };
  /** The rows of the team on whose behalf somebody asks. */
  const rowsFor = async (request: Request): Promise<{ database: Database; loaders: Loaders }> => {
    const team = teamOf(await identityOf(request));
    const database = teamDatabase(connection, team.id);
    return { database, loaders: createLoaders(database, team.id) };
  };

  /** An array of test or validation windows with its shape. */
  const windowBytes = (database: Database, artifact: artifacts.ArtifactRow) => {
    const { shape, dtype, firstStart } = windowsMetadataSchema.parse(artifact.metadata);
    const bytes = artifactBytes({ database, objects }, artifact, {
      'x-stillgraph-shape': shape.join(),
      'x-stillgraph-dtype': dtype,
      'x-stillgraph-first-start': String(firstStart),
    });
    return { bytes, shape, dtype, firstStart };
  };

  const sendWindows = async (
    request: Request,
    response: Response,
    database: Database,
    artifact: artifacts.ArtifactRow,
  ): Promise<void> => {
    const { bytes, shape, dtype } = windowBytes(database, artifact);
    const slice = readWindowSlice(request.query, shape);
    await sendBytes(request, response, slicedBytes(bytes, shape, dtype === 'uint8' ? 1 : 4, slice));
  };

  router.get('/datasets/:id/series', async (request, response) => {
    const { database, loaders } = await rowsFor(request);
    const dataset = orMissing(await loaders.dataset.load(idIn(request, 'Dataset')), 'dataset');
    await linkLicences(response, loaders, dataset.id);
    await sendBytes(request, response, seriesBytes(database, dataset, readSelection(request.query, dataset)));
  });

  router.get('/datasets/:id/quantiles', async (request, response) => {
    const { database, loaders } = await rowsFor(request);
    const dataset = orMissing(await loaders.dataset.load(idIn(request, 'Dataset')), 'dataset');
    await linkLicences(response, loaders, dataset.id);
    await sendBytes(request, response, readingQuantileBytes(database, dataset, request.query));
  });

  router.get('/runs/:id/errors', async (request, response) => {
    const { database, loaders } = await rowsFor(request);
    const run = orMissing(await loaders.run.load(idIn(request, 'Run')), 'run');
    await linkLicencesOfRun(response, loaders, run);
    const artifact = await artifacts.find(database, run.id, 'predictions/test');
    if (artifact === undefined) throw new ApiError('NOT_FOUND', `the run has no test predictions; it is ${run.status}`);
    const experiment = await loadRequired(loaders.experiment, run.experimentId, 'experiment');
    const protocol = await loadRequired(loaders.protocol, experiment.protocolId, 'protocol');
    const labels = protocol.event === null ? undefined : await artifacts.find(database, run.id, 'labels/test');
    if (protocol.event !== null && labels === undefined)
      throw new ApiError('NOT_FOUND', 'the run has no labels of its event');
    const { bytes, shape, firstStart } = windowBytes(database, artifact);
    const source = {
      predictions: bytes,
      shape,
      firstTarget: firstStart + protocol.inputSteps,
      labels: labels === undefined ? null : windowBytes(database, labels).bytes,
      dataset: await loadRequired(loaders.dataset, experiment.datasetId, 'dataset'),
    };
    await sendBytes(request, response, windowErrorBytes(database, source));
  });

  router.get('/runs/:id/predictions', async (request, response) => {
    const { database, loaders } = await rowsFor(request);
    const run = orMissing(await loaders.run.load(idIn(request, 'Run')), 'run');
    await linkLicencesOfRun(response, loaders, run);
    const split = request.query['split'] ?? 'test';
    if (split !== 'test' && split !== 'validation') throw badInput('split must be test or validation');
    const artifact = await artifacts.find(database, run.id, `predictions/${split}`);
    if (artifact === undefined)
      throw new ApiError('NOT_FOUND', `the run has no ${split} predictions; it is ${run.status}`);
    await sendWindows(request, response, database, artifact);
  });

  router.get('/runs/:id/quantiles', async (request, response) => {
    const { database, loaders } = await rowsFor(request);
    const run = orMissing(await loaders.run.load(idIn(request, 'Run')), 'run');
    await linkLicencesOfRun(response, loaders, run);
    const levels = quantileLevels(await loaders.artifactsOfRun.load(run.id));
    const wanted = Number(request.query['level']);
    const found = levels.find(({ level }) => level === wanted);
    if (found === undefined) {
      if (levels.length === 0)
        throw new ApiError('NOT_FOUND', `the run has no quantile forecasts; it is ${run.status}`);
      throw badInput(`level must be one of ${levels.map(({ level }) => level).join(', ')}`);
    }
    await sendWindows(request, response, database, found.artifact);
  });

  router.get('/runs/:id/labels', async (request, response) => {
    const { database, loaders } = await rowsFor(request);
    const run = orMissing(await loaders.run.load(idIn(request, 'Run')), 'run');
    await linkLicencesOfRun(response, loaders, run);
    const artifact = await artifacts.find(database, run.id, 'labels/test');
    if (artifact === undefined) throw new ApiError('NOT_FOUND', 'the run has no labels of an event');
    await sendWindows(request, response, database, artifact);
  });

  router.get('/runs/:id/capsule', async (request, response) => {
    const { database, loaders } = await rowsFor(request);
    const run = orMissing(await loaders.run.load(idIn(request, 'Run')), 'run');
    await linkLicencesOfRun(response, loaders, run);
    const { data } = request.query;
    if (data !== undefined && data !== 'included') throw badInput('data must be "included" or left out');
    if (data === 'included') {
      const { datasetId } = await loadRequired(loaders.experiment, run.experimentId, 'experiment');
      const fault = await passingOnFault(loaders, datasetId, 'a capsule with the measurements');
      if (fault !== null) throw new ApiError('FORBIDDEN', `${fault}; without data=included it holds none of them`);
    }
    const capsule = await capsuleOf(loaders, run, { withSeries: data === 'included' });
    const experiment = await loadRequired(loaders.experiment, run.experimentId, 'experiment');
    const dataset = await loadRequired(loaders.dataset, experiment.datasetId, 'dataset');
    await sendCapsule(response, { database, objects }, capsule, dataset);
  });

  router.get('/artifacts/:id', async (request, response) => {
    const { database, loaders } = await rowsFor(request);
    const artifact = orMissing(await loaders.artifact.load(idIn(request, 'Artifact')), 'artifact');
    await linkLicencesOfRun(response, loaders, await loadRequired(loaders.run, artifact.runId, 'run'));
    const fileName = artifact.name.replace(/[^\w.-]+/g, '-');
    const headers = { 'content-disposition': `attachment; filename="${fileName}"` };
    await sendBytes(request, response, artifactBytes({ database, objects }, artifact, headers));
  });

  router.use(
    uploadPartsRouter({
      databaseOf: (teamId) => teamDatabase(connection, teamId),
      storeIn: (database) => storedParts(database, objects),
      identityOf,
      uploadIdIn: (request) => idIn(request, 'Upload'),
    }),
  );

  router.use((request) => {
    throw new ApiError('NOT_FOUND', `there is no binary route ${request.path}`);
  });
  return router;
}
