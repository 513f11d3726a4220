/** The demo dataset: a simulated city with its roads, sensors, speeds, flows and true incidents. */
import { simulateTraffic, type SimulationConfig } from '@stillgraph/ml/simulation';
import { kernelGraph } from '../graph/graph-of-recipe.ts';
import { incidentChannels, nodesNear } from './incident-text.ts';
import { identityGraph, THRESHOLD, type DatasetContent } from './dataset-content.ts';
import { readingsOf, sideBySide } from './readings.ts';
import type { SimulationOptions } from './simulation-options.ts';

/** Few, since each is a channel of its own that the demo stores and every page reads past. */
const REPORT_BUCKETS = 4;
/** About the block of the incident and the next. */
const REPORT_RADIUS_METRES = 1500;

/** What of the city may be forecast; the other is an input. */
export const simulatedQuantities = ['speed', 'flow'] as const;
export type SimulatedQuantity = (typeof simulatedQuantities)[number];

const units: Readonly<Record<SimulatedQuantity, string>> = { speed: 'km/h', flow: 'veh/h' };

/** The name that a simulation has unless another is chosen. */
export function simulatedName(target: SimulatedQuantity): string {
  return target === 'speed' ? 'demo-city' : `demo-city-${target}`;
}

/** Name and title may be chosen; several simulations in one team need several names. */
export function simulateDataset(
  options: SimulationOptions,
  naming: { readonly name?: string | undefined; readonly title?: string | undefined } = {},
  target: SimulatedQuantity = 'speed',
): DatasetContent {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const traffic = simulateTraffic(given satisfies Partial<SimulationConfig>);
  const { sensors, network, steps } = traffic;
  const reports = incidentChannels(
    'reports',
    traffic.reports.map((report) => ({
      reportedAt: traffic.startAt + report.reportedStep * traffic.stepSeconds * 1000,
      endsAt: traffic.startAt + report.endStep * traffic.stepSeconds * 1000,
      text: report.text,
      nodes: nodesNear(report, sensors, REPORT_RADIUS_METRES),
    })),
    {
      time: { startAt: new Date(traffic.startAt), zone: traffic.zone, stepSeconds: traffic.stepSeconds },
      steps,
      nodes: sensors.length,
    },
    REPORT_BUCKETS,
  );
  const other = target === 'speed' ? 'flow' : 'speed';
  const arrays = { speed: 'speeds', flow: 'flows' } as const;
  const { mask } = traffic;
  const channel = (values: Float32Array, observed: Uint8Array) =>
    readingsOf({ values, mask: observed }, sensors.length);
  const series = sideBySide([
    channel(traffic[arrays[target]], mask),
    channel(traffic[arrays[other]], mask),
    // The simulator knows the truth even where the sensor was silent.
    channel(Float32Array.from(traffic.incidentLabels), new Uint8Array(mask.length).fill(1)),
    ...reports.map(({ readings }) => readings),
  ]);
  const road = kernelGraph(traffic.distances, sensors.length, 'road', { threshold: THRESHOLD });
  const graphs = [
    ...(road === null ? [] : [{ ...road, name: 'Gaussian kernel, road distance', fromNetwork: true }]),
    identityGraph(sensors.length),
  ];
  const [graph, ...otherGraphs] = graphs;
  const name = naming.name ?? simulatedName(target);
  return {
    name,
    title: naming.title ?? (target === 'speed' ? 'Demo city (simulated)' : 'Demo city, flow (simulated)'),
    description:
      `A generated city of ${network.segments.length} road segments, simulated for ${(steps * traffic.stepSeconds) / 86_400} days ` +
      'by the cell transmission model: daily and weekly demand, incidents with ground truth, sensor noise and outages.',
    zone: traffic.zone,
    startAt: new Date(traffic.startAt),
    stepSeconds: traffic.stepSeconds,
    zeroIsMissing: false,
    licence: 'MIT',
    source: 'Stillgraph traffic simulator',
    synthetic: true,
    nodes: sensors.map(({ id, name: label, latitude, longitude }) => ({
      externalId: id,
      name: label,
      latitude,
      longitude,
    })),
    channels: [
      { name: target, quantity: target, unit: units[target], role: 'TARGET' },
      { name: other, quantity: other, unit: units[other], role: 'INPUT' },
      { name: 'incident', quantity: 'incident', unit: '', role: 'LABEL' },
      ...reports.map(({ name, quantity, unit }) => ({ name, quantity, unit, role: 'INPUT' as const })),
    ],
    series,
    zeros: null,
    graph: graph ?? null,
    otherGraphs,
    notes: [],
    network: {
      // From the name, not the title: names are what must be taken once in a team.
      name: `${name} roads`,
      junctions: network.junctions.map(({ id, latitude, longitude }) => ({ externalId: id, latitude, longitude })),
      segments: network.segments.map((segment) => ({
        externalId: segment.id,
        name: segment.name,
        from: segment.from,
        to: segment.to,
        lengthMetres: segment.lengthMetres,
        lanes: segment.lanes,
        speedLimit: segment.speedLimit,
        roadClass: segment.roadClass,
        geometry: [...segment.geometry],
      })),
    },
  };
}
