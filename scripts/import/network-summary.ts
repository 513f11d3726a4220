/** What an import of a network brought, for the terminal. */
import type { networks, networkSizes } from '@stillgraph/db';

const findingWords = {
  DANGLING_END: 'dangling ends',
  DUPLICATE: 'duplicates',
  UNREACHABLE: 'junctions that cannot be reached',
  ZERO_LENGTH: 'segments of no length',
} as const;
const findingKinds = ['DANGLING_END', 'DUPLICATE', 'UNREACHABLE', 'ZERO_LENGTH'] as const;

export function networkSummary({
  name,
  team,
  version,
  size,
  notes,
  dashboard,
}: {
  readonly name: string;
  readonly team: string;
  readonly version: Pick<networks.NetworkVersionRow, 'number' | 'findingCounts'>;
  readonly size: networkSizes.VersionSize;
  readonly notes: readonly string[];
  /** Address of the page. */
  readonly dashboard: string;
}): string {
  const found = findingKinds.flatMap((kind) => {
    const count = version.findingCounts?.[kind] ?? 0;
    return count === 0 ? [] : [`${count} ${findingWords[kind]}`];
  });
  const lines = [
    ['junctions', String(size.junctions)],
    ['segments', `${size.segments}, each in one direction`],
    ['length', `${(size.lengthMetres / 1000).toFixed(1)} km of all segments together`],
    ['findings', found.length === 0 ? 'none' : found.join(', ')],
    ...notes.map((note) => ['', note] as const),
    ['dashboard', `${dashboard} (served by npm start)`],
  ] as const;
  const what =
    version.number === 1 ? `Imported the network "${name}"` : `Imported version ${version.number} of "${name}"`;
  return [`${what} for team ${team}.`, ...lines.map(([label, text]) => `  ${label.padEnd(10)} ${text}`)].join('\n');
}
