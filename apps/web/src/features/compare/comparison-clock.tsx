'use client';
import { Pause, Play } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
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
import { pageMove } from './clock-keys.ts';
import { clockLength, differenceStrip, stepAt, type Forecasts } from './comparison-data.ts';
import { HeatStrip } from './heat-strip.tsx';
import { layerWords } from './layers.ts';
import { stripTable } from './strip-table.ts';
import type { ComparisonFrame } from './use-comparison-frame.ts';

/** Pixels that one label of the time axis takes. */
const TICK_WIDTH = 84;
const HORIZON_LABELS = 4;

interface ComparisonClockProps {
  data: Forecasts;
  dataset: ComparedDatasetFragment;
  frame: ComparisonFrame;
  /** Of the errors. */
  unit: string;
}

/** One surface for both axes of time, clock across and horizon up, coloured by where the right run is worse. */
export function ComparisonClock({ data, dataset, frame, unit }: ComparisonClockProps) {
  const { position, horizon } = frame;
  const { shape } = data;
  const isEvent = data.labels !== undefined;
  const error = isEvent ? errorName(unit) : 'absolute error';
  const { ends } = layerWords('difference', isEvent);
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
    const values = differenceStrip(data);
    return { values, rows: shape.targetSteps, columns: instants.length, scale: divergingScale(values) };
  }, [data, shape, instants]);
  const table = useMemo(
    () => (isTable ? stripTable(strip.values, strip.rows, instants, clock) : []),
    [isTable, strip, instants, clock],
  );
  const first = instants[0] ?? 0;
  const last = instants.at(-1) ?? first;
  const horizons = Array.from({ length: strip.rows }, (_, index) => index + 1);
  const labelEvery = Math.ceil(strip.rows / HORIZON_LABELS);
  const aheadOf = (steps: number) => formatSpan(steps * dataset.stepSeconds);
  const page = pageMove(dataset.stepSeconds);
  const keysId = useId();
  const valid = formatInstant(instants[position] ?? first, dataset.zone);
  return (
    <div ref={ref} className="comparison-clock">
      <div className="comparison-clock-head">
        <button
          type="button"
          className="button icon"
          aria-label={frame.isPlaying ? 'Pause' : 'Play'}
          onClick={frame.togglePlay}
        >
          {frame.isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        </button>
        <b>{valid}</b>
        <span className="quiet-text">local time, forecast {aheadOf(horizon)} ahead</span>
        <span className="end">
          <TableToggle of="Clock" isTable={isTable} onChange={setTable} />
        </span>
      </div>
      {isTable ? (
        <TableTwin
          caption={withUnit(`Right minus left ${error} over the sensors`, unit)}
          columns={['From', ...horizons.map(aheadOf)]}
          maxHeight={220}
          rows={table.map((row, index) => ({
            key: row.from,
            head: formatInstant(instants[row.from] ?? first, dataset.zone),
            cells: row.means.map((mean) => formatSigned(mean, errorDigits(unit))),
            isSelected: position >= row.from && position < (table[index + 1]?.from ?? instants.length),
            onChoose: () => frame.aim(row.from, horizon),
          }))}
        />
      ) : (
        <div ref={widthRef} className="heat-strip-frame">
          <HeatStrip
            strip={strip}
            position={position}
            horizon={horizon}
            onAim={frame.aim}
            label="Clock and horizon"
            pageSteps={page.steps}
            describedBy={keysId}
            valueText={`${valid}, ${aheadOf(horizon)} ahead`}
            rowLabels={horizons.filter((row) => row % labelEvery === 0).map((row) => ({ row, label: aheadOf(row) }))}
            columnTicks={timeTicks(first, last, clock, Math.max(2, Math.floor(width / TICK_WIDTH))).map((tick) => ({
              share: last === first ? 0 : (tick.at - first) / (last - first),
              label: tick.label,
            }))}
          />
        </div>
      )}
      <div className="comparison-clock-legend">
        <p className="note">
          {withUnit(`Right minus left ${error}`, unit)}, averaged over the sensors, on a scale of its own.
          <span id={keysId} className="comparison-keys">
            Space plays; arrows move clock and horizon, Page Up and Down {page.words}, Home and End to the ends.
          </span>
        </p>
        <ScaleRamp scale={strip.scale} lowWords={ends?.low} highWords={ends?.high} />
      </div>
    </div>
  );
}
