import { encodeGlobalId } from '../../relay/global-id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';

const line = z.object({
  sequence: z.number(),
  actor: z.string(),
  actorName: z.string().nullable(),
  action: z.string(),
});
const shape = z.object({ auditLog: z.object({ totalCount: z.number(), nodes: z.array(line) }) });
const query = `query ($filter: AuditLogFilter) {
  auditLog(filter: $filter) { totalCount nodes { sequence actor actorName action } } }`;
const checkShape = z.object({
  auditLogCheck: z.looseObject({ isWhole: z.boolean(), firstBroken: z.int().nullable() }),
});
const check = '{ auditLogCheck { isWhole lines firstBroken headHash } }';

describe('the audit log', () => {
  let api: TestApi;
  let team: TestTeam;
  let admin: Client;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    admin = await team.script('admin');
    const { dataset } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    const create = `mutation ($id: ID!, $name: String!) { graphCreate(input: {
      datasetId: $id, name: $name, recipe: { kind: IDENTITY } }) { userErrors { message } } }`;
    const id = encodeGlobalId('Dataset', dataset.id);
    for (const name of ['a', 'b']) await admin.read(z.unknown(), create, { id, name });
  });
  afterAll(() => api.close());

  it('tells admins who did what', async () => {
    const { auditLog } = await admin.read(shape, query);
    expect(auditLog).toEqual({
      totalCount: 3,
      nodes: [
        ...[3, 2].map((sequence) => ({ sequence, actor: 'KEY', actorName: 'admin key', action: 'graph.create' })),
        // By whoever can reach the database, without an account.
        { sequence: 1, actor: 'SYSTEM', actorName: null, action: 'key.create' },
      ],
    });
    const none = await admin.read(shape, query, { filter: { actions: ['run.cancel'] } });
    expect(none.auditLog.totalCount).toBe(0);
    expect(await admin.errorCode(query, { filter: { actorId: 'nobody' } })).toBe('BAD_USER_INPUT');
  });

  it('is for nobody else, and for no other team', async () => {
    for (const role of ['member', 'viewer'] as const) {
      const script = await team.script(role);
      expect(await script.errorCode(query)).toBe('FORBIDDEN');
      expect(await script.errorCode(check)).toBe('FORBIDDEN');
    }
    expect(await api.stranger.errorCode(query)).toBe('UNAUTHENTICATED');
    const other = await (await api.team('beta')).script('owner');
    expect((await other.read(shape, query)).auditLog).toMatchObject({
      totalCount: 1,
      nodes: [{ action: 'key.create' }],
    });
  });

  it('names the first line that somebody changed behind its back', async () => {
    const { totalCount: lines } = (await admin.read(shape, query)).auditLog;
    expect(lines).toBeGreaterThanOrEqual(3);
    const whole = { isWhole: true, lines, firstBroken: null };
    expect((await admin.read(checkShape, check)).auditLogCheck).toMatchObject(whole);
    await api.database.sql.begin(async (tx) => {
      await tx`alter table audit_log disable trigger user`;
      await tx`update audit_log set actor_name = 'somebody else' where sequence = 1`;
      await tx`alter table audit_log enable trigger user`;
    });
    const broken = { isWhole: false, lines, firstBroken: 1 };
    expect((await admin.read(checkShape, check)).auditLogCheck).toMatchObject(broken);
  });
});
