/** Loaders of what hangs on a version of a network. */
import {
  networkDiff,
  networkFindings,
  networkParts,
  networks,
  networkSizes,
  sensorPlaces,
  type Database,
} from '@stillgraph/db';
import type { NetworkFindingKind } from '@stillgraph/db/schema';
import DataLoader from 'dataloader';
import type { KeyPage } from '../../relay/connection.ts';
import { pathFinder } from './paths/path-finder.ts';
import type { PathQuestion } from './paths/messages.ts';
import { byArguments, oneByKey, pageByKey } from '../../relay/loader.ts';

/** Like `oneByKey`, for keys that are more than a text. */
function oneByName<Name, Row>(
  read: (names: readonly Name[]) => Promise<ReadonlyMap<string, Row>>,
  keyOf: (name: Name) => string,
): DataLoader<Name, Row | null, string> {
  return new DataLoader(
    async (names) => {
      const rows = await read(names);
      return names.map((name) => rows.get(keyOf(name)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );
}

const pairOf = (key: string): networkDiff.VersionPair => {
  const [from = '', to = ''] = key.split(' ');
  return { from, to };
};

interface PartPage extends KeyPage {
  readonly within: networkParts.Rectangle | null;
}

/** @param signal aborted when the time of who asks is up */
export function networkLoaders(database: Database, signal?: AbortSignal) {
  const differenceCounts = (of: networkDiff.DifferenceOf) =>
    pageByKey((keys) => networkDiff.countsOf(database, of, keys.map(pairOf)));
  return {
    findingsOfNetworkVersion: byArguments((page: KeyPage & { readonly kinds: readonly NetworkFindingKind[] | null }) =>
      pageByKey((ids) => networkFindings.pagesOfVersions(database, ids, page)),
    ),
    junctionAt: oneByName(
      (places: readonly networkParts.PartPlace[]) => networkParts.junctionsAt(database, places),
      networkParts.placeKey,
    ),
    junctionNamed: oneByName(
      (names: readonly networkParts.PartName[]) => networkParts.junctionsNamed(database, names),
      networkParts.partKey,
    ),
    junctionsOfNetworkVersion: byArguments((page: PartPage) =>
      pageByKey((ids) => networkParts.junctionPagesOf(database, ids, page)),
    ),
    /** By `pairKey` of two versions; a row more than asked for where there is more. */
    networkDifferences: byArguments(
      ({
        of,
        ...page
      }: {
        readonly of: networkDiff.DifferenceOf;
        readonly first: number;
        readonly after: string | null;
      }) => pageByKey((keys) => networkDiff.pagesOf(database, of, keys.map(pairOf), page)),
    ),
    /** By `pairKey` of two versions. */
    networkDifferenceCounts: { SEGMENT: differenceCounts('SEGMENT'), JUNCTION: differenceCounts('JUNCTION') },
    networkVersionBefore: oneByKey((ids) => networks.versionsBefore(database, ids)),
    /** Of versions that the team was found to have. */
    roadPath: new DataLoader(
      (questions: readonly PathQuestion[]) =>
        pathFinder.find(questions, (ids) => networkSizes.packedRoadsOf(database, ids), signal),
      { cacheKeyFn: (question) => JSON.stringify(question) },
    ),
    placesOfNetworkVersion: byArguments((page: KeyPage & { readonly datasetId: string }) =>
      pageByKey((ids) => sensorPlaces.pagesOfVersions(database, ids, page)),
    ),
    segmentAt: oneByName(
      (places: readonly networkParts.PartPlace[]) => networkParts.segmentsAt(database, places),
      networkParts.placeKey,
    ),
    segmentNamed: oneByName(
      (names: readonly networkParts.PartName[]) => networkParts.segmentsNamed(database, names),
      networkParts.partKey,
    ),
    segmentsOfNetworkVersion: byArguments((page: PartPage) =>
      pageByKey((ids) => networkParts.segmentPagesOf(database, ids, page)),
    ),
    sizeOfNetworkVersion: pageByKey((ids) => networkSizes.sizesOf(database, ids)),
    versionsOfNetwork: byArguments((page: KeyPage) => pageByKey((ids) => networks.versionPagesOf(database, ids, page))),
  };
}
