import type { z } from 'zod';
import type { graphStidSchema } from '../../config/models.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import type { ModelDefinition } from '../model.ts';
import { graphStid } from '../teachers/graph-stid.ts';

/** Graph STID in a small size: a student that may look at its neighbours too. */
export function graphStidSmall(
  config: Omit<z.infer<typeof graphStidSchema>, 'name'>,
  shape: ModelShape,
): ModelDefinition {
  return graphStid(config, shape);
}
