export { defaultSimulation, type SimulationConfig } from './config.ts';
export { simulateTraffic, type SimulatedTraffic } from './simulate.ts';
export type { City, SimulatedJunction, SimulatedSegment } from './city.ts';
export type { IncidentReport } from './incident-reports.ts';
export type { SimulatedIncident } from './incidents.ts';
export type { SimulatedSensor } from './sensors.ts';
