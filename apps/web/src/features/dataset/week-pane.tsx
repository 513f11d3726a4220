'use client';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatNumber, formatShare, withUnit } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { classOf, errorScale, levelScale } from '../../map/colour-scale.ts';
import { ScaleRamp } from '../../map/scale-ramp.tsx';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { weekProfileQuery } from './dataset-query.ts';
import type { DatasetNode } from './sensor-statistics.ts';

interface WeekPaneProps {
  dataset: Pick<DatasetNode, 'id' | 'quantity' | 'unit' | 'nodeCount'>;
  chosen: readonly number[];
  /** The chosen sensors in words. */
  named: string;
}

const HOURS = 24;
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
type Shown = 'mean' | 'missing';

/** The usual week: a row a day and a column an hour on the clock of the sensors, of the chosen sensors or of all. */
export function WeekPane({ dataset, chosen, named }: WeekPaneProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('dataset');
  const locale = useLocale();
  const [shown, setShown] = useState<Shown>('mean');
  const [scope, setScope] = useState<'chosen' | 'all'>('chosen');
  const [isTable, setTable] = useState(false);
  const [mark, setMark] = useState<number | null>(null);
  const ref = useTableKey(() => setTable((known) => !known));
  const nodes = scope === 'all' || chosen.length === dataset.nodeCount ? null : [...chosen];
  const { data, error, refresh } = usePolledQuery(weekProfileQuery, { id: dataset.id, nodes }, { everyMs: 0 });
  const profile = data?.node?.__typename === 'Dataset' ? data.node.weekProfile : undefined;
  const values = (shown === 'mean' ? profile?.means : profile?.missingShares?.map(percent))?.map(
    (value) => value ?? NaN,
  );

  const weekday = (day: number, width: 'long' | 'short') =>
    // The first of January 2024 was a Monday.
    new Date(Date.UTC(2024, 0, 1 + day)).toLocaleDateString(locale, { weekday: width, timeZone: 'UTC' });
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  const figure = (value: number) =>
    shown === 'missing'
      ? formatShare(value / 100, 1)
      : withUnit(format, formatNumber(value, 1), '') + (dataset.unit === '' ? '' : ` ${dataset.unit}`);
  const describe = (at: number) => {
    const value = values?.[at] ?? NaN;
    const said = Number.isNaN(value) ? t('week.none') : figure(value);
    return `${weekday(Math.floor(at / HOURS), 'long')} ${clock(at % HOURS)}: ${said}`;
  };
  const title = shown === 'mean' ? t('week.mean', { quantity: dataset.quantity }) : t('week.missing');
  const unit = shown === 'mean' ? dataset.unit : '%';
  const scale =
    values === undefined
      ? undefined
      : shown === 'mean'
        ? levelScale(values, dataset.quantity === 'speed')
        : errorScale(values);
  const caption = t('week.caption', { what: title, sensors: scope === 'all' ? t('week.allSensors') : named });
  const onKey = (event: KeyboardEvent) => {
    const at = mark ?? 0;
    const moves: Readonly<Record<string, number>> = {
      ...{ ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - HOURS, ArrowDown: at + HOURS },
      ...{ Home: at - (at % HOURS), End: at - (at % HOURS) + HOURS - 1 },
    };
    const target = moves[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (target >= 0 && target < 7 * HOURS) setMark(mark === null ? 0 : target);
  };
  return (
    <div ref={ref}>
      <Pane
        title={t('week.title')}
        meta={scope === 'all' ? t('week.allSensors') : named}
        end={<TableToggle of={caption} isTable={isTable} onChange={setTable} />}
      >
        <div className="week">
          <div className="week-choices">
            <Segmented
              label={t('week.shown')}
              value={shown}
              options={[
                { value: 'mean', label: t('statistics.mean') },
                { value: 'missing', label: t('statistics.missing') },
              ]}
              onChange={setShown}
            />
            <Segmented
              label={t('week.scope')}
              value={scope}
              options={[
                { value: 'chosen', label: t('week.chosen') },
                { value: 'all', label: t('week.all') },
              ]}
              onChange={setScope}
            />
          </div>
          {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
          {values === undefined || scale === undefined ? (
            error === undefined ? (
              <Skeleton rows={7} label={t('week.loading')} />
            ) : null
          ) : isTable ? (
            <TableTwin
              caption={caption}
              columns={[t('week.hour'), ...DAYS.map((day) => weekday(day, 'short'))]}
              maxHeight={240}
              rows={Array.from({ length: HOURS }, (_, hour) => ({
                key: hour,
                head: clock(hour),
                cells: DAYS.map((day) => formatNumber(values[day * HOURS + hour], 1)),
              }))}
            />
          ) : (
            <>
              <div
                className="week-map"
                role="group"
                aria-roledescription={t('week.role')}
                aria-label={t('week.help', { caption })}
                tabIndex={0}
                onKeyDown={onKey}
                onPointerLeave={() => setMark(null)}
              >
                {DAYS.map((day) => (
                  <div key={day} className="week-row" aria-hidden>
                    <span className="week-day">{weekday(day, 'short')}</span>
                    {Array.from({ length: HOURS }, (_, hour) => {
                      const at = day * HOURS + hour;
                      const token = scale.tokens[classOf(scale, values[at] ?? NaN)];
                      return (
                        <span
                          key={hour}
                          className={token === undefined ? 'week-cell none' : 'week-cell'}
                          data-marked={at === mark ? '' : undefined}
                          style={token === undefined ? undefined : { background: `var(${token})` }}
                          onPointerEnter={() => setMark(at)}
                        />
                      );
                    })}
                  </div>
                ))}
                <div className="week-row week-hours" aria-hidden>
                  <span />
                  {[0, 6, 12, 18].map((hour) => (
                    <span key={hour} style={{ gridColumn: `${hour + 2} / span 6` }}>
                      {clock(hour)}
                    </span>
                  ))}
                </div>
              </div>
              <p className="week-said" aria-live="polite">
                {mark === null ? withUnit(format, title, unit) : describe(mark)}
              </p>
              <ScaleRamp scale={scale} />
            </>
          )}
        </div>
      </Pane>
    </div>
  );
}

const percent = (share: number | null) => (share === null ? null : 100 * share);
