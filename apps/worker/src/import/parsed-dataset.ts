/** What every importer hands on: what belongs to the measurements, checked, and the measurements themselves in slices. */
import type { Licence } from '@stillgraph/db';
import type { GivenAdjacency } from './adjacency.ts';
import type { Readings } from './readings.ts';
import type { TimeAxis } from './time-axis.ts';

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
  /** [steps, nodes]. */
  readonly readings: Readings;
}

export interface ParsedDataset {
  readonly name: string;
  readonly title: string;
  readonly description: string | null;
  readonly licence: string | null;
  /** The same as terms, where the source has them apart. */
  readonly licences?: readonly Licence[];
  readonly source: string | null;
  readonly quantity: string;
  readonly unit: string;
  readonly zeroIsMissing: boolean;
  readonly time: TimeAxis;
  /** In the order of the readings of a step. */
  readonly nodes: readonly ParsedNode[];
  /** [steps, nodes] of what is forecast; zeros are as `zeroIsMissing` says. */
  readonly readings: Readings;
  readonly adjacency: GivenAdjacency | null;
  readonly covariates: readonly ParsedCovariate[];
  /** What was left out, in sentences without a full stop. */
  readonly notes: readonly string[];
}

/** A source whose files are there and whose headers are right. */
export interface OpenedImport {
  /** Of the dataset, unless the import names another. */
  readonly name: string;
  /** @param aids those that are left out are the system's folder for temporary files, and nobody to tell */
  readonly read: (aids?: ReadAids) => Promise<ParsedDataset>;
}

export interface ReadAids {
  readonly onProgress?: ReadProgress | undefined;
  /** For what memory should not hold. */
  readonly folder?: string | undefined;
}

/** Share of the work that is done, 0 to 1. */
export type ReadProgress = (share: number) => void;
