/** What every reader of a single file offers. */
import type { Beside, SourceContent } from './beside.ts';
import type { ReadAids } from './parsed-dataset.ts';
import type { SourceFile } from './source-file.ts';

export interface FileFormat {
  /** Whether the file is of this format, by how it begins and what it is called. */
  recognises(file: SourceFile, start: Uint8Array): boolean;
  readonly largestBytes: number;
  /** Looks at what can be looked at quickly. @throws ImportError for what is wrong there */
  look?(file: SourceFile, beside: Beside): Promise<void>;
  /** @throws ImportError for what is wrong with the file, or cannot be told without an option that it names */
  read(file: SourceFile, beside: Beside, aids?: ReadAids): Promise<SourceContent>;
}

/** Of formats that keep numbers as bytes: a year of 8,600 sensors every five minutes as float64 has 7.2 GB. */
export const LARGEST_BINARY_BYTES = 16 * 1024 ** 3;
