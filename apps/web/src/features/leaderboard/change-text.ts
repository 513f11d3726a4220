/** What a version changed, in a few words. */
export interface VersionChange {
  readonly came: number;
  readonly went: number;
  readonly judged: number;
  readonly moved: number;
  readonly measured: number;
}

/** `2 came, 1 judged otherwise`; of the first version, which has none before it, that it is the first. */
export function changeText(change: VersionChange | null | undefined): string {
  if (change === null || change === undefined) return 'the first that is kept';
  const parts = [
    [change.came, 'came'],
    [change.went, 'went'],
    [change.judged, 'judged otherwise'],
    [change.moved, 'moved'],
    [change.measured, 'measured anew'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return told.length === 0 ? 'another order' : told.join(', ');
}
