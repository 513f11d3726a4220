'use client';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useEffect } from 'react';
import { clockLength, type ComparisonShape } from './comparison-data.ts';
import { layers, offeredLayers, type MapLayer } from './layers.ts';

const TICK_MS = 220;

export interface ComparisonFrame {
  /** Clock position. */
  readonly position: number;
  readonly horizon: number;
  readonly layer: MapLayer;
  readonly sensor: number;
  readonly isPlaying: boolean;
  readonly aim: (position: number, horizon: number) => void;
  readonly chooseLayer: (layer: MapLayer) => void;
  readonly chooseSensor: (sensor: number) => void;
  readonly goTo: (sensor: number, position: number) => void;
  readonly togglePlay: () => void;
}

/** The moment, horizon, layer and sensor in view. They are in the address, so that a link is the view. Space plays. */
export function useComparisonFrame(shape: ComparisonShape, isEvent: boolean): ComparisonFrame {
  const length = clockLength(shape);
  const [view, setView] = useQueryStates(
    {
      at: parseAsInteger.withDefault(Math.floor(length / 2)),
      h: parseAsInteger.withDefault(Math.min(6, shape.targetSteps)),
      layer: parseAsStringLiteral(layers),
      sensor: parseAsInteger.withDefault(0),
      play: parseAsInteger.withDefault(0),
    },
    { history: 'replace', throttleMs: 120 },
  );
  const offered = offeredLayers(isEvent, true);
  const layer = offered.find((one) => one === view.layer) ?? offered[0] ?? 'absolute';
  const isPlaying = view.play === 1;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => void setView((known) => ({ at: (known.at + 1) % length })), TICK_MS);
    return () => clearInterval(timer);
  }, [isPlaying, length, setView]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isOnControl = event.target instanceof HTMLElement && event.target.closest('button, select, input, a');
      if (event.key !== ' ' || isOnControl) return;
      event.preventDefault();
      void setView((known) => ({ play: known.play === 1 ? 0 : 1 }));
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [setView]);
  return {
    position: Math.min(length - 1, Math.max(0, view.at)),
    horizon: Math.min(shape.targetSteps, Math.max(1, view.h)),
    layer,
    sensor: Math.min(shape.nodes - 1, Math.max(0, view.sensor)),
    isPlaying,
    aim: (at, h) => void setView({ at, h }),
    chooseLayer: (chosen) => void setView({ layer: chosen }),
    chooseSensor: (sensor) => void setView({ sensor }),
    goTo: (sensor, at) => void setView({ sensor, at }),
    togglePlay: () => void setView({ play: isPlaying ? 0 : 1 }),
  };
}
