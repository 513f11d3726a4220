import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import { checkpointOf } from './checkpoint.ts';
import type { RunStatus } from './live-run.ts';
import type { RunDetail } from './run-detail.ts';

/** Says what holds a run up or what ended it, and the way on. */
export function RunNotice({ run, status }: { run: RunDetail; status: RunStatus }): ReactNode {
  const t = useTranslations('run');
  switch (status) {
    case 'QUEUED': {
      const waiting = run.teachers.filter((teacher) => teacher.status !== 'SUCCEEDED');
      return (
        <p className="note" role="status">
          {waiting.length === 0 ? t('notice.waitsForWorker') : t('notice.waitsForTeachers', { count: waiting.length })}
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
            <strong>{t('notice.failed')}</strong> {run.errorMessage ?? t('notice.noMessage')}
          </p>
          <p>{t.rich('notice.failedWay', { link: (words) => <Link href="/experiments/new">{words}</Link> })}</p>
        </div>
      );
    case 'CANCELLED': {
      const checkpoint = checkpointOf(run.artifacts);
      const why = run.errorMessage ?? t('notice.cancelled');
      return (
        <p className="note" role="status">
          {checkpoint === null
            ? t('notice.beginsAnew', { why })
            : t('notice.goesOn', { why, step: formatCount(checkpoint.step) })}
        </p>
      );
    }
    case 'SUCCEEDED':
      return run.takenFrom === null ? null : (
        <p className="note" role="status">
          {t.rich('notice.takenOver', {
            experiment: run.takenFrom.experiment.name,
            link: (words) => <Link href={`/runs/${run.takenFrom?.id ?? ''}`}>{words}</Link>,
          })}
        </p>
      );
    case 'RUNNING':
      return null;
  }
}
