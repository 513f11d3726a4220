/** What every importer hands on: measurements and what belongs to them, whole and checked. */
import type { GivenAdjacency } from './adjacency.ts';
import type { TimeAxis } from './time-axis.ts';
import type { WideTable } from './wide-values.ts';

export interface ParsedNode {
  readonly externalId: string;
  readonly name: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A channel beside the target, over the same steps and nodes. */
export interface ParsedCovariate {
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly isKnownAhead: boolean;
  /** Step of its table, where that is longer than the dataset's. */
  readonly stepSeconds?: number;
  /** Row-major [steps, nodes]; 0 where missing. */
  readonly values: Float32Array;
  /** Same order, 1 = observed. */
  readonly mask: Uint8Array;
}

export interface ParsedDataset {
  readonly name: string;
  readonly title: string;
  readonly description: string | null;
  readonly licence: string | null;
  readonly source: string | null;
  readonly quantity: string;
  readonly unit: string;
  readonly zeroIsMissing: boolean;
  readonly time: TimeAxis;
  /** In the order of the table's columns. */
  readonly nodes: readonly ParsedNode[];
  readonly table: WideTable;
  readonly adjacency: GivenAdjacency | null;
  readonly covariates: readonly ParsedCovariate[];
  /** What was left out, in sentences without a full stop. */
  readonly notes: readonly string[];
}

/** A source whose files are there and whose headers are right. */
export interface OpenedImport {
  /** Of the dataset, unless the import names another. */
  readonly name: string;
  readonly read: (onProgress: ReadProgress) => Promise<ParsedDataset>;
}

/** Share of the work that is done, 0 to 1. */
export type ReadProgress = (share: number) => void;
