'use client';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatCount, formatSpan } from '../../format/index.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Pane, RoleGlyph } from '../../ui/index.ts';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { workersTodayQuery } from './overview-query.ts';
import { DAY_MS, workerDays, type WorkerDay } from './worker-day.ts';

const PACE_MS = 15_000;
const HOURS = [0, 6, 12, 18, 24] as const;
const ROLES = ['TEACHER', 'STUDENT', 'CONTROL', 'BASELINE'] as const;

/** What each machine was at since midnight: how long, and of which kind the runs were. */
export function WorkersToday({ midnight }: { midnight: Date }) {
  const format = useTranslations('format');
  const t = useTranslations('overview');
  const [isTable, setTable] = useState(false);
  const asTable = useTableKey(() => setTable((was) => !was));
  const { data } = usePolledQuery(workersTodayQuery, { today: midnight.toISOString() }, { everyMs: PACE_MS });
  const days = useMemo(() => (data === undefined ? [] : workerDays(data, midnight, new Date())), [data, midnight]);
  if (days.length === 0) return null;
  return (
    <div ref={asTable} className="workers-today">
      <Pane
        title={t('workers.title')}
        end={
          <>
            <Legend />
            <TableToggle of={t('workers.title')} isTable={isTable} onChange={setTable} />
          </>
        }
      >
        {isTable ? (
          <TableTwin
            caption={t('workers.title')}
            columns={[t('worker'), t('workers.runs'), t('workers.busy')]}
            rows={days.map(({ worker, stretches, busyMs }) => ({
              key: worker,
              head: worker,
              cells: [formatCount(stretches.length), formatSpan(format, busyMs / 1000)],
            }))}
          />
        ) : (
          <Lines days={days} midnight={midnight} />
        )}
      </Pane>
    </div>
  );
}

function Legend() {
  const t = useTranslations('overview');
  return (
    <span className="workers-legend" aria-hidden>
      {ROLES.map((role) => (
        <span key={role}>
          <RoleGlyph role={role} size={9} /> {t(`roles.${role}`)}
        </span>
      ))}
    </span>
  );
}

function Lines({ days, midnight }: { days: readonly WorkerDay[]; midnight: Date }) {
  const format = useTranslations('format');
  const t = useTranslations('overview');
  const now = (Date.now() - midnight.getTime()) / DAY_MS;
  return (
    <div className="worker-lines">
      {days.map(({ worker, stretches, busyMs }) => {
        const busy = formatSpan(format, busyMs / 1000);
        return (
          <div key={worker} className="worker-line">
            <span className="worker-line-name" title={worker}>
              {worker}
            </span>
            <span
              role="img"
              aria-label={t('workers.line', { worker, count: stretches.length, busy })}
              className="worker-line-day"
            >
              {stretches.map(({ id, role, from, to }) => (
                <i
                  key={id}
                  style={{
                    left: `${(100 * from).toFixed(3)}%`,
                    width: `max(2px, ${(100 * (to - from)).toFixed(3)}%)`,
                    background: `var(--${role.toLowerCase()})`,
                  }}
                />
              ))}
              <b style={{ left: `${(100 * now).toFixed(3)}%` }} />
            </span>
          </div>
        );
      })}
      <div className="worker-line worker-hours" aria-hidden>
        <span />
        <span>
          {HOURS.map((hour) => (
            <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
              {`${String(hour).padStart(2, '0')}:00`}
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}
