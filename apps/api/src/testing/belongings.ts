/** One thing of every type that a team can own. */
import { createHash, randomBytes } from 'node:crypto';
import {
  artifacts,
  auditLog,
  graphRequests,
  imports,
  leaderboards,
  leaderboardVersions,
  networkRequests,
  networks,
  runs,
  shareLinks,
  tags,
  uploads,
} from '@stillgraph/db';
import {
  alertRules,
  alerts,
  apiKeys,
  attributions,
  invitations,
  memberships,
  models,
  modelVersions,
  notes,
  savedViews,
  sessions,
  submissions,
  teamEvents,
  users,
  webhookDeliveries,
  webhooks,
} from '@stillgraph/db/schema';
import { encodeGlobalId } from '../relay/global-id.ts';
import type { TestApi, TestTeam } from './api.ts';
import { insertDataset } from './data.ts';
import { insertLeaderboard } from './leaderboard.ts';
import { insertExperiment, startRun } from './runs.ts';
import { insertSweep } from './sweeps.ts';

/**
 * @returns ids by type, as the API gives them, the uuids of what the binary routes serve, a second run beside `Run`, and
 *   the secrets of the share link and of the invitation
 */
export async function insertBelongings(api: TestApi, team: TestTeam) {
  const { database, queue } = api;
  const { db, sql } = database;
  const teamId = team.id;
  const { dataset, graph } = await insertDataset(db, { teamId, name: 'one' });
  const owner = { teamId, datasetId: dataset.id, graphId: graph.id };
  const board = await insertLeaderboard(api, owner);
  const [entry] = (await leaderboards.pagesOfBoards(db, [board.id], { first: 1 })).get(board.id)?.rows ?? [];
  const ranked = (await leaderboardVersions.newestUntil(db, [board.id], null)).get(board.id);
  const { link, token } = await shareLinks.create(db, { teamId, leaderboardId: board.id });
  // The experiment behind a submission is listed nowhere: it is not the one that others look for.
  const scoring = await insertExperiment(api, owner, 'scored for a submission');
  const held = await startRun(api, owner);
  const run = (await runs.byIds(db, [held.runId])).get(held.runId);
  const artifact = await artifacts.put(db, held, {
    kind: 'PREDICTIONS',
    name: 'predictions/test',
    bytes: new Uint8Array(12),
    metadata: { shape: [1, 1, 3], firstStart: 0 },
  });
  await artifacts.put(db, held, {
    kind: 'PREDICTIONS',
    name: artifacts.quantileName(0.9),
    bytes: new Uint8Array(12),
    metadata: { shape: [1, 1, 3], firstStart: 0, level: 0.9 },
  });
  await artifacts.put(db, held, {
    kind: 'PREDICTIONS',
    name: 'labels/test',
    bytes: new Uint8Array(3),
    metadata: { shape: [1, 1, 3], firstStart: 0, dtype: 'uint8' },
  });
  const [attribution] = await db
    .insert(attributions)
    .values({ teamId, runId: held.runId, node: 0, horizonFrom: 1, horizonTo: 1 })
    .returning();
  // A run in a worker's hands is registered here: what matters is whose it is.
  const [model] = await db.insert(models).values({ teamId, name: 'speeds' }).returning();
  const [modelVersion] = await db
    .insert(modelVersions)
    .values({ teamId, modelId: model?.id ?? '', number: 1, runId: held.runId, weightsHash: artifact.contentHash })
    .returning();
  const about = { subjectType: 'Run', subjectId: held.runId };
  const [rule] = await db
    .insert(alertRules)
    .values({ teamId, name: 'failures', kind: 'RUN_FAILED', condition: { kind: 'RUN_FAILED' } })
    .returning();
  const [alert] = await db
    .insert(alerts)
    .values({
      teamId,
      ruleId: rule?.id ?? null,
      kind: 'RUN_FAILED',
      message: 'it failed',
      ...about,
      occurrence: teamId,
    })
    .returning();
  const [event] = await db
    .insert(teamEvents)
    .values({ teamId, type: 'run.failed', ...about, payload: {} })
    .returning();
  const best = { entryId: entry?.id ?? '', label: entry?.modelLabel ?? '', maeMean: 3 };
  await db.insert(teamEvents).values([
    {
      ...{ teamId, type: 'alert.raised', subjectType: 'Alert', subjectId: alert?.id ?? '' },
      payload: { kind: 'RUN_FAILED', message: 'it failed' },
    },
    {
      ...{ teamId, type: 'leaderboard.changed', subjectType: 'Leaderboard', subjectId: board.id },
      payload: {
        ...{ name: board.name, protocolId: board.protocolId, entries: 1, bestBefore: null, best, bestChanged: true },
        verdictsChanged: [{ entryId: best.entryId, label: best.label, before: 'TIE', after: 'BETTER' }],
      },
    },
  ]);
  const [webhook] = await db
    .insert(webhooks)
    .values({ teamId, url: 'https://example.org/theirs', types: ['run.failed'], secret: new Uint8Array(1) })
    .returning();
  const [delivery] = await db
    .insert(webhookDeliveries)
    .values({ teamId, webhookId: webhook?.id ?? '', giveUpAt: new Date() })
    .returning();
  const point = { latitude: 34, longitude: -118 };
  const { network, version } = await networks.insert(db, {
    teamId,
    name: 'roads',
    junctions: [
      { ...point, externalId: 'a' },
      { ...point, externalId: 'b' },
    ],
    segments: [],
  });
  const imported = await imports.create(db, queue, { teamId, source: 'simulated', options: {} });
  const request = await graphRequests.create(db, queue, {
    ...{ teamId, datasetId: dataset.id, createdBy: null },
    ...{ name: 'asked for', recipe: { kind: 'IDENTITY' } },
  });
  const networkRequest = await networkRequests.create(db, queue, {
    teamId,
    work: { kind: 'IMPORT', name: 'roads', networkId: null, source: '/roads', options: {}, message: null },
  });
  const upload = await db.transaction((tx) =>
    uploads.create(
      tx,
      queue,
      { teamId, createdBy: null, name: 'sent', files: [{ name: 'a.csv', bytes: 3, sha256: '0'.repeat(64) }] },
      { open: 10, teamBytes: 100, keepHours: 1 },
    ),
  );
  const sweep = await insertSweep(api, run?.experimentId ?? '');
  const [submission] = await db
    .insert(submissions)
    .values({ teamId, leaderboardId: board.id, experimentId: scoring.id, name: 'from elsewhere' })
    .returning();
  const [user] = await sql<{ id: string }[]>`select id from users where email = ${team.ownerEmail}`;
  if (entry === undefined || run === undefined || user === undefined) throw new Error('the database lost a row');
  await auditLog.append(db, { teamId, action: 'run.start', subjectType: 'Run', subjectId: run.id });
  const [colleague] = await db
    .insert(users)
    .values({ name: 'Colleague', email: `colleague@${team.slug}.example`, emailVerified: true })
    .returning();
  const [member] = await db
    .insert(memberships)
    .values({ organizationId: teamId, userId: colleague?.id ?? '', role: 'viewer' })
    .returning();
  const tag = await tags.create(db, { teamId, name: 'kept', colour: null, createdBy: null });
  const [note] = await db.insert(notes).values({ teamId, datasetId: dataset.id, text: 'seen' }).returning();
  const [view] = await db
    .insert(savedViews)
    .values({ teamId, page: 'LEADERBOARD', name: 'of all', definition: { filter: null, orderBy: [], columns: [] } })
    .returning();
  const invitationToken = randomBytes(16).toString('base64url');
  const [invitation] = await db
    .insert(invitations)
    .values({
      ...{ organizationId: teamId, email: 'invited@example.org', role: 'member', inviterId: user.id },
      tokenHash: createHash('sha256').update(invitationToken).digest('hex'),
      expiresAt: new Date(Date.now() + 60_000),
    })
    .returning();
  const [session] = await db
    .insert(sessions)
    .values({ userId: user.id, token: randomBytes(16).toString('hex'), expiresAt: new Date(Date.now() + 60_000) })
    .returning();
  const [key] = await db
    .insert(apiKeys)
    .values({ key: `of ${teamId}`, name: 'old', referenceId: teamId })
    .returning();

  const uuids = {
    Alert: alert?.id ?? '',
    AlertRule: rule?.id ?? '',
    TeamEvent: event?.id ?? '',
    Webhook: webhook?.id ?? '',
    WebhookDelivery: delivery?.id ?? '',
    ApiKey: key?.id ?? '',
    Artifact: artifact.id,
    Attribution: attribution?.id ?? '',
    Dataset: dataset.id,
    Experiment: run.experimentId,
    Graph: graph.id,
    GraphRequest: request.id,
    Import: imported.id,
    Invitation: invitation?.id ?? '',
    Leaderboard: board.id,
    LeaderboardEntry: entry.id,
    LeaderboardVersion: ranked?.id ?? '',
    Member: member?.id ?? '',
    ModelVersion: modelVersion?.id ?? '',
    Network: network.id,
    NetworkRequest: networkRequest.id,
    NetworkVersion: version.id,
    Note: note?.id ?? '',
    Protocol: board.protocolId,
    RegisteredModel: model?.id ?? '',
    Run: run.id,
    SavedView: view?.id ?? '',
    Session: session?.id ?? '',
    ShareLink: link.id,
    Submission: submission?.id ?? '',
    Sweep: sweep.id,
    Tag: tag.id,
    Team: teamId,
    Upload: upload.id,
    User: user.id,
  };
  const idOf = (type: keyof typeof uuids): string => encodeGlobalId(type, uuids[type]);
  const otherRun = encodeGlobalId('Run', entry.bestRunId);
  return { uuids, idOf, otherRun, shareToken: token, invitationToken };
}
export type Belongings = Awaited<ReturnType<typeof insertBelongings>>;
