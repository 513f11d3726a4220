import type { ModelShape } from '../../layers/inputs.ts';
import type { ModelDefinition } from '../model.ts';
import { stid } from '../teachers/stid.ts';

/** STID in a small size: the same network with narrower and fewer blocks. */
export function stidSmall(
  config: {
    readonly hidden: number;
    readonly inner?: number | undefined;
    readonly blocks: number;
    readonly nodeEmbedding: number;
    readonly dropout: number;
  },
  shape: ModelShape,
): ModelDefinition {
  return stid({ ...config, embedding: 'mapped' }, shape);
}
