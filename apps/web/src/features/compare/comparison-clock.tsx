'use client';
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TableTwin } from '../../chart/table-twin.tsx';
import { timeTicks } from '../../chart/time-ticks.ts';
import { useElementWidth } from '../../chart/use-element-width.ts';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { errorDigits, errorName, formatInstant, formatSigned, formatSpan, withUnit } from '../../format/index.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { divergingScale } from '../../map/colour-scale.ts';
import { ScaleRamp } from '../../map/scale-ramp.tsx';
import { TableToggle } from '../../ui/table-toggle.tsx';
import { useTableKey } from '../../ui/use-table-key.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { pageMove } from './clock-keys.ts';
import { clockLength, differenceStrip, stepAt, type ComparisonShape } from './comparison-data.ts';
import { isHourIn } from './comparison-filter.ts';
import { HeatStrip } from './heat-strip.tsx';
import { layerWords } from './layers.ts';
import { stripTable } from './strip-table.ts';
import { speeds, type ComparisonFrame } from './use-comparison-frame.ts';
import type { WindowErrors } from './use-window-errors.ts';

/** Pixels that one label of the time axis takes. */
const TICK_WIDTH = 84;
const HORIZON_LABELS = 4;

interface ComparisonClockProps {
  shape: ComparisonShape;
  /** What every window cost either run; null until it has come. */
  errors: WindowErrors | null;
  /** Why it did not come. */
  problem: string | null;
  /** Local hour of each clock position. */
  hours: Uint8Array;
  isEvent: boolean;
  dataset: ComparedDatasetFragment;
  frame: ComparisonFrame;
  /** Of the errors. */
  unit: string;
}

/** One surface for both axes of time, clock across and horizon up, coloured by where the right run is worse. */
export function ComparisonClock(props: ComparisonClockProps) {
  const format = useTranslations('format');
  const { shape, errors, problem, hours, isEvent, dataset, frame, unit } = props;
  const t = useTranslations('compare');
  const { position, horizon } = frame;
  const error = isEvent ? errorName(format, unit) : t('clock.absoluteError');
  const { ends } = layerWords(t, 'difference', isEvent);
  const [isTable, setTable] = useState(false);
  const ref = useTableKey(() => setTable((known) => !known));
  const [widthRef, width] = useElementWidth();
  const clock = useMemo(() => new ZoneClock(dataset.zone), [dataset.zone]);
  const instants = useMemo(
    () =>
      Array.from(
        { length: clockLength(shape) },
        (_, at) => Date.parse(dataset.startAt) + stepAt(shape, at) * dataset.stepSeconds * 1000,
      ),
    [shape, dataset.startAt, dataset.stepSeconds],
  );
  const strip = useMemo(() => {
    const columns = instants.length;
    const values =
      errors === null
        ? new Float32Array(shape.targetSteps * columns).fill(Number.NaN)
        : differenceStrip(shape, errors.left, errors.right);
    return { values, rows: shape.targetSteps, columns, scale: divergingScale(values) };
  }, [errors, shape, instants]);
  const span = frame.filter.hours;
  const leftOut = useMemo(
    () => (span === null ? null : Uint8Array.from(hours, (hour) => (isHourIn(span, hour) ? 0 : 1))),
    [span, hours],
  );
  const table = useMemo(
    () => (isTable ? stripTable(strip.values, strip.rows, instants, clock) : []),
    [isTable, strip, instants, clock],
  );
  const first = instants[0] ?? 0;
  const last = instants.at(-1) ?? first;
  const horizons = Array.from({ length: strip.rows }, (_, index) => index + 1);
  const labelEvery = Math.ceil(strip.rows / HORIZON_LABELS);
  const aheadOf = (steps: number) => formatSpan(format, steps * dataset.stepSeconds);
  const page = pageMove(dataset.stepSeconds);
  const keysId = useId();
  const valid = formatInstant(format, instants[position] ?? first, dataset.zone);
  return (
    <div ref={ref} className="comparison-clock">
      <div className="comparison-clock-head">
        <span className="comparison-play">
          <button type="button" className="button icon" aria-label={t('clock.back')} onClick={() => frame.step(-1)}>
            <SkipBack size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="button icon"
            aria-label={frame.isPlaying ? t('clock.pause') : t('clock.play')}
            onClick={frame.togglePlay}
          >
            {frame.isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
          </button>
          <button type="button" className="button icon" aria-label={t('clock.forward')} onClick={() => frame.step(1)}>
            <SkipForward size={16} aria-hidden />
          </button>
        </span>
        <b>{valid}</b>
        <span className="quiet-text">{t('clock.ahead', { span: aheadOf(horizon) })}</span>
        <span className="end">
          <Segmented
            label={t('clock.speed')}
            value={String(frame.speed)}
            options={speeds.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
            onChange={(chosen) => frame.chooseSpeed(speeds.find((speed) => String(speed) === chosen) ?? 1)}
          />
          <TableToggle of={t('clock.table')} isTable={isTable} onChange={setTable} />
        </span>
      </div>
      {problem === null ? null : (
        <p className="alert" role="alert">
          {t('problem', { problem })}
        </p>
      )}
      {isTable ? (
        <TableTwin
          caption={withUnit(format, t('clock.tableCaption', { error }), unit)}
          columns={[t('clock.from'), ...horizons.map(aheadOf)]}
          maxHeight={220}
          rows={table.map((row, index) => ({
            key: row.from,
            head: formatInstant(format, instants[row.from] ?? first, dataset.zone),
            cells: row.means.map((mean) => formatSigned(mean, errorDigits(unit))),
            isSelected: position >= row.from && position < (table[index + 1]?.from ?? instants.length),
            onChoose: () => frame.aim(row.from, horizon),
          }))}
        />
      ) : (
        <div ref={widthRef} className="heat-strip-frame">
          <HeatStrip
            strip={strip}
            leftOut={leftOut}
            position={position}
            horizon={horizon}
            onAim={frame.aim}
            label={t('clock.label')}
            pageSteps={page.steps}
            describedBy={keysId}
            valueText={t('clock.value', { valid, span: aheadOf(horizon) })}
            rowLabels={horizons.filter((row) => row % labelEvery === 0).map((row) => ({ row, label: aheadOf(row) }))}
            columnTicks={timeTicks(format, first, last, clock, Math.max(2, Math.floor(width / TICK_WIDTH))).map(
              (tick) => ({
                share: last === first ? 0 : (tick.at - first) / (last - first),
                label: tick.label,
              }),
            )}
          />
        </div>
      )}
      <div className="comparison-clock-legend">
        <p className="note">
          {t('clock.note', { what: withUnit(format, t('clock.rightMinusLeft', { error }), unit) })}
          <span id={keysId} className="comparison-keys">
            {t('clock.keys', { page: t(`clock.page.${page.words}`) })}
          </span>
        </p>
        <ScaleRamp scale={strip.scale} lowWords={ends?.low} highWords={ends?.high} />
      </div>
    </div>
  );
}
