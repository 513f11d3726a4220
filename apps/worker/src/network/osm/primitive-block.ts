/** One block of an OSM PBF file: nodes and ways, numbers as differences, texts by their place in a table. */
import type { PbfReader } from 'pbf';
import { MOST_TAGS_OF_WAY, type OsmHandlers } from './elements.ts';
import { StrictReader } from './strict-reader.ts';

const NANODEGREES = 1e-9;

interface Block {
  readonly texts: string[];
  /** Where each group begins. */
  readonly groups: { readonly begin: number; readonly end: number }[];
  granularity: number;
  latitudeOffset: number;
  longitudeOffset: number;
}

/** @throws Error where the bytes are not such a block */
export function decodePrimitiveBlock(bytes: Uint8Array, handlers: OsmHandlers): void {
  const pbf = new StrictReader(bytes);
  const block: Block = { texts: [], groups: [], granularity: 100, latitudeOffset: 0, longitudeOffset: 0 };
  pbf.readFields((tag, result) => {
    if (tag === 1) {
      pbf.readMessage((field) => {
        if (field === 1) result.texts.push(pbf.readString());
      }, null);
    } else if (tag === 2) {
      const end = pbf.readVarint() + pbf.pos;
      result.groups.push({ begin: pbf.pos, end });
      pbf.pos = end;
    } else if (tag === 17) result.granularity = pbf.readVarint();
    else if (tag === 19) result.latitudeOffset = pbf.readVarint(true);
    else if (tag === 20) result.longitudeOffset = pbf.readVarint(true);
  }, block);
  // The texts of a block may stand behind its groups.
  for (const { begin, end } of block.groups) {
    if (end > bytes.length) throw new Error(`a group ends at byte ${end} of ${bytes.length}`);
    pbf.pos = begin;
    pbf.readFields(
      (tag) => {
        if (tag === 1 && handlers.node !== undefined) readNode(pbf, block, handlers.node);
        else if (tag === 2 && handlers.node !== undefined) readDenseNodes(pbf, block, handlers.node);
        else if (tag === 3 && handlers.way !== undefined) readWay(pbf, block, handlers.way);
      },
      null,
      end,
    );
  }
}

type OnNode = NonNullable<OsmHandlers['node']>;

function readNode(pbf: PbfReader, block: Block, onNode: OnNode): void {
  const { id, latitude, longitude } = pbf.readMessage(
    (tag, result) => {
      if (tag === 1) result.id = pbf.readSVarint();
      else if (tag === 8) result.latitude = pbf.readSVarint();
      else if (tag === 9) result.longitude = pbf.readSVarint();
    },
    { id: NaN, latitude: NaN, longitude: NaN },
  );
  onNode(id, degrees(block, block.latitudeOffset, latitude), degrees(block, block.longitudeOffset, longitude));
}

function readDenseNodes(pbf: PbfReader, block: Block, onNode: OnNode): void {
  const { ids, latitudes, longitudes } = pbf.readMessage(
    (tag, result) => {
      if (tag === 1) pbf.readPackedSVarint(result.ids);
      else if (tag === 8) pbf.readPackedSVarint(result.latitudes);
      else if (tag === 9) pbf.readPackedSVarint(result.longitudes);
    },
    { ids: [] as number[], latitudes: [] as number[], longitudes: [] as number[] },
  );
  if (latitudes.length !== ids.length || longitudes.length !== ids.length) {
    throw new Error(`${ids.length} nodes have ${latitudes.length} latitudes and ${longitudes.length} longitudes`);
  }
  let id = 0;
  let latitude = 0;
  let longitude = 0;
  for (const [index, difference] of ids.entries()) {
    id += difference;
    latitude += latitudes[index] ?? NaN;
    longitude += longitudes[index] ?? NaN;
    onNode(id, degrees(block, block.latitudeOffset, latitude), degrees(block, block.longitudeOffset, longitude));
  }
}

function readWay(pbf: PbfReader, { texts }: Block, onWay: NonNullable<OsmHandlers['way']>): void {
  const { id, keys, values, differences } = pbf.readMessage(
    (tag, result) => {
      if (tag === 1) result.id = pbf.readVarint();
      else if (tag === 2) pbf.readPackedVarint(result.keys);
      else if (tag === 3) pbf.readPackedVarint(result.values);
      else if (tag === 8) pbf.readPackedSVarint(result.differences);
    },
    { id: NaN, keys: [] as number[], values: [] as number[], differences: [] as number[] },
  );
  const textAt = (place: number | undefined): string => {
    const text = texts[place ?? -1];
    if (text === undefined) throw new Error(`way ${id} names text ${String(place)} of ${texts.length}`);
    return text;
  };
  if (keys.length !== values.length) throw new Error(`way ${id} has ${keys.length} keys and ${values.length} values`);
  if (keys.length > MOST_TAGS_OF_WAY) throw new Error(`way ${id} has more than ${MOST_TAGS_OF_WAY} tags`);
  let node = 0;
  onWay({
    id,
    tags: new Map(keys.map((key, index) => [textAt(key), textAt(values[index])])),
    nodes: differences.map((difference) => (node += difference)),
  });
}

/** Rounded to the ten millionth of a degree, in which OpenStreetMap keeps them: sums of binary fractions are a hair off. */
function degrees({ granularity }: Block, offset: number, value: number): number {
  return Math.round((offset + granularity * value) * NANODEGREES * 1e7) / 1e7;
}
