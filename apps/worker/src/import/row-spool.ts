/** Rows of readings that come one after the other: kept in memory as long as they are few, then in a file. */
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf } from '@stillgraph/db/series';
import type { Readings, Slice } from './readings.ts';

/** So many are put into memory or written at once: 4 MiB of values. */
const CHUNK_READINGS = 1 << 20;
/** So many stay in memory, 80 MiB with their mask: two months of 300 sensors every five minutes, and some. */
const MOST_IN_MEMORY = 1 << 24;

export class RowSpool implements Readings {
  readonly #width: number;
  readonly #perChunk: number;
  readonly #kept: Slice[] = [];
  #filling: Slice;
  #file: number | undefined;
  #steps = 0;

  /**
   * @param width readings a row
   * @param folder for the file, which has no name there: it goes with the process, however that ends
   * @param mostInMemory readings; from then on they go to the file
   */
  constructor(
    width: number,
    private readonly folder: string,
    private readonly mostInMemory = MOST_IN_MEMORY,
  ) {
    this.#width = width;
    this.#perChunk = Math.max(1, Math.floor(CHUNK_READINGS / width));
    this.#filling = this.#chunk();
  }

  get steps(): number {
    return this.#steps;
  }

  /** The next row, all missing, to be filled before the one after it is asked for. */
  next(): Slice {
    const within = this.#steps % this.#perChunk;
    if (within === 0 && this.#steps > 0) this.#put();
    this.#steps += 1;
    const [from, to] = [within * this.#width, (within + 1) * this.#width];
    return { values: this.#filling.values.subarray(from, to), mask: this.#filling.mask.subarray(from, to) };
  }

  rows(from: number, to: number): Slice {
    const values = new Float32Array((to - from) * this.#width);
    const mask = new Uint8Array(values.length);
    for (let step = from; step < to;) {
      const chunk = Math.floor(step / this.#perChunk);
      const begin = step - chunk * this.#perChunk;
      const end = Math.min(this.#perChunk, begin + to - step);
      const part = this.#read(chunk, begin * this.#width, end * this.#width);
      values.set(part.values, (step - from) * this.#width);
      mask.set(part.mask, (step - from) * this.#width);
      step += end - begin;
    }
    return { values, mask };
  }

  /** Gives the file's room back; what was read of it stays. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #chunk(): Slice {
    const readings = this.#perChunk * this.#width;
    return { values: new Float32Array(readings), mask: new Uint8Array(readings) };
  }

  #put(): void {
    const { values, mask } = this.#filling;
    if (this.#file === undefined && (this.#kept.length + 1) * values.length <= this.mostInMemory) {
      this.#kept.push(this.#filling);
      this.#filling = this.#chunk();
      return;
    }
    this.#file ??= namelessFile(this.folder);
    writeWhole(this.#file, bytesOf(values));
    writeWhole(this.#file, mask);
    values.fill(0);
    mask.fill(0);
  }

  #read(chunk: number, from: number, to: number): Slice {
    const kept = this.#kept[chunk];
    const isFilling = chunk === Math.floor((this.#steps - 1) / this.#perChunk);
    const memory = isFilling ? this.#filling : kept;
    if (memory !== undefined) return { values: memory.values.subarray(from, to), mask: memory.mask.subarray(from, to) };
    const readings = this.#perChunk * this.#width;
    const at = (chunk - this.#kept.length) * readings * 5;
    const values = new Float32Array(to - from);
    const mask = new Uint8Array(to - from);
    this.#readWhole(bytesOf(values), at + 4 * from);
    this.#readWhole(mask, at + 4 * readings + from);
    return { values, mask };
  }

  #readWhole(into: Uint8Array, position: number): void {
    if (this.#file === undefined) throw new Error('rows were asked for that are not in the spool');
    for (let at = 0; at < into.length;) {
      const read = readSync(this.#file, into, at, into.length - at, position + at);
      if (read === 0) throw new Error(`the spool ends after ${position + at} bytes, before its rows do`);
      at += read;
    }
  }
}

/** A file without a name: nobody else can open it, and its room is free when it is closed. */
export function namelessFile(folder: string): number {
  const path = join(folder, `spool-${process.pid}-${crypto.randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}

export function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
