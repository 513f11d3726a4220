/** How long a run was in the hands of workers. */
import { sql } from 'drizzle-orm';
import { runs, workers } from '../../schema/index.ts';
import { SILENT_SECONDS } from '../workers.ts';

/** An attempt goes on while its worker is heard of; one whose worker fell silent ended when that was last seen. */
const heldUntil = sql`coalesce(
  (
    select case
      when holder.stopped_at is null and holder.last_seen_at > now() - make_interval(secs => ${SILENT_SECONDS}) then now()
      else holder.last_seen_at
    end
    from ${workers} as holder where holder.id = ${runs.workerId}
  ),
  now())`;

/** Seconds of all attempts of a run, without what lay between them. */
export const secondsSpent = sql<number>`${runs.spentSeconds} + case
  when ${runs.status} = 'RUNNING' then coalesce(greatest(extract(epoch from ${heldUntil} - ${runs.claimedAt})::float8, 0), 0)
  else 0
end`;

/** What the end of an attempt changes of its run, however it ended. */
export const attemptOver = { spentSeconds: secondsSpent, claimedAt: null } as const;
