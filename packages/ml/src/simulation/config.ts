/** What the simulator may be told; every number has the unit in its name or beside it. */
export interface SimulationConfig {
  /** Same seed, same bytes. */
  readonly seed: number;
  /** Length of the simulated period, days; it begins on a Monday at midnight. */
  readonly days: number;
  /** Junctions along each side of the arterial grid. */
  readonly gridSize: number;
  /** Distance of neighbouring junctions of the grid, metres. */
  readonly blockMetres: number;
  /** Sensors, one a segment: the motorway ring first, then arterials, then ramps, each in a drawn order. */
  readonly sensors: number;
  /** Demand relative to the calibrated day: 1 makes pronounced peaks, 0.5 stays free. */
  readonly demandScale: number;
  /** Mean number of incidents a day on the whole network. */
  readonly incidentsPerDay: number;
  /** Mean number of outages a day of one sensor. */
  readonly outagesPerSensorDay: number;
  /** Standard deviation of the measured speed, km/h, at many vehicles. */
  readonly speedNoiseKmh: number;
}

export const defaultSimulation: SimulationConfig = {
  seed: 7,
  days: 21,
  gridSize: 5,
  blockMetres: 1200,
  sensors: 72,
  demandScale: 1,
  incidentsPerDay: 8,
  outagesPerSensorDay: 0.04,
  speedNoiseKmh: 1.2,
};

/** Seconds of one step of the cell transmission model. */
export const STEP_SECONDS = 10;
/** Seconds between two readings of a sensor. */
export const READING_SECONDS = 300;
/** Monday 2 March 2026, 00:00 UTC; the city keeps UTC, so that no hour is skipped or doubled. */
export const START_AT = Date.UTC(2026, 2, 2);
export const ZONE = 'UTC';
