/** The source that is no file: the platform's own simulator. */
import { ImportError } from './import-error.ts';
import { optionText, type ImportOptions } from './import-options.ts';
import { simulatedQuantities, type SimulatedQuantity } from './simulated-dataset.ts';

export const SIMULATOR = 'simulator';

/**
 * What of the city an import asks to forecast.
 *
 * @throws ImportError for an option that the simulator does not take
 */
export function simulatedTarget({
  values = 'speed',
  ...others
}: Omit<ImportOptions, 'name' | 'title' | 'simulation'>): SimulatedQuantity {
  const [extra] = Object.entries(others).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  if (extra !== undefined)
    throw new ImportError(optionText([extra]), null, 'is for files; the simulator says it itself');
  const found = simulatedQuantities.find((quantity) => quantity === values);
  if (found !== undefined) return found;
  throw new ImportError(
    '--values',
    null,
    `expected ${simulatedQuantities.join(' or ')} of the simulator, got "${values}"`,
  );
}
