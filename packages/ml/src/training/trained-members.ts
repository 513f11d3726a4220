/** The trained networks that a teacher's weights file holds: itself, or the members of an ensemble. */
import { z } from 'zod';
import { isTrained, runConfigSchema, type TrainedConfig } from '../config/index.ts';
import { readWeights, type StoredArray } from '../inference/weights.ts';
import { equalWeights, type MemberWeights } from './ensemble-weights.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import type { TaughtBy } from './run-data.ts';

export interface TrainedMember {
  readonly config: TrainedConfig;
  readonly arrays: Readonly<Record<string, StoredArray>>;
}

/**
 * @param size H*N, places of one forecast
 * @returns the networks, and how much each counts at each place of a forecast
 * @throws MissingTeacherError where the run trained no network
 */
export function trainedMembers(
  { config, weights }: TaughtBy,
  size: number,
): { readonly members: readonly TrainedMember[]; readonly counts: MemberWeights } {
  const { arrays, metadata } = readWeights(weights);
  const told =
    config.role === 'ensemble' ? z.array(runConfigSchema).parse(JSON.parse(metadata['members'] ?? '[]')) : [config];
  const members = told.map((own, index) => {
    if (!isTrained(own))
      throw new MissingTeacherError(`expected a trained network as a teacher, got a run of role ${own.role}`);
    return { config: own, arrays: config.role === 'ensemble' ? under(`member${index + 1}/`, arrays) : arrays };
  });
  const kept = members.map((_, index) => arrays[`weight${index + 1}`]?.values);
  const weighted = kept.filter((values) => values instanceof Float32Array);
  const counts =
    config.role === 'ensemble' && weighted.length === members.length ? weighted : equalWeights(members.length, size);
  return { members, counts };
}

function under(prefix: string, arrays: Readonly<Record<string, StoredArray>>): Record<string, StoredArray> {
  const own = Object.entries(arrays).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, array]) => [name.slice(prefix.length), array]));
}
