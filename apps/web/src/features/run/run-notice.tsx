import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatCount } from '../../format/index.ts';
import { checkpointOf } from './checkpoint.ts';
import type { RunStatus } from './live-run.ts';
import type { RunDetail } from './run-detail.ts';

/** Says what holds a run up or what ended it, and the way on. */
export function RunNotice({ run, status }: { run: RunDetail; status: RunStatus }): ReactNode {
  switch (status) {
    case 'QUEUED': {
      const waiting = run.teachers.filter((teacher) => teacher.status !== 'SUCCEEDED');
      return (
        <p className="note" role="status">
          {waiting.length === 0
            ? 'Waits for a free worker.'
            : `Waits for ${waiting.length === 1 ? 'its teacher' : `${waiting.length} teachers`} to finish: `}
          {waiting.map((teacher, index) => (
            <span key={teacher.id}>
              {index > 0 ? ', ' : ''}
              <Link href={`/runs/${teacher.id}`}>{teacher.modelLabel}</Link>
            </span>
          ))}
        </p>
      );
    }
    case 'FAILED':
      return (
        <div className="alert" role="alert">
          <p>
            <strong>The run failed.</strong>{' '}
            {run.errorMessage ?? 'The worker left no message; the log has what it wrote.'}
          </p>
          <p>
            The log beside the curves has the last lines before it. Run it again with the button above, or{' '}
            <Link href="/experiments/new">start an experiment with other settings</Link>.
          </p>
        </div>
      );
    case 'CANCELLED': {
      const checkpoint = checkpointOf(run.artifacts);
      return (
        <p className="note" role="status">
          {run.errorMessage ?? 'The run was cancelled.'} It is on no leaderboard,{' '}
          {checkpoint === null
            ? 'and begins anew if it is run again.'
            : `and goes on after update ${formatCount(checkpoint.step)} if it is resumed; run again, it begins anew.`}
        </p>
      );
    }
    case 'SUCCEEDED':
      return run.takenFrom === null ? null : (
        <p className="note" role="status">
          Not trained again: the same code, data, settings, seed and teachers gave this in{' '}
          <Link href={`/runs/${run.takenFrom.id}`}>a run of {run.takenFrom.experiment.name}</Link>, from which weights,
          forecasts, scores and times were taken over.
        </p>
      );
    case 'RUNNING':
      return null;
  }
}
