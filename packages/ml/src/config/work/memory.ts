/** How much memory a run's data and forecasts take, from its config and the size of the dataset. */
import type { RunConfig } from '../run.ts';

/** What decides it. */
export interface RunSizes {
  readonly nodes: number;
  readonly steps: number;
}

/** Readings, their mask, the profile beside them, and the readings once more as they are broken under stress. */
const BYTES_A_READING = 4 + 1 + 4 + 4;
/** A teacher's forecasts of the train windows above so many bytes are kept for students in half precision. */
export const HALVED_FROM_BYTES = 256 * 2 ** 20;
/** The program, its engine, and the arrays of a step of a middling network. */
const BASE_BYTES = 0.5 * 2 ** 30;

/**
 * Bytes that the process of a run needs at the least: readings, profile, stressed copy; forecasts of the validation and test
 * parts; the train part's where they are kept for students or taught by a teacher; errors pooled by horizon.
 *
 * @param config of any run of a plan
 */
export function runBytes(config: RunConfig, { nodes, steps }: RunSizes): number {
  const { targetSteps, split } = config.protocol;
  // As many windows as steps but for a handful.
  const train = split.train * steps;
  const forecast = (windows: number): number => 4 * windows * targetSteps * nodes;
  const told = keepsTrainForecasts(config) ? forecast(train) : 0;
  return (
    BASE_BYTES +
    BYTES_A_READING * nodes * steps +
    forecast(steps - train) +
    (told > HALVED_FROM_BYTES ? told / 2 : told) +
    4 * (steps - train) * nodes
  );
}

function keepsTrainForecasts(config: RunConfig): boolean {
  switch (config.role) {
    case 'teacher':
    case 'ensemble':
      return true;
    case 'student':
      return config.method.name !== 'none';
    default:
      return false;
  }
}
