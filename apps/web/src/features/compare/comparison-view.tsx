'use client';
import { Pause, Play } from 'lucide-react';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useEffect, useMemo } from 'react';
import { formatInstant, formatNumber, formatSigned, formatSpan, formatUnit } from '../../format/index.ts';
import { divergingScale, errorScale, levelScale } from '../../map/colour-scale.ts';
import { sensorsWithCoordinates } from '../../map/map-data.ts';
import { MapLegend } from '../../map/map-legend.tsx';
import { SensorMap } from '../../map/sensor-map.tsx';
import { Empty, roleOf } from '../../ui/index.ts';
import type { ComparedRun } from './compare-page.tsx';
import {
  clockLength,
  differenceStrip,
  differenceValues,
  layerSample,
  layerValues,
  meanOf,
  stepAt,
  type Forecasts,
} from './comparison-data.ts';
import { HeatStrip } from './heat-strip.tsx';
import { LossList } from './loss-list.tsx';
import { SensorForecast } from './sensor-forecast.tsx';

const layers = ['absolute', 'signed', 'difference', 'observed'] as const;
const layerWords = {
  absolute: 'Absolute error',
  signed: 'Signed error',
  difference: 'Difference',
  observed: 'Observed',
} as const;
const notes = {
  absolute: '|forecast − observed|',
  signed: 'forecast − observed',
  difference: 'right minus left, orange: right is worse',
  observed: 'what was measured',
} as const;

const TICK_MS = 220;

