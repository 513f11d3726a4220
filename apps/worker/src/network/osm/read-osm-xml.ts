import { ImportError, quoted } from '../../import/import-error.ts';
import type { SourceFile } from '../../import/source-file.ts';
import { readXmlTags, type XmlTag } from '../xml-tags.ts';
import { MOST_TAGS_OF_WAY, type OsmHandlers } from './elements.ts';

/** The most nodes of one way by the rules of OpenStreetMap is 2,000; older ones have had more. */
const MOST_NODES_OF_WAY = 100_000;

/** Characters of the tags of one way; OpenStreetMap takes no text of more than 255. */
const MOST_TAG_CHARACTERS = 2_000_000;

/** Reads `.osm` files, also packed by gzip, once from begin to end. @throws ImportError with the line */
export async function readOsmXml(file: SourceFile, { node, way, onBytes }: OsmHandlers): Promise<void> {
  let isOsm = false;
  let open: { readonly id: number; readonly tags: Map<string, string>; readonly nodes: number[] } | null = null;
  let tagCharacters = 0;
  const number = ({ name, attributes }: XmlTag, attribute: string): number => {
    const text = attributes[attribute];
    const value = text === undefined || text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(value)) return value;
    throw new ImportError(
      file.label,
      null,
      `<${name}>: expected a number as its ${attribute}, got ${text === undefined ? 'nothing' : quoted(text)}`,
    );
  };
  const take = (tag: XmlTag) => {
    const depth = tag.within.length;
    if (depth === 0) {
      if (tag.name !== 'osm') {
        throw new ImportError(file.label, null, `expected <osm> as its first tag, got <${tag.name}>`);
      }
      isOsm = true;
    }
    if (depth === 1 && tag.name === 'node' && tag.attributes['lat'] !== undefined) {
      node?.(number(tag, 'id'), number(tag, 'lat'), number(tag, 'lon'));
    }
    if (depth === 1 && tag.name === 'way' && way !== undefined) {
      open = { id: number(tag, 'id'), tags: new Map(), nodes: [] };
      tagCharacters = 0;
    }
    if (depth !== 2 || open === null) return;
    if (tag.name === 'nd' && open.nodes.push(number(tag, 'ref')) > MOST_NODES_OF_WAY) {
      throw new ImportError(file.label, null, `way ${open.id} has more than ${MOST_NODES_OF_WAY} nodes`);
    }
    const { k, v } = tag.attributes;
    if (tag.name !== 'tag' || k === undefined || v === undefined) return;
    open.tags.set(k, v);
    tagCharacters += k.length + v.length;
    if (open.tags.size > MOST_TAGS_OF_WAY || tagCharacters > MOST_TAG_CHARACTERS) {
      const most = `${MOST_TAGS_OF_WAY} tags or ${MOST_TAG_CHARACTERS} characters in them`;
      throw new ImportError(file.label, null, `way ${open.id} has more than ${most}`);
    }
  };
  await readXmlTags(file, {
    open: take,
    close: (name) => {
      if (name !== 'way' || open === null) return;
      way?.(open);
      open = null;
    },
    onBytes,
  });
  if (!isOsm) throw new ImportError(file.label, null, 'has no <osm> tag');
}
