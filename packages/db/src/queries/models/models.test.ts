import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { ConflictError, DuplicateError, NotFoundError } from '../../errors.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { newId } from '../../schema/columns.ts';
import { claimAs, sampleExperiment, sampleOutcome } from '../../testing/samples.ts';
import * as artifacts from '../artifacts/index.ts';
import * as models from './index.ts';
import * as runs from '../runs/index.ts';

let database: TestDatabase;
let queue: Queue;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const weights = (text: string) => ({
  kind: 'WEIGHTS' as const,
  name: 'weights',
  bytes: new TextEncoder().encode(text),
});

/** A team with a model and a run that has succeeded and kept its weights. */
async function registered(name: string) {
  const { db } = database;
  const { a, b, team } = await sampleExperiment(db, queue);
  const model = await models.create(db, { teamId: team.id, by: null, name, description: null });
  const claimed = await claimAs(db, 'worker', a.id);
  if (claimed === undefined) throw new Error(`run ${a.id} could not be claimed`);
  await artifacts.put(db, claimed.held, weights(name));
  await runs.finish(db, queue, claimed.held, sampleOutcome);
  const own = { teamId: team.id, by: null, modelId: model.id };
  return {
    team,
    model,
    own,
    run: a,
    waiting: b,
    register: () => models.register(db, { ...own, runId: a.id, note: null }),
  };
}

describe('a model', () => {
  it('has one name in the team', async () => {
    const { team } = await registered('named');
    const again = { teamId: team.id, by: null, name: 'named', description: null };
    await expect(models.create(database.db, again)).rejects.toBeInstanceOf(DuplicateError);
  });

  it('is not found by another team', async () => {
    const { model } = await registered('hidden');
    const other = { teamId: newId(), id: model.id };
    await expect(models.update(database.db, { ...other, name: 'mine' })).rejects.toBeInstanceOf(NotFoundError);
    await expect(models.remove(database.db, other)).rejects.toBeInstanceOf(NotFoundError);
    const version = { teamId: other.teamId, by: null, modelId: model.id };
    await expect(models.moveAlias(database.db, { ...version, alias: 'champion', number: 1 })).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });
});

describe('versions of a model', () => {
  it('hold the weights of a run, once, and keep the run', async () => {
    const { register, run } = await registered('kept');
    const version = await register();
    expect(version).toMatchObject({ number: 1, stage: 'NONE', runId: run.id });
    expect(version.weightsHash).toMatch(/^[0-9a-f]{64}$/);
    await expect(register()).rejects.toThrow('the run is version 1 of this model already');
    await expect(database.sql`delete from runs where id = ${run.id}`).rejects.toThrow('model_versions_run');
  });

  it('are refused of a run that has not succeeded', async () => {
    const { own, waiting } = await registered('early');
    const early = models.register(database.db, { ...own, runId: waiting.id, note: null });
    await expect(early).rejects.toThrow(/expected a run that has succeeded, and it is (QUEUED|RUNNING)/);
    await expect(early).rejects.toBeInstanceOf(ConflictError);
    const unknown = models.register(database.db, { ...own, runId: newId(), note: null });
    await expect(unknown).rejects.toBeInstanceOf(NotFoundError);
  });

  it('change their stage', async () => {
    const { register, team } = await registered('staged');
    const { id } = await register();
    for (const isChanged of [true, false]) {
      const staged = await models.setStage(database.db, { teamId: team.id, id, stage: 'PRODUCTION' });
      expect(staged).toMatchObject({ row: { stage: 'PRODUCTION' }, isChanged });
    }
  });
});

describe('an alias', () => {
  it('moves only from where it was expected to be, and every move is kept', async () => {
    const { db } = database;
    const { own, register, model } = await registered('moved');
    await register();
    const move = { ...own, alias: 'champion' };
    await models.moveAlias(db, { ...move, number: 1, expected: null });
    await expect(models.moveAlias(db, { ...move, number: null, expected: 2 })).rejects.toThrow(
      'expected "champion" to point at version 2, and it points at version 1',
    );
    await expect(models.moveAlias(db, { ...move, number: 2 })).rejects.toBeInstanceOf(NotFoundError);
    expect((await models.aliasesOf(db, [model.id])).get(model.id)).toMatchObject([{ alias: 'champion' }]);
    await models.moveAlias(db, { ...move, number: 1 });
    await models.moveAlias(db, { ...move, number: null, expected: 1 });
    expect((await models.aliasesOf(db, [model.id])).get(model.id)).toEqual([]);
    const pages = await models.movePages(db, [model.id], { first: 5 });
    expect(pages.get(model.id)?.rows.map(({ alias, number }) => [alias, number])).toEqual([
      ['champion', null],
      ['champion', 1],
    ]);
  });

  it('is moved by one of two that expect the same', async () => {
    const { own, register } = await registered('raced');
    await register();
    const move = { ...own, alias: 'champion', number: 1, expected: null };
    const both = await Promise.allSettled([models.moveAlias(database.db, move), models.moveAlias(database.db, move)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
