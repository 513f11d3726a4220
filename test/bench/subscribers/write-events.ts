/** Progress of runs, as workers write it: many runs at once, each a few times a second. */
import { sql } from 'drizzle-orm';
import { notifyRunEvent, type DatabaseConnection } from '@stillgraph/db';

export interface Writing {
  /** Numbers of the events that were written, with when, by run and number: `run/sequence`. */
  readonly at: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** @param rate events a second, over all runs */
export function writeEvents({ db }: DatabaseConnection, runIds: readonly string[], rate: number): Writing {
  const at = new Map<string, number>();
  let going = true;
  const write = async (runId: string) => {
    await db.transaction(async (tx) => {
      const [run] = await tx.execute<{ sequence: number; experiment: string; team: string }>(sql`
        update runs set last_event = last_event + 1 where id = ${runId}
        returning last_event as sequence, experiment_id as experiment, team_id as team`);
      if (run === undefined) throw new Error(`there is no run ${runId}`);
      const { sequence, experiment: experimentId, team: teamId } = run;
      await tx.execute(sql`
        insert into run_events (run_id, sequence, type, status, progress, step, total_steps)
        values (${runId}, ${sequence}, 'PROGRESS', 'SUCCEEDED', 1, 1, 1)`);
      await notifyRunEvent(tx, { runId, experimentId, teamId, sequence });
      at.set(`${runId}/${sequence}`, performance.now());
    });
  };
  const loop = async () => {
    const began = performance.now();
    for (let number = 0; going; number += 1) {
      const ahead = began + (number / rate) * 1000 - performance.now();
      if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
      const runId = runIds[number % runIds.length];
      if (runId !== undefined) await write(runId);
    }
  };
  const done = loop();
  return {
    at,
    stop: async () => {
      going = false;
      await done;
    },
  };
}
