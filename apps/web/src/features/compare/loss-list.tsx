'use client';
import { useDeferredValue, useMemo, type CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { errorDigits, errorName, formatCount, formatNumber, formatSigned, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { Pane, Skeleton } from '../../ui/index.ts';
import type { Forecasts } from './comparison-data.ts';
import { LEAST_DAYS, lossReport, PART_HOURS, type LossReport, type LossScope } from './loss-groups.ts';

const SHOWN = 12;

/** How far the list may be believed. */
function Caveat({ report, seeds }: { report: LossReport; seeds: string }) {
  const t = useTranslations('compare');
  const { days, ties, unjudged } = report;
  return (
    <p className="note">
      {report.isJudged
        ? t('losses.judged', { hours: String(PART_HOURS), seeds, ties: formatCount(ties), unjudged })
        : t('losses.notJudged', { hours: String(PART_HOURS), seeds, days, least: String(LEAST_DAYS) })}
    </p>
  );
}

interface LossListProps {
  data: Forecasts;
  dataset: ComparedDatasetFragment;
  /** Of the errors. */
  unit: string;
  /** The chosen sensor, whose rows are marked. */
  sensor: number;
  rightName: string;
  /** Seeds of the two runs in words: `seed 1`. */
  seeds: string;
  /** The same object as long as the same readings count. */
  scope: LossScope;
  onChoose: (sensor: number, position: number) => void;
}

/** Where and when the right run loses; a click goes there. */
export function LossList(props: LossListProps) {
  const format = useTranslations('format');
  const { data, dataset, unit, sensor, rightName, seeds, onChoose } = props;
  const t = useTranslations('compare');
  // The list of before stays while the next one is counted, and what plays does not wait for it.
  const scope = useDeferredValue(props.scope);
  const known = useDeferredValue(data.isWhole ? data : null);
  const report = useMemo(
    () =>
      known === null
        ? null
        : lossReport(
            known,
            {
              startAt: Date.parse(dataset.startAt),
              stepSeconds: dataset.stepSeconds,
              clock: new ZoneClock(dataset.zone),
            },
            scope,
          ),
    [known, scope, dataset],
  );
  const title = t('losses.title', { name: rightName });
  if (report === null) {
    return (
      <Pane title={title}>
        <Skeleton rows={6} label={title} />
      </Pane>
    );
  }
  const losses = report.losses.slice(0, SHOWN);
  const most = losses[0]?.added ?? 1;
  const hour = (value: number) => `${String(value % 24).padStart(2, '0')}:00`;
  const digits = errorDigits(unit);
  const hasRegimes = losses.some(({ regime }) => regime !== null);
  return (
    <Pane title={title}>
      <Caveat report={report} seeds={seeds} />
      {losses.length === 0 ? (
        <p className="note">{report.isJudged ? t('losses.nowhereClear') : t('losses.nowhere')}</p>
      ) : (
        <table className="table loss-table">
          <thead>
            <tr>
              <th>{t('losses.where')}</th>
              {hasRegimes ? <th title={t('losses.regimeNote')}>{t('losses.regime')}</th> : null}
              <th className="num">{t('losses.days')}</th>
              <th className="num">{withUnit(format, t('losses.added', { error: errorName(format, unit) }), unit)}</th>
            </tr>
          </thead>
          <tbody>
            {losses.map((group) => {
              const node = dataset.nodes[group.node];
              const share = Math.max(0, group.added / most);
              return (
                <tr key={`${group.node} ${group.fromHour}`} data-selected={group.node === sensor}>
                  <td className="wrap">
                    <button
                      type="button"
                      className="row-button"
                      onClick={() => onChoose(group.node, group.worstPosition)}
                    >
                      {node?.name ?? node?.externalId ?? group.node}
                      <span className="loss-hours">
                        {t('filter.span', { from: hour(group.fromHour), to: hour(group.fromHour + PART_HOURS) })}
                      </span>
                    </button>
                  </td>
                  {hasRegimes ? <td>{group.regime === null ? '' : t(`regime.${group.regime}`)}</td> : null}
                  <td className="num">{group.days}</td>
                  <td className="num">
                    {formatSigned(group.added, digits)}
                    <i className="loss-bar" aria-hidden style={{ '--share': share } as CSSProperties} />
                    {group.interval === null ? null : (
                      <span className="loss-hours">
                        {t('losses.interval', {
                          low: formatNumber(group.interval.low, digits),
                          high: formatNumber(group.interval.high, digits),
                        })}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Pane>
  );
}
