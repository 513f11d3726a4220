/** What the catalogue says of one public dataset. */
import type { ProtocolName } from './named-protocols.ts';

export interface CatalogueLicence {
  /** Identifier of the SPDX list, where it has one. */
  readonly spdx: string | null;
  readonly title: string;
  readonly url: string | null;
  /** Whom to name, and how. */
  readonly attribution: string | null;
  readonly forbids: readonly ('COMMERCIAL_USE' | 'REDISTRIBUTION' | 'DERIVATIVES' | 'UNSTATED')[];
}

export interface CatalogueFile {
  /** In the folder of a mirror, and where options name it. */
  readonly name: string;
  /** From where it can be fetched without an account; null where there is no such place. */
  readonly url: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** What can be wrong in an entry without anybody noticing: where a file is, that it is the one, when its first row was measured. */
export type CatalogueFact = 'ADDRESS' | 'CHECKSUM' | 'START';

export interface CatalogueEntry {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly citation: string;
  readonly licence: CatalogueLicence;
  /** Where its authors publish it. */
  readonly homepage: string;
  readonly files: readonly CatalogueFile[];
  /** Number of sensors and of steps (null: it depends on the years taken), and the step in seconds. */
  readonly shape: { readonly nodes: number; readonly steps: number | null; readonly stepSeconds: number };
  readonly quantity: string;
  readonly unit: string;
  /**
   * Where a public source was seen that says what stands here, by what it says. A checksum needs none: it stands only where it
   * was computed of the bytes.
   */
  readonly seen: Readonly<Partial<Record<Exclude<CatalogueFact, 'CHECKSUM'>, string>>>;
  /** Published protocol that results on it stand under. */
  readonly protocol: ProtocolName | null;
  /** A `datapackage.json` for files that do not say when their rows were measured; left out where options are enough. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** What its files cannot say themselves, as options of an import. */
  readonly options: Readonly<Record<string, unknown>>;
}
