import { artifacts } from '@stillgraph/db';

/** The forecasts of a run at other levels than the median, ascending; none of a run without quantiles. */
export function quantileLevels(
  rows: readonly artifacts.ArtifactRow[],
): { readonly level: number; readonly artifact: artifacts.ArtifactRow }[] {
  return rows
    .flatMap((artifact) => {
      const { level } = artifact.metadata;
      return typeof level === 'number' && artifact.name === artifacts.quantileName(level) ? [{ level, artifact }] : [];
    })
    .toSorted((a, b) => a.level - b.level);
}
