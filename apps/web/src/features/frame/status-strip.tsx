'use client';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { formatClock, formatShare, formatSpan } from '../../format/index.ts';
import { connectionState, subscribeToConnection } from '../../graphql/connection.ts';
import type { FrameQuery } from '../../graphql/generated/graphql';
import { ProgressBar, RoleGlyph, roleOf } from '../../ui/index.ts';
import { WorkNotices } from '../notifications/work-notices.tsx';
import './strip.css';

const online = connectionState();
const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const never = () => () => undefined;

/** Between two runs of an experiment none is running, yet the experiment goes on. */
function idleText({ queued, workers }: FrameQuery): string {
  if (queued.totalCount === 0) return 'Nothing is running';
  return workers.length === 0 ? 'Waiting for a worker' : 'The next run is about to start';
}

/** What runs now, at the foot of every page; says since when the API has not answered, and in which zone times of events are. */
export function StatusStrip({ data }: { data: FrameQuery | undefined }) {
  const connection = useSyncExternalStore(subscribeToConnection, connectionState, () => online);
  const zone = useSyncExternalStore(never, readerZone, () => '');
  const [run] = data?.running.nodes ?? [];
  const name =
    run === undefined ? '' : `${run.modelLabel}${run.methodLabel ? `, ${run.methodLabel}` : ''}, seed ${run.seed}`;
  return (
    <footer className="strip" role="contentinfo">
      <WorkNotices />
      {connection.since === null ? null : (
        <span className="strip-offline" role="status">
          No answer from the API since {formatClock(new Date(connection.since).toISOString())}; values may be stale
        </span>
      )}
      {run === undefined ? (
        <span className="quiet-text">{data === undefined ? '' : idleText(data)}</span>
      ) : (
        <Link href={`/runs/${run.id}`} className="strip-run quiet" title={name}>
          <RoleGlyph role={roleOf(run)} size={9} />
          <span className="strip-name">{name}</span>
          <ProgressBar value={run.progress} role={roleOf(run)} label={`Progress of ${run.modelLabel}`} />
          <span>{formatShare(run.progress)}</span>
          {run.secondsLeft === null ? null : <span className="quiet-text">{formatSpan(run.secondsLeft)} left</span>}
        </Link>
      )}
      {data !== undefined && data.queued.totalCount > 0 ? <span>{data.queued.totalCount} queued</span> : null}
      {data === undefined ? null : (
        <span className="strip-end">
          <span>{workersText(data)}</span>
          <span title="Times of runs and people are in this zone; those of readings in the zone of their sensors">
            {zone}
          </span>
        </span>
      )}
    </footer>
  );
}

function workersText({ workers, queued }: FrameQuery): string {
  if (workers.length === 0) return queued.totalCount === 0 ? 'no worker has come yet' : '';
  return workers.length === 1 ? '1 worker' : `${workers.length} workers`;
}
