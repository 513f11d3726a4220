/**
 * The tags of an XML file one after the other, in bounded memory. There are no entities beyond the five of XML: a document
 * type, which could define others, is refused.
 */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { isGzip } from '../import/file-start.ts';
import { ImportError } from '../import/import-error.ts';
import type { SourceFile } from '../import/source-file.ts';
import { firstBytes } from './network-format.ts';

export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Names of the tags that it stands in, the outermost first. */
  readonly within: readonly string[];
}

export interface XmlHandlers {
  readonly open: (tag: XmlTag) => void;
  readonly close?: (name: string) => void;
  /** Told how many bytes of the file were read. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** A tag with its attributes, or text between two, that is longer is no map. */
const LONGEST_TAG = 8 * 1024 * 1024;
/** The formats that are read nest four deep. */
const DEEPEST = 32;
/** A packed file may unfold to so much: ten times the largest region that a network can be made of. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024 * 1024;

/**
 * @param file plain, or packed by gzip
 * @throws ImportError with the line, for what is not well-formed, has a document type, nests too deep or has endless tags
 */
export async function readXmlTags(file: SourceFile, { open, close, onBytes }: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const fault = (reason: string, cause?: unknown) => new ImportError(file.label, parser.line, reason, { cause });
  const within: string[] = [];
  let lastTagAt = 0;
  const came = () => {
    lastTagAt = parser.position;
  };
  parser.on('doctype', () => {
    throw fault('has a document type (<!DOCTYPE ...>), which no map needs and which is not read');
  });
  parser.on('error', (error) => {
    throw fault(`is not well-formed XML (${error.message.replace(/^\d+:\d+: /, '')})`, error);
  });
  parser.on('opentag', ({ name, attributes }) => {
    came();
    open({ name, attributes, within });
    if (within.push(name) > DEEPEST) throw fault(`nests tags more than ${DEEPEST} deep`);
  });
  parser.on('closetag', ({ name }) => {
    came();
    within.pop();
    close?.(name);
  });
  let read = 0;
  let unpacked = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const take = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      if (unpacked > MOST_UNPACKED_BYTES) throw fault('unpacks to more than 64 GB');
      parser.write(decoder.decode(chunk, { stream: true }));
      if (parser.position - lastTagAt > LONGEST_TAG) throw fault(`has no tag within ${LONGEST_TAG / 1024 / 1024} MB`);
    }
    parser.write(decoder.decode()).close();
  };
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      read += chunk.length;
      onBytes?.(read);
      yield chunk;
    }
  };
  try {
    const isPacked = isGzip(await firstBytes(file.path, 2));
    const source = createReadStream(file.path);
    if (isPacked) await pipeline(source, counted, createGunzip(), take);
    else await pipeline(source, counted, take);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw fault('is not UTF-8 text', error);
    if (error instanceof Error && code.startsWith('Z_')) {
      throw new ImportError(file.label, null, `is not a whole gzip file (${error.message})`, { cause: error });
    }
    throw error;
  }
}
