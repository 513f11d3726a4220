/** What may not leave a team, because the terms of its data say so. */
import type { Loaders } from '../../loaders.ts';

/**
 * @param what that would leave the team, as the sentence begins
 * @returns why it may not; null where no licence of the dataset forbids to pass it on
 */
export async function passingOnFault(loaders: Loaders, datasetId: string, what: string): Promise<string | null> {
  const licences = await loaders.licencesOfDataset.load(datasetId);
  const forbidding = licences.find(({ forbids }) => forbids.includes('REDISTRIBUTION'));
  if (forbidding === undefined) return null;
  const terms = forbidding.url === null ? forbidding.title : `${forbidding.title}, ${forbidding.url}`;
  return `${what} may not leave the team: the terms of the data forbid to pass them on (${terms})`;
}
