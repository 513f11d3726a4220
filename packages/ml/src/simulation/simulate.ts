import { CellTransmission } from './cell-transmission.ts';
import { drawCity, type City } from './city.ts';
import { defaultSimulation, READING_SECONDS, START_AT, STEP_SECONDS, ZONE, type SimulationConfig } from './config.ts';
import { Demand } from './demand.ts';
import { blockSegments, drawIncidents, type SimulatedIncident } from './incidents.ts';
import { incidentReports, type IncidentReport } from './incident-reports.ts';
import { roadDistances } from './road-distance.ts';
import { placeSensors, readSensors, type Readings, type SimulatedSensor } from './sensors.ts';
import { DataError } from '../errors.ts';

/** A simulated city with what its sensors read and what truly happened. */
export interface SimulatedTraffic extends Readings {
  readonly network: City;
  readonly sensors: readonly SimulatedSensor[];
  /** Instant of the first reading, milliseconds since 1970-01-01 UTC. */
  readonly startAt: number;
  readonly zone: string;
  readonly stepSeconds: number;
  readonly steps: number;
  /** 1 while an incident blocks the sensor's segment, [steps, sensors]. */
  readonly incidentLabels: Uint8Array;
  readonly incidents: readonly SimulatedIncident[];
  /** What is told of them, and from when on. */
  readonly reports: readonly IncidentReport[];
  /** Metres along the roads from sensor i to sensor j, [sensors, sensors]; Infinity where no way leads. */
  readonly distances: Float32Array;
}

/**
 * Simulates some weeks of traffic in a generated city by the cell transmission model (see README.md beside this file).
 *
 * @param overrides whatever should differ from `defaultSimulation`
 * @returns readings every five minutes: speeds in km/h, flows in vehicles per hour
 * @throws DataError when a number is out of range, or the city has fewer segments than sensors are wanted
 */
export function simulateTraffic(overrides: Partial<SimulationConfig> = {}): SimulatedTraffic {
  const config = { ...defaultSimulation, ...overrides };
  checkConfig(config);
  const network = drawCity(config);
  const sensors = placeSensors(network, config);
  const incidents = drawIncidents(network, config);
  const model = new CellTransmission(network);
  const demand = new Demand(network, config);
  const steps = (config.days * 86_400) / READING_SECONDS;
  const perReading = READING_SECONDS / STEP_SECONDS;
  const trueFlow = new Float32Array(steps * sensors.length);
  const trueDensity = new Float32Array(steps * sensors.length);
  const incidentLabels = new Uint8Array(steps * sensors.length);
  const origins = new Float64Array(network.junctions.length);
  const exits = new Float64Array(network.junctions.length);
  const cells = sensors.map(({ segment, positionMetres }) => {
    const first = model.firstCell[segment] ?? 0;
    const count = (model.firstCell[segment + 1] ?? 0) - first;
    return first + Math.min(count - 1, Math.floor(positionMetres / 1000 / (model.cellKm[segment] ?? 1)));
  });

  for (let step = 0; step < steps; step++) {
    blockSegments(incidents, step, model.capacityLeft);
    demand.origins(step * READING_SECONDS, origins);
    demand.exits(step * READING_SECONDS, exits);
    const row = step * sensors.length;
    for (let inner = 0; inner < perReading; inner++) {
      model.step(origins, exits);
      cells.forEach((cell, sensor) => {
        trueFlow[row + sensor] = (trueFlow[row + sensor] ?? 0) + (model.outflow[cell] ?? 0) / perReading;
        trueDensity[row + sensor] = (trueDensity[row + sensor] ?? 0) + (model.density[cell] ?? 0) / perReading;
      });
    }
    sensors.forEach(({ segment }, sensor) => {
      incidentLabels[row + sensor] = (model.capacityLeft[segment] ?? 1) < 1 ? 1 : 0;
    });
  }

  const diagrams = sensors.map(({ segment }) => model.diagrams[segment]);
  const readings = readSensors(
    trueFlow,
    trueDensity,
    Float64Array.from(diagrams, (diagram) => diagram?.freeSpeed ?? NaN),
    Float64Array.from(diagrams, (diagram) => (diagram?.capacity ?? NaN) / (diagram?.freeSpeed ?? NaN)),
    config,
  );
  return {
    ...readings,
    network,
    sensors,
    startAt: START_AT,
    zone: ZONE,
    stepSeconds: READING_SECONDS,
    steps,
    incidentLabels,
    incidents,
    reports: incidentReports(network, incidents, config),
    distances: roadDistances(network, sensors),
  };
}

function checkConfig(config: SimulationConfig): void {
  const expect = (holds: boolean, what: string, came: number) => {
    if (!holds) throw new DataError(`simulateTraffic: expected ${what}, got ${came}`);
  };
  expect(Number.isInteger(config.days) && config.days >= 1, 'a whole number of days of 1 or more', config.days);
  expect(Number.isInteger(config.gridSize) && config.gridSize >= 2, 'a grid of 2 or more', config.gridSize);
  expect(
    Number.isInteger(config.sensors) && config.sensors >= 1,
    'a whole number of sensors of 1 or more',
    config.sensors,
  );
  expect(config.blockMetres >= 300, 'blocks of 300 metres or more', config.blockMetres);
  expect(config.demandScale > 0, 'a demand scale above 0', config.demandScale);
}
