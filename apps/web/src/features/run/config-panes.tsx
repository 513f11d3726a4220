import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatBytes, formatClock, formatCount } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { checkpointOf } from './checkpoint.ts';
import { configDifferences, configRows } from './config-rows.ts';
import type { RunDetail } from './run-detail.ts';

/** A student beside its control: only what differs. */
export function ControlDifferences({ run }: { run: RunDetail }): ReactNode {
  const t = useTranslations('run');
  if (!run.control) return null;
  const rows = configDifferences(t, run.config, run.control.config);
  return (
    <Pane title={t('control.title')} end={<Link href={`/runs/${run.control.id}`}>{t('control.open')}</Link>}>
      <TableScroll label={t('control.table')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('control.field')}</th>
              <th scope="col">{t('control.thisRun')}</th>
              <th scope="col">{t('control.control')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <td className="quiet-text">{row.label}</td>
                <td>{row.left ?? t('control.none')}</td>
                <td className="quiet-text">{row.right ?? t('control.none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Pane>
  );
}

/** All that rebuilds the run, folded away: data, code, seed and every setting. */
export function RunFacts({ run }: { run: RunDetail }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('run');
  const checkpoint = checkpointOf(run.artifacts);
  return (
    <Pane title={t('settings.title')}>
      <dl className="facts">
        <dt>{t('settings.experiment')}</dt>
        <dd>
          <Link href={`/experiments/${run.experiment.id}`}>{run.experiment.name}</Link>
        </dd>
        <dt>{t('settings.seed')}</dt>
        <dd>{run.seed}</dd>
        <dt>{t('settings.data')}</dt>
        <dd className="mono">{run.experiment.dataset.contentHash.slice(0, 12)}</dd>
        <dt>{t('settings.protocol')}</dt>
        <dd className="mono">{run.experiment.protocol.hash.slice(0, 12)}</dd>
        <dt>{t('settings.configuration')}</dt>
        <dd className="mono">{run.configHash.slice(0, 12)}</dd>
        <dt>{t('settings.engine')}</dt>
        <dd>
          {run.engine === null
            ? t('settings.noEngine')
            : t('settings.engineThreads', { engine: run.engine, threads: `${run.threads ?? 1}` })}
        </dd>
        {checkpoint === null ? null : (
          <>
            <dt>{t('settings.checkpoint')}</dt>
            <dd>
              {t('settings.checkpointAt', {
                step: formatCount(checkpoint.step),
                bytes: formatBytes(checkpoint.bytes),
                clock: formatClock(format, checkpoint.at),
              })}
            </dd>
          </>
        )}
      </dl>
      <details className="run-config">
        <summary>{t('settings.all')}</summary>
        <dl className="facts">
          {configRows(t, run.config).map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Pane>
  );
}
