/**
 * Public datasets that results are published on: where they come from, what they may be used for, and what they must look like.
 * An address or a checksum stands here only where a public source says it; where none does, the shape is what is checked.
 */
import { cityEntries } from './catalogue-cities.ts';
import type { CatalogueEntry, CatalogueFact } from './catalogue-entry.ts';
import { freewayEntries } from './catalogue-freeways.ts';

const entries: readonly CatalogueEntry[] = [...freewayEntries, ...cityEntries];

/** All entries, in the order in which they are offered. */
export function catalogue(): readonly CatalogueEntry[] {
  return entries;
}

/** @returns undefined where there is no such entry */
export function catalogueEntry(name: string): CatalogueEntry | undefined {
  return entries.find((entry) => entry.name === name);
}

/** What an entry says, or lacks, that no public source at hand confirms. */
export function unconfirmedFacts({ files, seen, options, manifest }: CatalogueEntry): CatalogueFact[] {
  const isFolder = files.every(({ name }) => name === 'datapackage.json');
  const facts: CatalogueFact[] = [];
  if (files.some(({ url }) => url !== null) && seen.ADDRESS === undefined) facts.push('ADDRESS');
  if (!isFolder && files.some(({ sha256 }) => sha256 === null)) facts.push('CHECKSUM');
  if (('start' in options || manifest !== undefined) && seen.START === undefined) facts.push('START');
  return facts;
}

/** Whether every file can be fetched without an account. */
export function isFetchable({ files }: CatalogueEntry): boolean {
  return files.length > 0 && files.every(({ url }) => url !== null);
}

/**
 * What of a dataset is not as the catalogue says.
 *
 * @returns sentences; empty where it is the one that was published
 */
export function shapeFaults(
  { shape }: CatalogueEntry,
  found: { readonly nodes: number; readonly steps: number; readonly stepSeconds: number },
): string[] {
  const faults: string[] = [];
  const check = (what: string, expected: number | null, got: number) => {
    if (expected !== null && expected !== got) faults.push(`expected ${expected} ${what}, got ${got}`);
  };
  check('sensors', shape.nodes, found.nodes);
  check('steps', shape.steps, found.steps);
  check('seconds a step', shape.stepSeconds, found.stepSeconds);
  return faults;
}
