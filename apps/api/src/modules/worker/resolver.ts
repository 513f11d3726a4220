import { workers } from '@stillgraph/db';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Run } from '../run/type.ts';
import { Worker } from './type.ts';

@Resolver(() => Worker)
export class WorkerResolver {
  @Query(() => [Worker], { description: 'Workers that were seen lately, by name.' })
  async workers(@Ctx() context: Context): Promise<Worker[]> {
    // Workers serve all teams; whoever is signed in may see that they are there, but only runs of the own team.
    void context.teamId;
    const rows = await workers.living(context.database);
    return rows.map((row) => new Worker(row));
  }

  @FieldResolver(() => Run, { nullable: true, description: 'What it executes, when that belongs to the team.' })
  async currentRun(@Root() worker: Worker, @Ctx() context: Context): Promise<Run | null> {
    const row = await context.loaders.currentRunOfWorker.load(worker.row.id);
    return row === null ? null : new Run(row);
  }
}
