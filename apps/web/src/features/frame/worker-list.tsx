import { useTranslations } from 'use-intl';
import type { FrameQuery } from '../../graphql/generated/graphql';

/** The machines that train, each with what it is busy with. Which were seen lately is the API's to say: it has one clock. */
export function WorkerList({ workers }: { workers: FrameQuery['workers'] }) {
  const t = useTranslations('frame');
  if (workers.length === 0) return null;
  return (
    <ul className="workers" aria-label={t('workers')}>
      {workers.map((worker) => (
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
