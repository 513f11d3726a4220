'use client';
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { LineChartSpec } from '../../chart/line-chart-spec.ts';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatCount, formatShare } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { ErrorNotice, Pane, Skeleton } from '../../ui/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { curveNames, MOST_CURVES, overlaySpec, usualScale, valueText } from './curve-overlay.ts';
import { runsCurvesQuery } from './run-curves-query.ts';
import { toldApart, type NamedRun } from './told-apart.ts';

const inAddress = {
  metric: parseAsString,
  scale: parseAsStringLiteral(['log', 'linear'] as const),
  over: parseAsStringLiteral(['updates', 'share'] as const).withDefault('updates'),
  hidden: parseAsArrayOf(parseAsString).withDefault([]),
};
/** Of runs that are not over. */
const LIVE_MS = 5000;

/** A metric of the first runs of a comparison, curve over curve; what is drawn of it is in the address. */
export function CurvesPane({ runs }: { runs: readonly NamedRun[] }): ReactNode {
  const t = useTranslations('differences');
  const [view, setView] = useQueryStates(inAddress);
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known), true);
  const shown = runs.slice(0, MOST_CURVES);
  const [isLive, setLive] = useState(false);
  const filter = { ids: shown.map(({ id }) => id) };
  const { data, error, refresh } = usePolledQuery(runsCurvesQuery, { filter }, { everyMs: isLive ? LIVE_MS : 0 });
  const curved = data?.runs.nodes;
  const goesOn = curved?.some(({ status }) => status === 'RUNNING' || status === 'QUEUED') ?? false;
  if (goesOn !== isLive) setLive(goesOn);
  const known = useMemo(() => curveNames(curved ?? []), [curved]);
  const metric = view.metric !== null && known.includes(view.metric) ? view.metric : known[0];
  const names = useMemo(() => toldApart(t, runs.slice(0, MOST_CURVES)), [t, runs]);
  const { over, hidden } = view;
  const scale = view.scale ?? usualScale(metric ?? '');
  const spec = useMemo(
    () =>
      metric === undefined || curved === undefined
        ? null
        : overlaySpec(t, curved, metric, { names, hidden: new Set(hidden), scale, axis: over }),
    [t, curved, metric, names, hidden, scale, over],
  );
  return (
    <div ref={ref} className="curves-pane">
      <Pane
        title={t('curves.title')}
        meta={
          runs.length > MOST_CURVES
            ? t('curves.first', { shown: formatCount(MOST_CURVES), all: formatCount(runs.length) })
            : undefined
        }
        end={
          metric === undefined ? null : (
            <>
              <select
                className="select"
                aria-label={t('curves.metric')}
                value={metric}
                onChange={({ target }) => void setView({ metric: target.value })}
              >
                {known.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
              <Segmented
                label={t('curves.over')}
                value={over}
                options={[
                  { value: 'updates', label: t('curves.byUpdate') },
                  { value: 'share', label: t('curves.byShare'), title: t('curves.byShareTitle') },
                ]}
                onChange={(next) => void setView({ over: next })}
              />
              <Segmented
                label={t('curves.axis')}
                value={scale}
                options={[
                  { value: 'log', label: t('curves.log') },
                  { value: 'linear', label: t('curves.linear') },
                ]}
                onChange={(next) => void setView({ scale: next })}
              />
              <TableToggle of={t('curves.title')} isTable={isTable} onChange={setTable} />
            </>
          )
        }
      >
        {error !== undefined && curved === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
        {curved === undefined && error === undefined ? <Skeleton rows={6} label={t('curves.loading')} /> : null}
        {curved !== undefined && metric === undefined ? <p className="note">{t('curves.none')}</p> : null}
        {spec === null || metric === undefined ? null : (
          <>
            <CurveChoice
              names={names}
              hidden={hidden}
              onChange={(next) => void setView({ hidden: next.length === 0 ? null : next })}
            />
            {isTable ? (
              <CurveTable spec={spec} metric={metric} names={names} isShare={over === 'share'} />
            ) : (
              <div className="curves-plot">
                <LineChartView
                  spec={spec}
                  label={t('curves.label', { metric, count: formatCount(spec.lines.length) })}
                  describe={(at) => pointWords(t, spec, at, names, over === 'share')}
                />
              </div>
            )}
          </>
        )}
      </Pane>
    </div>
  );
}

const xWords = (t: Translator<'differences'>, x: number | undefined, isShare: boolean): string =>
  isShare
    ? t('curves.atShare', { share: formatShare((x ?? 0) / 100) })
    : t('curves.atUpdate', { step: formatCount(x) });

function pointWords(
  t: Translator<'differences'>,
  spec: LineChartSpec,
  at: number,
  names: ReadonlyMap<string, string>,
  isShare: boolean,
): string {
  const values = spec.lines.flatMap(({ key, values: all }) => {
    const value = all[at];
    return value === null || value === undefined ? [] : [`${names.get(key) ?? key} ${valueText(value)}`];
  });
  return `${xWords(t, spec.x[at], isShare)}: ${values.join('; ')}`;
}

/** Which runs are drawn, each with the hue and dash of its curve. */
function CurveChoice({
  names,
  hidden,
  onChange,
}: {
  names: ReadonlyMap<string, string>;
  hidden: readonly string[];
  onChange: (hidden: string[]) => void;
}): ReactNode {
  const t = useTranslations('differences');
  return (
    <ul className="curve-choice" aria-label={t('curves.drawn')}>
      {[...names].map(([id, name], place) => (
        <li key={id}>
          <label className="check">
            <input
              type="checkbox"
              checked={!hidden.includes(id)}
              onChange={({ target }) => onChange(target.checked ? hidden.filter((one) => one !== id) : [...hidden, id])}
            />
            <svg width="18" height="8" aria-hidden>
              <line
                x1="0"
                x2="18"
                y1="4"
                y2="4"
                stroke={`var(--cat-${place + 1})`}
                strokeWidth="2"
                strokeDasharray={place < 4 ? undefined : '4 2'}
              />
            </svg>
            {name}
          </label>
        </li>
      ))}
    </ul>
  );
}

function CurveTable({
  spec,
  metric,
  names,
  isShare,
}: {
  spec: LineChartSpec;
  metric: string;
  names: ReadonlyMap<string, string>;
  isShare: boolean;
}): ReactNode {
  const t = useTranslations('differences');
  return (
    <TableTwin
      caption={metric}
      columns={[
        isShare ? t('curves.ofTrainingHead') : t('curves.updateHead'),
        ...spec.lines.map(({ key }) => names.get(key) ?? key),
      ]}
      rows={spec.x.map((x, at) => ({
        key: x,
        head: isShare ? formatShare(x / 100) : formatCount(x),
        cells: spec.lines.map(({ values }) => valueText(values[at])),
      }))}
      maxHeight={320}
    />
  );
}
