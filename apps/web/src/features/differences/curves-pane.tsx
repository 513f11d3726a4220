'use client';
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { LineChartSpec } from '../../chart/line-chart-spec.ts';
import { LineChartView } from '../../chart/line-chart-view.tsx';
import { TableTwin } from '../../chart/table-twin.tsx';
import { formatCount, formatShare } from '../../format/index.ts';
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
const SCALES = [
  { value: 'log', label: 'log' },
  { value: 'linear', label: 'linear' },
] as const;
const AXES = [
  { value: 'updates', label: 'by update' },
  { value: 'share', label: 'by share', title: 'Of the training of each, where budgets differ' },
] as const;
/** Of runs that are not over. */
const LIVE_MS = 5000;

/** A metric of the first runs of a comparison, curve over curve; what is drawn of it is in the address. */
export function CurvesPane({ runs }: { runs: readonly NamedRun[] }): ReactNode {
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
  const names = useMemo(() => toldApart(runs.slice(0, MOST_CURVES)), [runs]);
  const { over, hidden } = view;
  const scale = view.scale ?? usualScale(metric ?? '');
  const spec = useMemo(
    () =>
      metric === undefined || curved === undefined
        ? null
        : overlaySpec(curved, metric, { names, hidden: new Set(hidden), scale, axis: over }),
    [curved, metric, names, hidden, scale, over],
  );
  return (
    <div ref={ref} className="curves-pane">
      <Pane
        title="Curves"
        meta={runs.length > MOST_CURVES ? `the first ${MOST_CURVES} of ${runs.length} runs` : undefined}
        end={
          metric === undefined ? null : (
            <>
              <select
                className="select"
                aria-label="Metric"
                value={metric}
                onChange={({ target }) => void setView({ metric: target.value })}
              >
                {known.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
              <Segmented
                label="What the curves are over"
                value={over}
                options={AXES}
                onChange={(next) => void setView({ over: next })}
              />
              <Segmented
                label="Axis"
                value={scale}
                options={SCALES}
                onChange={(next) => void setView({ scale: next })}
              />
              <TableToggle of="Curves" isTable={isTable} onChange={setTable} />
            </>
          )
        }
      >
        {error !== undefined && curved === undefined ? <ErrorNotice error={error} retry={refresh} /> : null}
        {curved === undefined && error === undefined ? <Skeleton rows={6} label="curves" /> : null}
        {curved !== undefined && metric === undefined ? (
          <p className="note">None of these runs has a curve: nothing of them is trained step by step, or not yet.</p>
        ) : null}
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
                  label={`${metric} of ${spec.lines.length} runs`}
                  describe={(at) => pointWords(spec, at, names, over === 'share')}
                />
              </div>
            )}
          </>
        )}
      </Pane>
    </div>
  );
}

const xWords = (x: number | undefined, isShare: boolean): string =>
  isShare ? `${formatShare((x ?? 0) / 100)} of the training` : `update ${formatCount(x)}`;

function pointWords(spec: LineChartSpec, at: number, names: ReadonlyMap<string, string>, isShare: boolean): string {
  const values = spec.lines.flatMap(({ key, values: all }) => {
    const value = all[at];
    return value === null || value === undefined ? [] : [`${names.get(key) ?? key} ${valueText(value)}`];
  });
  return `${xWords(spec.x[at], isShare)}: ${values.join('; ')}`;
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
  return (
    <ul className="curve-choice" aria-label="Runs that are drawn">
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
  return (
    <TableTwin
      caption={metric}
      columns={[isShare ? 'Of the training' : 'Update', ...spec.lines.map(({ key }) => names.get(key) ?? key)]}
      rows={spec.x.map((x, at) => ({
        key: x,
        head: isShare ? formatShare(x / 100) : formatCount(x),
        cells: spec.lines.map(({ values }) => valueText(values[at])),
      }))}
      maxHeight={320}
    />
  );
}
