/** Where the marks of a lineage stand: what a thing was made of lies left of it, and links bend around what lies between. */
import type { LineageLink } from './lineage-drawing.ts';

export const MARK = { width: 148, height: 40 } as const;
const GAP = { column: 44, row: 12 } as const;
/** Room that a link takes where it passes through a column. */
const PASSAGE = 10;
/** Sweeps over the columns, after which their order hardly changes. */
const SWEEPS = 6;

export interface LineageLayout {
  readonly width: number;
  readonly height: number;
  /** Top left corners, by id. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly column: number }>;
  /** Ids of each column from the top. */
  readonly columns: readonly (readonly string[])[];
  /** A path for each link, in their order. */
  readonly paths: readonly string[];
}

/** How many links lie before each mark by the longest way; what nothing was made of moves to what was made of it. */
function columnsOf(ids: readonly string[], links: readonly LineageLink[]): Map<string, number> {
  const column = new Map(ids.map((id) => [id, 0]));
  const at = (id: string): number => column.get(id) ?? 0;
  // A lineage has no circle; were there one, this ends all the same.
  for (let round = 0; round < ids.length; round += 1) {
    const late = links.filter(({ from, to }) => at(to) <= at(from));
    if (late.length === 0) break;
    for (const { from, to } of late) column.set(to, Math.max(at(to), at(from) + 1));
  }
  for (const id of ids) {
    const results = links.filter(({ from }) => from === id).map(({ to }) => at(to));
    const isFirst = links.every(({ to }) => to !== id);
    if (isFirst && results.length > 0) column.set(id, Math.min(...results) - 1);
  }
  return column;
}

interface Step {
  readonly from: string;
  readonly to: string;
}

/** A link as steps from column to column, through passages of its own. */
function stepsOf(link: LineageLink, column: ReadonlyMap<string, number>): { steps: Step[]; passages: string[] } {
  const [first, last] = [column.get(link.from) ?? 0, column.get(link.to) ?? 0];
  const passages = Array.from(
    { length: Math.max(0, last - first - 1) },
    (_, at) => `${link.from} ${link.to} ${first + 1 + at}`,
  );
  const stops = [link.from, ...passages, link.to];
  return { passages, steps: stops.slice(1).map((to, at) => ({ from: stops[at] as string, to })) };
}

/** Orders each column by the mean place of what its members are joined to, from the left and from the right in turn. */
function order(columns: string[][], steps: readonly Step[]): void {
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isForth = sweep % 2 === 0;
    const rank = new Map(
      columns.flatMap((column) => column.map((id, row) => [id, row / Math.max(1, column.length - 1)])),
    );
    for (const column of isForth ? columns : [...columns].reverse()) {
      const wish = new Map(
        column.map((id, row) => {
          const others = steps.flatMap(({ from, to }) =>
            isForth ? (to === id ? [rank.get(from) ?? 0] : []) : from === id ? [rank.get(to) ?? 0] : [],
          );
          const own = row / Math.max(1, column.length - 1);
          return [id, others.length === 0 ? own : others.reduce((sum, other) => sum + other, 0) / others.length];
        }),
      );
      column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      for (const [row, id] of column.entries()) rank.set(id, row / Math.max(1, column.length - 1));
    }
  }
}

/** @param ids of the marks @param links between them, without a circle */
export function layLineage(ids: readonly string[], links: readonly LineageLink[]): LineageLayout {
  const columnOf = columnsOf(ids, links);
  const count = 1 + Math.max(0, ...columnOf.values());
  const columns = Array.from({ length: count }, (): string[] => []);
  for (const id of ids) columns[columnOf.get(id) ?? 0]?.push(id);
  const ways = links.map((link) => stepsOf(link, columnOf));
  for (const [at, { passages }] of ways.entries()) {
    const first = (columnOf.get(links[at]?.from ?? '') ?? 0) + 1;
    for (const [further, id] of passages.entries()) columns[first + further]?.push(id);
  }
  order(
    columns,
    ways.flatMap(({ steps }) => steps),
  );
  const isMark = new Set(ids);
  const heightOf = (id: string) => (isMark.has(id) ? MARK.height : PASSAGE);
  const heights = columns.map(
    (column) => column.reduce((sum, id) => sum + heightOf(id), 0) + GAP.row * Math.max(0, column.length - 1),
  );
  const height = Math.max(MARK.height, ...heights);
  const places = new Map<string, { x: number; y: number; column: number }>();
  for (const [column, members] of columns.entries()) {
    let y = (height - (heights[column] ?? 0)) / 2;
    for (const id of members) {
      places.set(id, { x: column * (MARK.width + GAP.column), y, column });
      y += heightOf(id) + GAP.row;
    }
  }
  const middleOf = (id: string) => (places.get(id)?.y ?? 0) + heightOf(id) / 2;
  const paths = ways.map(({ steps }) =>
    steps
      .map(({ from, to }) => {
        const [left, right] = [(places.get(from)?.x ?? 0) + MARK.width, places.get(to)?.x ?? 0];
        const [y, end] = [middleOf(from), middleOf(to)];
        const bend = (right - left) / 2;
        // A passage is crossed straight.
        const across = isMark.has(to) ? '' : `H${right + MARK.width}`;
        return `M${left} ${y}C${left + bend} ${y} ${right - bend} ${end} ${right} ${end}${across}`;
      })
      .join(''),
  );
  return {
    ...{ width: count * MARK.width + (count - 1) * GAP.column, height, paths },
    places: new Map([...places].filter(([id]) => isMark.has(id))),
    columns: columns.map((column) => column.filter((id) => isMark.has(id))),
  };
}
