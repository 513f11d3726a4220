'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatBytes, formatCount, formatNumber, formatShare, formatStep } from '../../format/index.ts';
import type { DryRunQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ProgressBar } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import type { ImportDraft } from './import-draft.ts';
import { mendOf } from './mend-of.ts';
import { dryRunQuery } from './upload-documents.ts';

export type Report = NonNullable<Extract<NonNullable<DryRunQuery['node']>, { __typename: 'Import' }>['report']>;

const classes = { REFUSED: 'bad', SUSPECT: 'warn', NOTE: '' } as const;

interface DryRunProps {
  id: string;
  isBusy: boolean;
  onImport: () => void;
  /** Says in the form what mends a finding, and looks again. */
  onMend: (part: Partial<ImportDraft>) => void;
}

/** What a look at the source found, and the button that imports it where nothing stands against it. */
export function DryRun({ id, isBusy, onImport, onMend }: DryRunProps): ReactNode {
  const t = useTranslations('datasets');
  const { data } = usePolledQuery(dryRunQuery, { id }, { everyMs: 1500 });
  const run = data?.node?.__typename === 'Import' ? data.node : undefined;
  if (run === undefined || run.status === 'QUEUED' || run.status === 'RUNNING') {
    return (
      <div className="sending">
        <p role="status">{t('report.looking', { what: run?.message ?? formatShare(run?.progress ?? 0) })}</p>
        <ProgressBar value={run?.progress ?? 0} role="TEACHER" label={t('report.bar')} />
      </div>
    );
  }
  if (run.report === null) {
    return (
      <p role="alert" className="status bad">
        {run.error ?? t('report.cancelled')}
      </p>
    );
  }
  const { report } = run;
  const isRefused = report.findings.some(({ severity }) => severity === 'REFUSED');
  return (
    <section className="dry-run" aria-label={t('report.label')}>
      <Recognised report={report} />
      <Channels channels={report.channels} />
      {report.findings.length === 0 ? <p>{t('report.nothing')}</p> : null}
      <ul className="findings">
        {report.findings.map(({ kind, severity, told, mend }, at) => {
          const part = mendOf(kind, report);
          return (
            <li key={at}>
              <span className={`status ${classes[severity]}`}>{t(`report.severity.${severity}`)}</span>{' '}
              <strong>{t(`report.kind.${kind}`)}</strong>: {told}
              {mend === null ? null : <span className="hint"> {mend}</span>}{' '}
              {part === null ? null : (
                <button type="button" className="button" onClick={() => onMend(part)}>
                  {t('report.mend', { field: t(`report.mendField.${fieldOf(part)}`) })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="form-buttons">
        <button type="button" className="button primary" disabled={isRefused || isBusy} onClick={onImport}>
          {t('report.import')}
        </button>
        {isRefused ? <span className="hint">{t('report.refused')}</span> : null}
      </p>
    </section>
  );
}

const fieldOf = (part: Partial<ImportDraft>) =>
  part.zeroIsMissing === undefined ? (part.zone === undefined ? 'unit' : 'zone') : 'zeros';

/** What the files were taken for. */
function Recognised({ report }: { report: Report }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('datasets');
  const { nodes, steps, stepSeconds, zone, firstAt, lastAt, files, bytes, coordinates } = report;
  const sizes = { sensors: formatCount(nodes), steps: formatCount(steps) };
  const clock = (iso: string) => iso.slice(0, 16).replace('T', ' ');
  return (
    <>
      <p>
        {report.format ?? t('report.unknown')}:{' '}
        {stepSeconds === null
          ? t('report.sizes', sizes)
          : t('report.sizesOf', { ...sizes, step: formatStep(format, stepSeconds) })}
        {firstAt === null || lastAt === null ? null : t('report.span', { from: clock(firstAt), to: clock(lastAt) })}
        {zone === null ? null : t('report.zone', { zone })}
      </p>
      <dl className="facts report-facts">
        <dt>{t('report.files')}</dt>
        <dd>{t('report.filesOf', { count: files, size: formatBytes(bytes) })}</dd>
        <dt>{t('report.placed')}</dt>
        <dd>{t('report.placedOf', { placed: formatCount(coordinates.placed), sensors: formatCount(nodes) })}</dd>
        <dt>{t('report.times')}</dt>
        <dd>
          {t('report.timesOf', {
            gaps: report.gaps.count,
            missing: formatCount(report.gaps.missingSteps),
            repeated: report.duplicateTimes.count,
            disordered: report.outOfOrder.count,
          })}
        </dd>
        <dt>{t('report.readings')}</dt>
        <dd>
          {t('report.readingsOf', {
            outliers: report.outliers.count,
            zeros: report.suspectZeros.runs,
            readings: formatCount(report.suspectZeros.readings),
          })}
        </dd>
      </dl>
    </>
  );
}

function Channels({ channels }: { channels: Report['channels'] }): ReactNode {
  const t = useTranslations('datasets');
  if (channels.length === 0) return null;
  return (
    <TableScroll label={t('channels.label')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('channels.channel')}</th>
            <th>{t('channels.unit')}</th>
            <th className="num">{t('channels.missing')}</th>
            <th className="num">{t('channels.zeros')}</th>
            <th className="num">{t('channels.lowest')}</th>
            <th className="num">{t('channels.median')}</th>
            <th className="num">{t('channels.highest')}</th>
          </tr>
        </thead>
        <tbody>
          {channels.map(({ name, unit, unitGuess, ...channel }) => (
            <tr key={name}>
              <td>{name}</td>
              <td title={unitGuess?.reason}>
                {unit !== '' || unitGuess === null ? unit || '—' : t('channels.guess', { unit: unitGuess.unit })}
              </td>
              <td className="num">{formatShare(channel.missingShare, 2)}</td>
              <td className="num">{formatShare(channel.zeroShare, 2)}</td>
              <td className="num">{formatNumber(channel.minimum, 1)}</td>
              <td className="num">{formatNumber(channel.median, 1)}</td>
              <td className="num">{formatNumber(channel.maximum, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
