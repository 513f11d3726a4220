/**
 * The triangular fundamental diagram (Newell 1993): flow rises with density at free speed up to capacity, then falls
 * with the backward wave until jam density.
 */
import type { SimulatedSegment } from './city.ts';

/** Speed of the backward wave, km/h. */
export const WAVE_SPEED_KMH = 18;
/** Jam density of one lane, vehicles per km. */
export const JAM_DENSITY = 140;

/** Share of the hour that a road may flow at its end: signals on arterials, merging on ramps. */
const GREEN_SHARE = { motorway: 1, ramp: 0.8, arterial: 0.5 } as const;

export interface FundamentalDiagram {
  /** km/h */
  readonly freeSpeed: number;
  /** vehicles per hour, all lanes */
  readonly capacity: number;
  /** vehicles per km, all lanes */
  readonly jamDensity: number;
}

/** The diagram of a segment: capacity = v w k_j / (v + w) per lane, times lanes, times the share of green. */
export function diagramOf(segment: SimulatedSegment): FundamentalDiagram {
  const freeSpeed = segment.speedLimit;
  const perLane = (freeSpeed * WAVE_SPEED_KMH * JAM_DENSITY) / (freeSpeed + WAVE_SPEED_KMH);
  return {
    freeSpeed,
    capacity: perLane * segment.lanes * GREEN_SHARE[segment.roadClass],
    jamDensity: JAM_DENSITY * segment.lanes,
  };
}