/** Map, clock and sensor of two forecasts. The frame is in the address. */
export function ComparisonView({ data, left, right }: { data: Forecasts; left: ComparedRun; right: ComparedRun }) {
  const { dataset } = left.experiment;
  const unit = formatUnit(dataset.unit);
  const length = clockLength(data.shape);
  const [view, setView] = useQueryStates(
    {
      at: parseAsInteger.withDefault(Math.floor(length / 2)),
      h: parseAsInteger.withDefault(Math.min(6, data.shape.targetSteps)),
      layer: parseAsStringLiteral(layers).withDefault('absolute'),
      sensor: parseAsInteger.withDefault(0),
      play: parseAsInteger.withDefault(0),
    },
    { history: 'replace', throttleMs: 120 },
  );
  const position = Math.min(length - 1, Math.max(0, view.at));
  const horizon = Math.min(data.shape.targetSteps, Math.max(1, view.h));
  const { layer } = view;
  const playing = view.play === 1;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => void setView((known) => ({ at: (known.at + 1) % length })), TICK_MS);
    return () => clearInterval(timer);
  }, [playing, length, setView]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key !== ' ' ||
        (event.target instanceof HTMLElement && event.target.closest('button, select, input, a'))
      )
        return;
      event.preventDefault();
      void setView((known) => ({ play: known.play === 1 ? 0 : 1 }));
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [setView]);

  const network = useMemo(
    () => ({
      sensors: sensorsWithCoordinates(dataset.nodes),
      segments: (dataset.network?.segments ?? []).map((segment) => ({
        geometry: segment.geometry,
        isMotorway: segment.roadClass === 'motorway',
      })),
      links: [],
    }),
    [dataset],
  );
  // Limits come from the whole period and stay while the clock plays.
  const scale = useMemo(() => {
    const sample = layerSample(data, layer, horizon);
    if (layer === 'observed') return levelScale(sample, dataset.quantity === 'speed');
    return layer === 'absolute' ? errorScale(sample) : divergingScale(sample);
  }, [data, layer, horizon, dataset.quantity]);
  const strip = useMemo(() => {
    const values = differenceStrip(data);
    return { values, rows: data.shape.targetSteps, columns: length, scale: divergingScale(values) };
  }, [data, length]);
  const panes = useMemo(() => {
    if (layer === 'difference') return [{ values: differenceValues(data, position, horizon), scale }];
    if (layer === 'observed') return [{ values: layerValues(data, 'left', 'observed', position, horizon), scale }];
    return (['left', 'right'] as const).map((side) => ({
      values: layerValues(data, side, layer, position, horizon),
      scale,
    }));
  }, [data, layer, position, horizon, scale]);

  const instant = (step: number) => Date.parse(dataset.startAt) + step * dataset.stepSeconds * 1000;
  const valid = formatInstant(instant(stepAt(data.shape, position)), dataset.zone);
  const ahead = formatSpan(horizon * dataset.stepSeconds);
  const nameOf = (run: ComparedRun) => `${run.modelLabel}${run.methodLabel === null ? '' : `, ${run.methodLabel}`}`;
  // Both of one role: the second takes a hue that no role has.
  const leftToken = `--${roleOf(left).toLowerCase()}`;
  const rightToken = roleOf(left) === roleOf(right) ? '--cat-3' : `--${roleOf(right).toLowerCase()}`;
  const frameMae = (side: 'left' | 'right') =>
    `${formatNumber(meanOf(layerValues(data, side, 'absolute', position, horizon)))} ${unit}`;
  const describe = (index: number) => {
    const node = dataset.nodes[index];
    const values = panes.map((pane) => formatSigned(pane.values[index], 1)).join(' | ');
    return `${node?.name ?? node?.externalId ?? ''}: ${values} ${unit}`;
  };
  return (
    <div className="comparison">
      <div className="comparison-main">
        <div className="comparison-tools">
          <div className="segmented" role="group" aria-label="Layer">
            {layers.map((one) => (
              <button key={one} type="button" aria-pressed={one === layer} onClick={() => void setView({ layer: one })}>
                {layerWords[one]}
              </button>
            ))}
          </div>
          <p>
            <b>{nameOf(left)}</b> {frameMae('left')} <span className="quiet-text">against</span> <b>{nameOf(right)}</b>{' '}
            {frameMae('right')} <span className="quiet-text">MAE of this frame</span>
          </p>
        </div>
        {network.sensors.length === 0 ? (
          <Empty>
            These sensors have no coordinates, so there is no map; the clock and the list below work all the same.
          </Empty>
        ) : (
          <div className="map-stage comparison-map">
            <SensorMap
              network={network}
              panes={panes}
              selected={view.sensor}
              onSelect={(sensor) => void setView({ sensor })}
              label={`${layerWords[layer]} of both runs at each sensor`}
              describe={describe}
            />
            {panes.length === 2 ? (
              <>
                <span className="pane-title start">{nameOf(left)}</span>
                <span className="pane-title end">{nameOf(right)}</span>
              </>
            ) : null}
            <MapLegend title={`${layerWords[layer]}, ${unit}`} note={notes[layer]} scale={scale} missingWords="none" />
          </div>
        )}
        <div className="comparison-clock">
          <div className="comparison-clock-head">
            <button
              type="button"
              className="button icon"
              aria-label={playing ? 'Pause' : 'Play'}
              onClick={() => void setView({ play: playing ? 0 : 1 })}
            >
              {playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
            </button>
            <b>{valid}</b>
            <span className="quiet-text">
              local time, forecast {ahead} ahead. Space plays, arrows move clock and horizon.
            </span>
          </div>
          <HeatStrip
            strip={strip}
            position={position}
            horizon={horizon}
            onAim={(at, h) => void setView({ at, h })}
            label="Clock and horizon"
            valueText={`${valid}, ${ahead} ahead`}
          />
          <p className="note">
            Right minus left absolute error, averaged over the sensors; orange where the right run is worse.
          </p>
        </div>
      </div>
      <aside className="comparison-side" aria-label="Sensor and losses">
        <SensorForecast
          data={data}
          dataset={dataset}
          left={{ name: nameOf(left), token: leftToken }}
          right={{ name: nameOf(right), token: rightToken }}
          sensor={view.sensor}
          position={position}
          horizon={horizon}
        />
        <LossList
          data={data}
          dataset={dataset}
          horizon={horizon}
          rightName={nameOf(right)}
          onChoose={(sensor, at) => void setView({ sensor, at })}
        />
      </aside>
    </div>
  );
}
