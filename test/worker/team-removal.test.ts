// A team that is removed while its run trains: a worker takes everything away, its training stops, and it does the next work.
import { ensureDemoTeam, imports, teamRemoval, teams } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await openLaboratory();
});
afterAll(() => laboratory.close());

it('goes whole, with the run in hand', async () => {
  const { database, queue, teamId } = laboratory;
  const worker = laboratory.worker();
  const city = await datasetOf(laboratory, await laboratory.imported('simulator', smallCity));
  const config = experimentConfigSchema.parse({
    teachers: [
      { model: { name: 'stid', hidden: 16, blocks: 1 }, training: { updates: 1_000_000, validations: 1_000 } },
    ],
    students: [{ model: { name: 'stid-s' } }],
  });
  const { runIds } = await laboratory.begin(city.id, config, (run) => run.kind === 'TEACHER');
  await until('the run trains', async () => (await laboratory.run(runIds[0] ?? '')).step > 0);

  await database.db.transaction((tx) => teamRemoval.close(tx, queue, teamId));
  await until('the team is gone', async () => (await teams.byIds(database.db, [teamId])).size === 0);
  // Nobody tells the worker: it learns so from its next write.
  await until('the worker has let go of the run', () => Promise.resolve(worker.log().includes('run left: attempt 1')));

  const { team } = await ensureDemoTeam(database.db);
  expect(team.id).not.toBe(teamId);
  const { id } = await imports.create(database.db, queue, { teamId: team.id, source: 'simulator', options: smallCity });
  const row = await until('the next import is over', async () => {
    const found = (await imports.byIds(database.db, [id])).get(id);
    return found?.finishedAt != null && found;
  });
  expect([row.status, row.error]).toEqual(['SUCCEEDED', null]);
  expect(worker.log()).toContain('a removed team is taken away');
  expect(worker.trainingProcesses()).toHaveLength(1);
});
