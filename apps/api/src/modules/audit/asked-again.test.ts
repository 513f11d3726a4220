/** What is asked for twice happens once, and the log tells of it once. */
import { experiments, runs } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { insertBelongings } from '../../testing/belongings.ts';
import type { Client } from '../../testing/client.ts';

const answer = z.object({ done: z.object({ userErrors: z.array(z.object({ message: z.string() })) }) });

type Belongings = Awaited<ReturnType<typeof insertBelongings>>;

describe('what is asked for again', () => {
  let api: TestApi;
  let team: TestTeam;
  let owner: Client;
  let mine: Belongings;
  let doneExperiment: string;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    mine = await insertBelongings(api, team);
    owner = await api.person(team.ownerEmail);
    const { db } = api.database;
    // One that is over can be put away.
    const experimentId = (await runs.byIds(db, [mine.uuids.Run])).get(mine.uuids.Run)?.experimentId ?? '';
    await experiments.cancel(db, api.queue, { id: experimentId, teamId: team.id });
    doneExperiment = encodeGlobalId('Experiment', experimentId);
  });
  afterAll(() => api.close());

  const ask = async (call: string) =>
    (await owner.read(answer, `mutation { done: ${call} { userErrors { message } } }`)).done.userErrors;
  const lines = async (action: string) => {
    const [row] = await api.database.sql<{ lines: number }[]>`
      select count(*)::int as lines from audit_log where team_id = ${team.id} and action = ${action}`;
    return row?.lines;
  };
  const quoted = (type: Parameters<Belongings['idOf']>[0]) => JSON.stringify(mine.idOf(type));

  it.each<[action: string, call: () => string]>([
    ['upload.cancel', () => `uploadCancel(id: ${quoted('Upload')})`],
    ['leaderboard.revokeLink', () => `shareLinkRevoke(id: ${quoted('ShareLink')})`],
    ['import.cancel', () => `importCancel(id: ${quoted('Import')})`],
    ['import.dismiss', () => `importDismiss(id: ${quoted('Import')})`],
    ['experiment.archive', () => `experimentArchive(id: "${doneExperiment}")`],
    ['experiment.restore', () => `experimentRestore(id: "${doneExperiment}")`],
    ['alert.acknowledge', () => `alertAcknowledge(id: ${quoted('Alert')})`],
    ['model.setStage', () => `modelVersionStageSet(input: { id: ${quoted('ModelVersion')}, stage: PRODUCTION })`],
    [
      'model.moveAlias',
      () => `modelAliasSet(input: { modelId: ${quoted('RegisteredModel')}, alias: "champion", number: 1 })`,
    ],
    ['note.update', () => `noteUpdate(id: ${quoted('Note')}, text: "seen again")`],
    ['tag.put', () => `tagsPut(subjectIds: [${quoted('Run')}], tagIds: [${quoted('Tag')}])`],
    ['tag.takeOff', () => `tagsTakeOff(subjectIds: [${quoted('Run')}], tagIds: [${quoted('Tag')}])`],
    ['tag.update', () => `tagUpdate(id: ${quoted('Tag')}, input: { name: "seen", colour: "#1B6CA8" })`],
    ['model.update', () => `modelUpdate(input: { id: ${quoted('RegisteredModel')}, description: "of cars" })`],
    [
      'alert.updateRule',
      () =>
        `alertRuleUpdate(input: { id: ${quoted('AlertRule')}, condition: { kind: RUN_NOT_FINITE }, enabled: false })`,
    ],
    [
      'webhook.update',
      () => `webhookUpdate(input: { id: ${quoted('Webhook')}, types: [RUN_FAILED, RUN_SUCCEEDED], enabled: false })`,
    ],
    [
      'view.update',
      () => `savedViewUpdate(id: ${quoted('SavedView')}, input: { definition: { columns: ["mae"], pageSize: 10 } })`,
    ],
    ['member.setRole', () => `memberRoleSet(id: ${quoted('Member')}, role: ADMIN)`],
    ['network.rename', () => `networkRename(input: { id: ${quoted('Network')}, name: "other roads" })`],
    [
      'leaderboard.setVisibility',
      () => `leaderboardVisibilitySet(input: { id: ${quoted('Leaderboard')}, visibility: PUBLIC, slug: "speeds" })`,
    ],
  ])('is told once: %s', async (action, call) => {
    expect(await ask(call())).toEqual([]);
    expect(await lines(action)).toBe(1);
    expect(await ask(call())).toEqual([]);
    expect(await lines(action)).toBe(1);
  });

  it('is told once: network.place', async () => {
    const made = z.object({ networkCreate: z.object({ network: z.object({ latest: z.object({ id: z.string() }) }) }) });
    const { networkCreate } = await owner.read(
      made,
      `mutation { networkCreate(input: {
        name: "a road"
        junctions: [{ junction: "a", latitude: 34, longitude: -118 }, { junction: "b", latitude: 34.01, longitude: -118 }]
        segments: [{ segment: "ab", from: "a", to: "b" }]
      }) { network { latest { id } } } }`,
    );
    const place = (places: string) =>
      ask(`sensorPlacesSet(input: {
        datasetId: ${quoted('Dataset')}, versionId: "${networkCreate.network.latest.id}", ${places}
      })`);
    const there = (metres: number) => place(`places: [{ sensor: "sensor-0", segment: "ab", offsetMetres: ${metres} }]`);
    // Twice each: put, moved, taken away; and nothing at all.
    for (const [call, told] of [
      [() => there(10), 1],
      [() => there(20), 2],
      [() => place('remove: ["sensor-0"]'), 3],
      [() => place('places: []'), 3],
    ] as const) {
      expect([await call(), await call()]).toEqual([[], []]);
      expect(await lines('network.place')).toBe(told);
    }
  });

  it('says what became another, and of addresses the host alone', async () => {
    const id = quoted('Webhook');
    const change = `webhookUpdate(input: { id: ${id}, url: "https://example.org/secret/way", description: "ours", enabled: true })`;
    expect(await ask(change)).toEqual([]);
    const [line] = await api.database.sql<{ details: unknown }[]>`
      select details from audit_log where team_id = ${team.id} and action = 'webhook.update' order by sequence desc`;
    expect(line?.details).toEqual({ host: 'example.org', description: 'ours', enabled: true });
  });
});
