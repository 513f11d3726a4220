'use client';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock, formatCount, formatShare, formatSpan } from '../../format/index.ts';
import { connectionState, subscribeToConnection } from '../../graphql/connection.ts';
import type { FrameQuery } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import { ProgressBar, RoleGlyph, roleOf } from '../../ui/index.ts';
import { WorkNotices } from '../notifications/work-notices.tsx';
import './strip.css';

const online = connectionState();
const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const never = () => () => undefined;

/** Between two runs of an experiment none is running, yet the experiment goes on. */
function idleText(t: Translator<'frame'>, { queued, workers }: FrameQuery): string {
  if (queued.totalCount === 0) return t('strip.nothing');
  return workers.length === 0 ? t('strip.noWorker') : t('strip.aboutToStart');
}

/** What runs now, at the foot of every page; says since when the API has not answered, and in which zone times of events are. */
export function StatusStrip({ data }: { data: FrameQuery | undefined }) {
  const format = useTranslations('format');
  const t = useTranslations('frame');
  const connection = useSyncExternalStore(subscribeToConnection, connectionState, () => online);
  const zone = useSyncExternalStore(never, readerZone, () => '');
  const [run] = data?.running.nodes ?? [];
  const name =
    run === undefined
      ? ''
      : t('strip.seed', {
          name: run.methodLabel ? `${run.modelLabel}, ${run.methodLabel}` : run.modelLabel,
          seed: `${run.seed}`,
        });
  return (
    <footer className="strip" role="contentinfo">
      <WorkNotices />
      {connection.since === null ? null : (
        <span className="strip-offline" role="status">
          {t('strip.offline', { time: formatClock(format, new Date(connection.since).toISOString()) })}
        </span>
      )}
      {run === undefined ? (
        <span className="quiet-text">{data === undefined ? '' : idleText(t, data)}</span>
      ) : (
        <Link href={`/runs/${run.id}`} className="strip-run quiet" title={name}>
          <RoleGlyph role={roleOf(run)} size={9} />
          <span className="strip-name">{name}</span>
          <ProgressBar value={run.progress} role={roleOf(run)} label={t('strip.progress', { model: run.modelLabel })} />
          <span>{formatShare(run.progress)}</span>
          {run.secondsLeft === null ? null : (
            <span className="quiet-text">{t('strip.left', { span: formatSpan(format, run.secondsLeft) })}</span>
          )}
        </Link>
      )}
      {data !== undefined && data.queued.totalCount > 0 ? (
        <span>{t('strip.queued', { count: formatCount(data.queued.totalCount) })}</span>
      ) : null}
      {data === undefined ? null : (
        <span className="strip-end">
          <span>{workersText(t, data)}</span>
          <span title={t('strip.zone')}>{zone}</span>
        </span>
      )}
    </footer>
  );
}

function workersText(t: Translator<'frame'>, { workers, queued }: FrameQuery): string {
  if (workers.length === 0) return queued.totalCount === 0 ? t('strip.noneYet') : '';
  return t('strip.workers', { count: workers.length });
}
