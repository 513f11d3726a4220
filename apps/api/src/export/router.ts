/** Tables to take away as CSV, JSON or Parquet, for the same people and keys as GraphQL, and for share links. */
import {
  leaderboards,
  leaderboardVersions,
  teamDatabase,
  type Database,
  type DatabaseConnection,
} from '@stillgraph/db';
import { fromNodeHeaders } from 'better-auth/node';
import { Router, type Request, type Response } from 'express';
import { coerceInputValue, isInputObjectType, type GraphQLSchema } from 'graphql';
import type { Auth } from '../auth/auth.ts';
import { identify, teamOf, type Identity } from '../auth/identity.ts';
import { ApiError, badInput, unauthenticated } from '../errors/api-error.ts';
import { createLoaders } from '../loaders.ts';
import { showBoards, showShared } from '../modules/leaderboard/shown-boards.ts';
import { readRunFilter } from '../modules/run/filter.ts';
import type { RunFilter } from '../modules/run/input.ts';
import { decodeGlobalId, isUuid } from '../relay/global-id.ts';
import { loadRequired } from '../relay/loader.ts';
import { leaderboardTable } from './leaderboard-table.ts';
import { sendNetwork } from './network-geojson.ts';
import { runTable } from './run-table.ts';
import { isFormat, sendTable, type Format } from './send-table.ts';

export interface ExportRouterOptions {
  readonly auth: Auth;
  readonly accounts: Database;
  readonly database: DatabaseConnection;
  /** What the filter of runs is checked against. */
  readonly schema: GraphQLSchema;
}

/** What the last part of the address names, and the format that its ending asks for. */
function fileIn(request: Request): { readonly name: string; readonly format: Format } {
  const { file } = request.params;
  const [, name, format] = /^(.+)\.([a-z]+)$/.exec(typeof file === 'string' ? file : '') ?? [];
  if (name === undefined || format === undefined || !isFormat(format)) {
    throw new ApiError('NOT_FOUND', 'an export ends in .csv, .json or .parquet');
  }
  return { name, format };
}

function uuidOf(name: string, type: string): string {
  if (isUuid(name)) return name;
  const decoded = decodeGlobalId(name);
  if (decoded?.type !== type) throw new ApiError('NOT_FOUND', `the team has no such ${type.toLowerCase()}`);
  return decoded.id;
}

export function exportRouter({ auth, accounts, database: connection, schema }: ExportRouterOptions): Router {
  const router = Router();
  const databaseOf = (teamId: string) => teamDatabase(connection, teamId);

  const identityOf = async (request: Request): Promise<Identity> => {
    const identity = await identify(auth, accounts, fromNodeHeaders(request.headers));
    if (identity === null) throw unauthenticated();
    return identity;
  };

  router.get('/leaderboards/:file', async (request, response) => {
    const team = teamOf(await identityOf(request));
    const { name, format } = fileIn(request);
    const database = databaseOf(team.id);
    const board = await createLoaders(database, team.id).leaderboard.load(uuidOf(name, 'Leaderboard'));
    if (board === null) throw new ApiError('NOT_FOUND', 'the team has no such leaderboard');
    const version = await versionIn(request, database, board.id);
    const [shown] = await showBoards(database, [board], new Map(version === null ? [] : [[board.id, version]]));
    if (shown !== undefined) await sendTable(request, response, leaderboardTable(shown), format);
  });

  router.get('/networks/:file', async (request, response) => {
    const team = teamOf(await identityOf(request));
    const { file } = request.params;
    const [, name] = /^(.+)\.geojson$/.exec(file) ?? [];
    if (name === undefined) throw new ApiError('NOT_FOUND', 'an export of a network ends in .geojson');
    const database = databaseOf(team.id);
    const loaders = createLoaders(database, team.id);
    const version = await loaders.networkVersion.load(uuidOf(name, 'NetworkVersion'));
    if (version === null) throw new ApiError('NOT_FOUND', 'the team has no such version of a network');
    const network = await loadRequired(loaders.network, version.networkId, 'network');
    await sendNetwork(request, response, database, { name: network.name, version });
  });

  router.get('/public/:file', async (request, response) => {
    const { name, format } = fileIn(request);
    const board = await leaderboards.bySlug(accounts, name);
    const [shown] = board === undefined ? [] : await showBoards(accounts, [board]);
    if (shown === undefined) throw new ApiError('NOT_FOUND', 'there is no public leaderboard at this address');
    await sendTable(request, response, leaderboardTable(shown), format);
  });

  router.get('/shared/:file', async (request, response) => {
    response.set('x-robots-tag', 'noindex, nofollow');
    const { name, format } = fileIn(request);
    const shown = await showShared({ accounts, databaseOf }, name, true);
    if (shown === null) throw new ApiError('NOT_FOUND', 'the link shows nothing, or not any more');
    await sendTable(request, response, leaderboardTable(shown), format);
  });

  const sendRuns = async (request: Request, response: Response, experiment: string | null, format: Format) => {
    const team = teamOf(await identityOf(request));
    const database = databaseOf(team.id);
    const filter = filterIn(request, schema);
    const condition = readRunFilter(filter);
    const asked = experiment === null ? null : uuidOf(experiment, 'Experiment');
    if (asked !== null && (await createLoaders(database, team.id).experiment.load(asked)) === null) {
      throw new ApiError('NOT_FOUND', 'the team has no such experiment');
    }
    const wanted = asked === null ? condition : { experimentId: asked, and: [condition] };
    const table = runTable(database, { teamId: team.id, condition: wanted, name: 'runs' });
    await sendTable(request, response, table, format);
  };

  router.get('/experiments/:file', (request, response) => {
    const { name, format } = fileIn(request);
    return sendRuns(request, response, name, format);
  });

  router.get('/:file', (request, response) => {
    const { name, format } = fileIn(request);
    if (name !== 'runs') throw new ApiError('NOT_FOUND', `there is no export of ${name}`);
    return sendRuns(request, response, null, format);
  });

  router.use((request) => {
    throw new ApiError('NOT_FOUND', `there is no export ${request.path}`);
  });
  return router;
}

/** The version that `?version=` names; null for the newest. */
async function versionIn(request: Request, database: Database, leaderboardId: string) {
  const { version } = request.query;
  if (version === undefined) return null;
  const number = typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : NaN;
  if (Number.isNaN(number)) throw badInput('version expects the number of a version');
  const [found] = await leaderboardVersions.byNumbers(database, [{ leaderboardId, number }]);
  if (found === undefined) throw new ApiError('NOT_FOUND', `the leaderboard has no version ${number}`);
  return found;
}

/** The filter of `?filter=`, JSON of the input type of the API. */
function filterIn(request: Request, schema: GraphQLSchema): RunFilter | null {
  const { filter } = request.query;
  if (filter === undefined) return null;
  const type = schema.getType('RunFilter');
  if (!isInputObjectType(type)) throw new Error('the schema has no RunFilter');
  const faults: string[] = [];
  const read: unknown = coerceInputValue(jsonIn(filter), type, (path, _value, error) => {
    faults.push(`${['filter', ...path].join('.')}: ${error.message}`);
  });
  if (faults.length > 0) throw badInput(faults.join('; '));
  // Coerced by the input type, of which it is the class.
  return read as RunFilter;
}

function jsonIn(text: unknown): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : '');
  } catch {
    throw badInput('filter expects JSON, such as {"kinds": ["STUDENT"]}');
  }
}
