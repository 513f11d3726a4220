/** What may not leave a team, because the terms of its data say so. */
import type { datasets } from '@stillgraph/db';
import type { Loaders } from '../../loaders.ts';

/** The first of the licences that forbids to pass data on; undefined where none does. */
export function forbidding(licences: readonly datasets.DatasetLicenceRow[]): datasets.DatasetLicenceRow | undefined {
  return licences.find(({ forbids }) => forbids.includes('REDISTRIBUTION'));
}

/**
 * @param what that would leave the team, as the sentence begins
 * @returns why it may not; null where no licence of the dataset forbids to pass it on
 */
export async function passingOnFault(loaders: Loaders, datasetId: string, what: string): Promise<string | null> {
  const licence = forbidding(await loaders.licencesOfDataset.load(datasetId));
  if (licence === undefined) return null;
  const terms = licence.url === null ? licence.title : `${licence.title}, ${licence.url}`;
  return `${what} may not leave the team: the terms of the data forbid to pass them on (${terms})`;
}
