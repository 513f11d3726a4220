'use client';
import { createParser, parseAsFloat, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useEffect, useMemo, useRef } from 'react';
import { clockLength, type ComparisonShape } from './comparison-data.ts';
import { hoursText, nextPosition, parseHours, type ComparisonFilter, type HourSpan } from './comparison-filter.ts';
import { layers, type MapLayer } from './layers.ts';
import { allRegimes } from './regimes.ts';

/** Of one step of the clock, as fast as it goes. */
const TICK_MS = 220;
export const speeds = [1, 4, 16] as const;
export type Speed = (typeof speeds)[number];
const arrangements = ['swipe', 'side'] as const;
export type Arrangement = (typeof arrangements)[number];

export interface ComparisonFrame {
  /** Clock position. */
  readonly position: number;
  readonly horizon: number;
  readonly layer: MapLayer;
  readonly sensor: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly arrangement: Arrangement;
  /** Share of the width that the left pane of a swipe takes. */
  readonly split: number;
  readonly filter: ComparisonFilter;
  readonly aim: (position: number, horizon: number) => void;
  readonly chooseLayer: (layer: MapLayer) => void;
  readonly chooseSensor: (sensor: number) => void;
  readonly goTo: (sensor: number, position: number) => void;
  readonly togglePlay: () => void;
  readonly chooseSpeed: (speed: Speed) => void;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly moveSplit: (split: number) => void;
  readonly chooseFilter: (filter: Partial<ComparisonFilter>) => void;
  /** Moves the clock by steps that the filter counts. */
  readonly step: (by: number) => void;
}

const parseAsHours = createParser<HourSpan>({
  parse: parseHours,
  serialize: hoursText,
  eq: (one, other) => hoursText(one) === hoursText(other),
});

const inAddress = {
  at: parseAsInteger,
  h: parseAsInteger,
  layer: parseAsStringLiteral(layers),
  sensor: parseAsInteger.withDefault(0),
  play: parseAsInteger.withDefault(0),
  speed: parseAsInteger.withDefault(1),
  view: parseAsStringLiteral(arrangements).withDefault('swipe'),
  split: parseAsFloat.withDefault(0.5),
  hours: parseAsHours,
  regime: parseAsStringLiteral(allRegimes),
  road: parseAsString,
};

const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/**
 * What is in view: moment, horizon, layer, sensor, arrangement and filter. They are in the address, so that a link is the view.
 * Space plays.
 *
 * @param hours local hour of each clock position
 * @param offered layers that these runs have, the first where the address names none of them
 */
export function useComparisonFrame(
  shape: ComparisonShape,
  hours: Uint8Array,
  offered: readonly MapLayer[],
): ComparisonFrame {
  const length = clockLength(shape);
  const [view, setView] = useQueryStates(inAddress, { history: 'replace', throttleMs: 300 });
  const filter = useMemo(
    (): ComparisonFilter => ({ hours: view.hours, regime: view.regime, roadClass: view.road }),
    [view.hours, view.regime, view.road],
  );
  const position = between(view.at ?? Math.floor(length / 2), 0, length - 1);
  const isPlaying = view.play === 1;
  const speed = speeds.find((one) => one === view.speed) ?? 1;
  const current = useRef(position);
  useEffect(() => {
    current.current = position;
  }, [position]);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const stepMs = TICK_MS / speed;
    let last = performance.now();
    let request = 0;
    // As often as the browser paints and no more: a clock that goes faster steps over some frames.
    const tick = (now: number): void => {
      const steps = Math.floor((now - last) / stepMs);
      if (steps > 0) {
        last += steps * stepMs;
        current.current = nextPosition(filter, hours, current.current, steps);
        void setView({ at: current.current });
      }
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(request);
  }, [isPlaying, speed, filter, hours, setView]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isOnControl =
        event.target instanceof HTMLElement && event.target.closest('button, select, input, a, summary');
      if (event.key !== ' ' || isOnControl) return;
      event.preventDefault();
      void setView((known) => ({ play: known.play === 1 ? 0 : 1 }));
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [setView]);
  return {
    position,
    horizon: between(view.h ?? Math.min(6, shape.targetSteps), 1, shape.targetSteps),
    layer: offered.find((one) => one === view.layer) ?? offered[0] ?? 'absolute',
    sensor: between(view.sensor, 0, shape.nodes - 1),
    isPlaying,
    speed,
    arrangement: view.view,
    split: between(view.split, 0.02, 0.98),
    filter,
    aim: (at, h) => void setView({ at, h }),
    chooseLayer: (layer) => void setView({ layer }),
    chooseSensor: (sensor) => void setView({ sensor }),
    goTo: (sensor, at) => void setView({ sensor, at, play: 0 }),
    togglePlay: () => void setView({ play: isPlaying ? 0 : 1 }),
    chooseSpeed: (chosen) => void setView({ speed: chosen }),
    arrange: (arrangement) => void setView({ view: arrangement }),
    moveSplit: (split) => void setView({ split: Number(split.toFixed(3)) }),
    chooseFilter: (chosen) => {
      const { hours: span, regime, roadClass } = { ...filter, ...chosen };
      void setView({ hours: span, regime, road: roadClass });
    },
    step: (by) => void setView({ at: nextPosition(filter, hours, position, by), play: 0 }),
  };
}
