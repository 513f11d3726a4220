/** Controls that an experiment asked for, told from their runs' configs. */
import { isDeepStrictEqual } from 'node:util';
import type { ControlVariant } from '@stillgraph/ml';
import { methodRole } from '@stillgraph/ml/config';
import type { RunRow } from './configurations.ts';
import { storedConfigOf } from './stored-config.ts';

/** What sets a run apart from the one that it is a control of; undefined for all but controls on request. */
export function variantOf(run: RunRow): ControlVariant | undefined {
  const config = storedConfigOf(run);
  if ('graph' in config && config.graph === 'identity') return 'no-graph';
  return longerOf(run) === undefined ? undefined : 'longer';
}

/** How many times the updates a control was trained for that stands beside a shorter one. */
export function longerOf(run: RunRow): number | undefined {
  const config = storedConfigOf(run);
  return config.role === 'student' ? config.longer : undefined;
}

/**
 * What a control on request is there to be compared with, one run a configuration: of one that was trained for longer, the
 * distilled students beside the same control; of one that was denied its graph, the same model with it.
 *
 * @param rows of the board
 */
export function rivalsOf(run: RunRow, rows: readonly RunRow[]): RunRow[] {
  const variant = variantOf(run);
  if (variant === undefined) return [];
  const beside = rows.filter(({ experimentId, seed }) => experimentId === run.experimentId && seed === run.seed);
  if (variant === 'no-graph') {
    const { graph: _, teaches: __, ...withGraph } = run.config;
    return beside.filter(
      ({ kind, config: { teaches: ___, ...config } }) => kind === run.kind && isDeepStrictEqual(config, withGraph),
    );
  }
  return beside.filter((other) => {
    if (other.controlRunId !== run.controlRunId) return false;
    const config = storedConfigOf(other);
    return config.role === 'student' && methodRole(config.method.name) === 'distilled';
  });
}
