/** A version of a network as GeoJSON (RFC 7946): a line each segment, in its direction of travel, page by page. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { networkParts, type Database, type networks } from '@stillgraph/db';
import type { Request, Response } from 'express';
import { namesTag } from '../binary/send-bytes.ts';

const TYPE = 'application/geo+json; charset=utf-8';
/** Segments that are read at a time: some hundred kilobytes. */
const PAGE = 1000;

export async function sendNetwork(
  request: Request,
  response: Response,
  database: Database,
  { name, version }: { readonly name: string; readonly version: networks.NetworkVersionRow },
): Promise<void> {
  const tag = `"${createHash('sha256').update(`${version.contentHash} geojson 1 ${name}`).digest('hex')}"`;
  response.set({
    'content-type': TYPE,
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}-${version.number}.geojson"`,
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Authorization',
    etag: tag,
  });
  if (namesTag(request.get('if-none-match'), tag)) {
    response.status(304).end();
    return;
  }
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(Readable.from(geoJsonOf(database, name, version), { objectMode: false }), response);
}

async function* geoJsonOf(
  database: Database,
  name: string,
  { id, number, contentHash }: networks.NetworkVersionRow,
): AsyncGenerator<string> {
  const about = JSON.stringify({ name, version: number, contentHash });
  yield `{"type":"FeatureCollection","about":${about},"features":[`;
  let after: string | undefined;
  for (;;) {
    const page = (
      await networkParts.segmentPagesOf(database, [id], {
        within: null,
        first: PAGE,
        ...(after === undefined ? {} : { after }),
      })
    ).get(id);
    const rows = page?.rows ?? [];
    const names = await junctionNames(database, id, rows);
    const features = rows.map((row) => JSON.stringify(featureOf(row, names)));
    if (features.length > 0) yield `${after === undefined ? '' : ','}\n${features.join(',\n')}`;
    after = rows.at(-1)?.index.toString();
    if (page?.hasNextPage !== true) break;
  }
  yield ']}\n';
}

async function junctionNames(
  database: Database,
  networkVersionId: string,
  segments: readonly networks.RoadSegmentRow[],
): Promise<ReadonlyMap<number, string>> {
  const ends = [...new Set(segments.flatMap(({ from, to }) => [from, to]))];
  const found = await networkParts.junctionsAt(
    database,
    ends.map((index) => ({ networkVersionId, index })),
  );
  return new Map([...found.values()].map(({ index, externalId }) => [index, externalId]));
}

/** Names of the properties are those that an import looks for. */
function featureOf(segment: networks.RoadSegmentRow, names: ReadonlyMap<number, string>): object {
  const { externalId, name, from, to, lengthMetres, lanes, speedLimit, roadClass, travelSeconds, geometry } = segment;
  const coordinates = Array.from({ length: geometry.length / 2 }, (_, at) => [geometry[2 * at + 1], geometry[2 * at]]);
  return {
    type: 'Feature',
    id: externalId,
    properties: {
      ...{ id: externalId, from: names.get(from), to: names.get(to), oneway: 'yes' },
      ...{ name, lengthMetres, lanes, speedLimit, roadClass, travelSeconds },
    },
    geometry: { type: 'LineString', coordinates },
  };
}
