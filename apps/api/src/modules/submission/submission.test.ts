import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { artifacts, protocols, storedParts, uploads } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertLeaderboard } from '../../testing/leaderboard.ts';
import { startRun } from '../../testing/runs.ts';
import { submittedConfig } from './submitted-config.ts';

const mutation = /* GraphQL */ `
  mutation ($input: SubmissionCreateInput!) {
    submissionCreate(input: $input) {
      submission {
        id
        name
        weightsHashes
        runs {
          status
          method
          seed
          kind
        }
        entry {
          id
        }
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`;
const payloadShape = z.object({
  submissionCreate: z.object({
    submission: z
      .object({ id: z.string(), weightsHashes: z.array(z.string()), runs: z.array(z.record(z.string(), z.unknown())) })
      .nullable(),
    userErrors: z.array(z.object({ field: z.array(z.string()), message: z.string(), code: z.string() })),
  }),
});

describe('a submission', () => {
  let api: TestApi;
  let member: Client;
  let teamId: string;
  let base: { leaderboardId: string; graphId: string; name: string; config: object };
  let files: string[];
  let protocol: protocols.ProtocolRow;

  beforeAll(async () => {
    api = await startApi();
    const { db } = api.database;
    const team = await api.team('alpha');
    teamId = team.id;
    member = await team.script('member');
    const { dataset, graph } = await insertDataset(db, { teamId, name: 'one' });
    const owner = { teamId, datasetId: dataset.id, graphId: graph.id };
    const board = await insertLeaderboard(api, owner);
    const [row] = [...(await protocols.byIds(db, [board.protocolId])).values()];
    if (row === undefined) throw new Error('the board has no protocol');
    protocol = row;
    const held = await startRun(api, owner);
    files = [];
    for (let at = 0; at < 12; at += 1) {
      const bytes = Uint8Array.of(at);
      const artifact = await artifacts.put(db, held, { kind: 'WEIGHTS', name: `weights ${at}`, bytes, metadata: {} });
      files.push(encodeGlobalId('Artifact', artifact.id));
    }
    base = {
      leaderboardId: encodeGlobalId('Leaderboard', board.id),
      graphId: encodeGlobalId('Graph', graph.id),
      name: 'from elsewhere',
      config: { model: { name: 'nlinear' } },
    };
  });
  afterAll(() => api.close());

  const submit = async (input: object, who = member) =>
    (await who.read(payloadShape, mutation, { input: { ...base, ...input } })).submissionCreate;
  const artifactsFrom = (from: number, to: number) => files.slice(from, to).map((artifactId) => ({ artifactId }));

  it('becomes a run a file, under the protocol of the board, listed with it and with what is left of the day', async () => {
    const { submission, userErrors } = await submit({ weights: artifactsFrom(0, 2) });
    expect(userErrors).toEqual([]);
    expect(submission?.runs).toEqual(
      [1, 2].map((seed) => ({ status: 'QUEUED', method: 'submitted', seed, kind: 'STUDENT' })),
    );
    expect(submission?.weightsHashes).toHaveLength(2);
    const query = `query ($id: ID!) { node(id: $id) { ... on Leaderboard { submissionQuota { limit used }
      submissions(first: 5) { totalCount nodes { name createdBy { name } leaderboard { id } } } } } }`;
    const shape = z.object({ node: z.record(z.string(), z.unknown()) });
    expect(await member.read(shape, query, { id: base.leaderboardId })).toEqual({
      node: {
        submissionQuota: { limit: 10, used: 2 },
        submissions: {
          totalCount: 1,
          nodes: [{ name: 'from elsewhere', createdBy: null, leaderboard: { id: base.leaderboardId } }],
        },
      },
    });
    const [experiment] = await api.database.sql`select takes_over from experiments order by id desc limit 1`;
    expect(experiment?.['takes_over']).toBe(false);
  });

  it('cannot be repeated, nor go beyond what a team may submit in a day', async () => {
    const again = await submit({ weights: artifactsFrom(1, 3) });
    expect(again.userErrors).toMatchObject([{ code: 'CONFLICT', field: ['weights'] }]);
    expect(again.userErrors[0]?.message).toContain('once');
    const twice = await submit({ weights: [...artifactsFrom(3, 4), ...artifactsFrom(3, 4)] });
    expect(twice.userErrors).toMatchObject([{ code: 'CONFLICT', field: ['weights'] }]);
    expect((await submit({ weights: artifactsFrom(2, 10) })).userErrors).toEqual([]);
    const over = await submit({ weights: artifactsFrom(10, 11) });
    expect(over.userErrors[0]?.message).toContain('10 files of weights to a protocol in 24 hours; 10 were, and 1 came');
    await api.database.sql`update submitted_weights set created_at = now() - interval '25 hours'`;
    expect((await submit({ weights: artifactsFrom(10, 11) })).userErrors).toEqual([]);
  });

  it('stays, whatever became of its runs: what touched the test part is not forgotten', async () => {
    const { sql } = api.database;
    const [held] = await sql<{ run: string; experiment: string }[]>`
      select s.run_id as run, r.experiment_id as experiment from submitted_weights s join runs r on r.id = s.run_id limit 1`;
    const known = await sql`select hash from submitted_weights order by hash`;
    const errorsShape = z.object({
      done: z.object({ userErrors: z.array(z.object({ code: z.string(), message: z.string() })) }),
    });
    const ask = async (call: string, id: string) => {
      const document = `mutation ($id: ID!) { done: ${call} { userErrors { code message } } }`;
      return (await member.read(errorsShape, document, { id })).done.userErrors;
    };
    const experimentId = encodeGlobalId('Experiment', held?.experiment ?? '');
    expect(await ask('experimentCancel(id: $id)', experimentId)).toEqual([]);
    const removed = await ask('experimentDelete(id: $id)', experimentId);
    expect(removed).toMatchObject([{ code: 'CONFLICT' }]);
    expect(removed[0]?.message).toContain('"from elsewhere", which stays');
    expect(await sql`select hash from submitted_weights order by hash`).toEqual(known);
    const runs = await sql`select id from runs`;
    const cloned = await ask('runClone(id: $id, seed: 77)', encodeGlobalId('Run', held?.run ?? ''));
    expect(cloned).toMatchObject([{ code: 'CONFLICT' }]);
    expect(cloned[0]?.message).toContain('have no other seed');
    expect(await sql`select id from runs`).toHaveLength(runs.length);
  });

  it('keeps an upload until its weights were scored', async () => {
    const { db, sql } = api.database;
    const bytes = Buffer.from('weights that were trained elsewhere');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const upload = await db.transaction((tx) =>
      uploads.create(
        tx,
        api.queue,
        {
          ...{ teamId, createdBy: null, name: 'weights' },
          files: [{ name: 'model.safetensors', bytes: bytes.length, sha256 }],
        },
        { open: 3, teamBytes: 1e6, keepHours: 24 },
      ),
    );
    const store = storedParts(db, undefined);
    const part = await uploads.findPart(db, { uploadId: upload.id, teamId, number: 1 });
    if (part === undefined) throw new Error('the upload has no part');
    await uploads.receivePart(db, store, part, { sha256, bytes: Readable.from([bytes]) });
    await db.transaction((tx) => uploads.complete(tx, { id: upload.id, teamId }, { keepHours: 24 }));
    const uploadId = encodeGlobalId('Upload', upload.id);
    expect((await submit({ weights: [{ uploadId }] })).userErrors).toEqual([]);

    const cancelled = z.object({ uploadCancel: z.object({ userErrors: z.array(z.object({ message: z.string() })) }) });
    const cancel = async () =>
      (
        await member.read(cancelled, 'mutation ($id: ID!) { uploadCancel(id: $id) { userErrors { message } } }', {
          id: uploadId,
        })
      ).uploadCancel.userErrors;
    expect(await cancel()).toEqual([{ message: 'a submission reads the upload: cancel its runs first' }]);
    await sql`update uploads set expires_at = now() - interval '1 second' where id = ${upload.id}`;
    await uploads.clear(db, api.queue, store, upload.id);
    expect(await sql`select status from uploads where id = ${upload.id}`).toEqual([{ status: 'COMPLETE' }]);
    await sql`update runs set status = 'CANCELLED', finished_at = now()
      where id in (select run_id from submitted_weights where upload_id = ${upload.id})`;
    await uploads.clear(db, api.queue, store, upload.id);
    expect(await sql`select status from uploads where id = ${upload.id}`).toEqual([{ status: 'EXPIRED' }]);
  });

  it.each([
    ['figures of its own', { config: { model: { name: 'nlinear' }, mae: 1 } }, 'INVALID', ['config']],
    ['a model that is none', { config: { model: { name: 'oracle' } } }, 'INVALID', ['config', 'model', 'name']],
    ['no network', { config: 'nlinear' }, 'INVALID', ['config']],
    ['no name', { name: ' ' }, 'INVALID', ['name']],
    ['a long note', { note: 'x'.repeat(2001) }, 'INVALID', ['note']],
    ['no weights', { weights: [] }, 'INVALID', ['weights']],
    ['weights that are named twice', { weights: [{ artifactId: 'x', uploadId: 'y' }] }, 'INVALID', ['weights', '0']],
    ['weights that are not there', { weights: [{ uploadId: 'x' }] }, 'NOT_FOUND', ['weights', '0']],
    ['no board', { leaderboardId: 'x' }, 'NOT_FOUND', ['leaderboardId']],
    ['no graph', { graphId: 'x' }, 'NOT_FOUND', ['graphId']],
  ])('is refused with %s', async (_what, input, code, field) => {
    const { submission, userErrors } = await submit({ weights: artifactsFrom(11, 12), ...input });
    expect(submission).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
  });

  it('takes no weights of another team', async () => {
    const other = await (await api.team('beta')).script('owner');
    const { userErrors } = await submit({ weights: artifactsFrom(11, 12) }, other);
    expect(userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('is scored by a config that names its weights and the protocol of the board', () => {
    const hash = 'a'.repeat(64);
    const config = submittedConfig({ model: { name: 'nlinear' } }, protocol, { seed: 3, hash });
    expect(config).toMatchObject({ role: 'student', seed: 3, submitted: { weights: hash } });
    expect(config).toMatchObject({ protocol: { split: { train: protocol.trainShare } } });
  });
});
