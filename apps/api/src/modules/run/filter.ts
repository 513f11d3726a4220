import { idOf } from '../../relay/global-id.ts';
import type { RunKindName, RunStatusName } from './enums.ts';
import type { RunFilter } from './input.ts';

export interface RunConditions {
  readonly experimentId?: string;
  readonly datasetId?: string;
  readonly kinds?: RunKindName[];
  readonly statuses?: RunStatusName[];
  readonly models?: string[];
}

/** A filter in terms of rows: what was left out is left out. */
export function readRunFilter(filter: RunFilter | null | undefined): RunConditions {
  const { experimentId, datasetId, kinds, statuses, models } = filter ?? {};
  return {
    ...(typeof experimentId === 'string'
      ? { experimentId: idOf('Experiment', experimentId, 'filter.experimentId') }
      : {}),
    ...(typeof datasetId === 'string' ? { datasetId: idOf('Dataset', datasetId, 'filter.datasetId') } : {}),
    ...(Array.isArray(kinds) ? { kinds } : {}),
    ...(Array.isArray(statuses) ? { statuses } : {}),
    ...(Array.isArray(models) ? { models } : {}),
  };
}
