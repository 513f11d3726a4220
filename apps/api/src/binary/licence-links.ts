/** The licences of what is downloaded, as `link: <address>; rel="license"`: whoever has the bytes can find their terms. */
import type { Response } from 'express';
import type { Loaders } from '../loaders.ts';
import { loadRequired } from '../relay/loader.ts';

export async function linkLicences(response: Response, loaders: Loaders, datasetId: string): Promise<void> {
  const licences = await loaders.licencesOfDataset.load(datasetId);
  const links = licences.flatMap(({ url, title }) => {
    const address = url === null || !URL.canParse(url) ? null : new URL(url).href;
    return address === null
      ? []
      : [`<${address}>; rel="license"; title="${title.replace(/[^\x20-\x7e]|["\\]/g, ' ')}"`];
  });
  if (links.length > 0) response.append('link', links);
}

export async function linkLicencesOfRun(
  response: Response,
  loaders: Loaders,
  { experimentId }: { readonly experimentId: string },
): Promise<void> {
  const { datasetId } = await loadRequired(loaders.experiment, experimentId, 'experiment');
  await linkLicences(response, loaders, datasetId);
}
