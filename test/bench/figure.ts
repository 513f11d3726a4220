/** What the benchmark reports: one measured figure with its target. */
export interface Figure {
  readonly name: string;
  /** Cells of the table, by column, in the order of the columns. */
  readonly cells: Readonly<Record<string, string>>;
  /** What the target is about, `undefined` where nothing could be compared. */
  readonly value: number | undefined;
  readonly target: { readonly text: string; readonly met: boolean } | undefined;
  /** Everything measured, for the JSON file. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface Part {
  readonly title: string;
  readonly notes: readonly string[];
  readonly figures: readonly Figure[];
}

/** The part as aligned columns, with its notes above. */
export function textOfPart({ title, notes, figures }: Part): string {
  const columns = ['', ...new Set(figures.flatMap(({ cells }) => Object.keys(cells))), 'target', ''];
  const rows = figures.map(({ name, cells, target }) =>
    columns.map((column, place) => {
      if (place === 0) return name;
      if (place === columns.length - 1) return target ? (target.met ? 'met' : 'NOT MET') : '';
      return column === 'target' ? (target?.text ?? '') : (cells[column] ?? '');
    }),
  );
  const widths = columns.map((_, place) => Math.max(...[columns, ...rows].map((row) => row[place]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, place) => (place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0)))
      .join('  ')
      .trimEnd();
  return [title, ...notes.map((note) => `  ${note}`), '', line(columns), ...rows.map(line)].join('\n');
}

/** Three significant digits and the unit: `38.4 ms`. */
export function milliseconds(value: number): string {
  return `${Number(value.toPrecision(3))} ms`;
}
