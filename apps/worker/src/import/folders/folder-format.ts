/** What every reader of a folder offers. */
import type { Beside, SourceContent } from '../beside.ts';
import type { ReadAids } from '../parsed-dataset.ts';

export interface FolderFormat {
  /** @param names of the files in the folder, sorted */
  recognises(names: readonly string[]): boolean;
  /**
   * Looks at what can be looked at quickly.
   *
   * @returns what reads the rest
   * @throws ImportError for what is wrong there
   */
  open(folder: string, names: readonly string[], beside: Beside): Promise<(aids?: ReadAids) => Promise<SourceContent>>;
}
