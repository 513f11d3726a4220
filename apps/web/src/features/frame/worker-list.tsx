import type { FrameQuery } from '../../graphql/generated/graphql';

const SILENT_AFTER_MS = 30_000;

/** The machines that train, each with what it is busy with. */
export function WorkerList({ workers }: { workers: FrameQuery['workers'] }) {
  const alive = workers.filter((worker) => Date.now() - Date.parse(worker.lastSeenAt) < SILENT_AFTER_MS);
  if (alive.length === 0) return null;
  return (
    <ul className="workers" aria-label="Workers">
      {alive.map((worker) => (
        <li key={worker.id}>
          <span className="worker-name">{worker.name}</span>
          <span className="worker-engine">{worker.engine}</span>
          <span className="progress STUDENT" aria-hidden>
            <span style={{ width: `${Math.round(100 * (worker.currentRun?.progress ?? 0))}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
