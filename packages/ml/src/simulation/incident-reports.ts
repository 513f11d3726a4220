/** What is told of incidents in words, and from when on: as a control room would write it down. */
import { RandomStream } from '../random/stream.ts';
import type { City } from './city.ts';
import { READING_SECONDS, type SimulationConfig } from './config.ts';
import type { SimulatedIncident } from './incidents.ts';

export interface IncidentReport {
  readonly id: string;
  /** Middle of the segment. */
  readonly latitude: number;
  readonly longitude: number;
  /** First reading step at which it is known: five to fifteen minutes after the incident's begin. */
  readonly reportedStep: number;
  /** First reading step at which it no longer holds. */
  readonly endStep: number;
  readonly text: string;
}

const CAUSES = ['crash', 'stalled truck', 'roadworks', 'debris on the road', 'breakdown'];

/** One report an incident that lasts until it is known; the text names cause, road and how much is blocked. */
export function incidentReports(
  city: City,
  incidents: readonly SimulatedIncident[],
  config: Pick<SimulationConfig, 'seed'>,
): IncidentReport[] {
  return incidents.flatMap((incident) => {
    const random = new RandomStream(config.seed, 'incident report', incident.id);
    const segment = city.segments[incident.segment];
    const delay = Math.ceil((300 + 600 * random.uniform()) / READING_SECONDS);
    const reportedStep = incident.startStep + delay;
    if (segment === undefined || reportedStep >= incident.endStep) return [];
    const middle = 2 * Math.floor(segment.geometry.length / 4);
    const blocked = incident.severity > 0.75 ? 'most lanes blocked, long delays' : 'partly blocked';
    return [
      {
        id: incident.id,
        latitude: segment.geometry[middle] ?? NaN,
        longitude: segment.geometry[middle + 1] ?? NaN,
        reportedStep,
        endStep: incident.endStep,
        text: `${CAUSES[random.below(CAUSES.length)] ?? ''} on ${segment.roadClass} ${segment.name}: ${blocked}`,
      },
    ];
  });
}
