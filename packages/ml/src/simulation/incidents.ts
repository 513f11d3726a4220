/** Incidents with ground truth: where, when and how much of the capacity they take. */
import { RandomStream } from '../random/stream.ts';
import type { City } from './city.ts';
import { READING_SECONDS, type SimulationConfig } from './config.ts';

export interface SimulatedIncident {
  readonly id: string;
  /** Index of the segment. */
  readonly segment: number;
  /** First reading step in which it blocks. */
  readonly startStep: number;
  /** First reading step in which it no longer blocks. */
  readonly endStep: number;
  /** Share of the segment's capacity that is lost, 0.5 to 0.9. */
  readonly severity: number;
}

/** Draws incidents by a Poisson process over the day (06 to 22 h); durations are log-normal, 15 to 120 minutes. */
export function drawIncidents(city: City, config: SimulationConfig): SimulatedIncident[] {
  const random = new RandomStream(config.seed, 'incidents');
  const perDay = 86_400 / READING_SECONDS;
  const incidents: SimulatedIncident[] = [];
  for (let day = 0; day < config.days; day++) {
    let hour = 6;
    for (;;) {
      hour += (-Math.log(1 - random.uniform()) * 16) / Math.max(config.incidentsPerDay, 1e-9);
      if (hour >= 22) break;
      const minutes = Math.min(120, Math.max(15, 35 * Math.exp(0.5 * random.normal())));
      const startStep = Math.floor(day * perDay + (hour * 3600) / READING_SECONDS);
      incidents.push({
        id: `incident-${incidents.length + 1}`,
        segment: random.below(city.segments.length),
        startStep,
        endStep: Math.min(config.days * perDay, startStep + Math.round((minutes * 60) / READING_SECONDS)),
        severity: 0.5 + 0.4 * random.uniform(),
      });
    }
  }
  return incidents;
}

/**
 * What incidents leave of the roads in one reading step; of several on one segment the worst decides.
 *
 * @param capacityLeft share of each segment's capacity, [segments], written; 1 without an incident
 */
export function blockSegments(incidents: readonly SimulatedIncident[], step: number, capacityLeft: Float64Array): void {
  capacityLeft.fill(1);
  for (const { segment, startStep, endStep, severity } of incidents) {
    if (step < startStep || step >= endStep) continue;
    capacityLeft[segment] = Math.min(capacityLeft[segment] ?? 1, 1 - severity);
  }
}
