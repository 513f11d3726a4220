import type { Range } from './provenance.ts';

/** The parts of ranges that lie outside of [from, to). */
export function outside(ranges: readonly Range[], from: number, to: number): Range[] {
  return ranges.flatMap(([begin, end]): Range[] => {
    const before: Range = [begin, Math.min(end, from)];
    const after: Range = [Math.max(begin, to), end];
    return [before, after].filter(([a, b]) => a < b);
  });
}

/** The parts of ranges that lie inside of [from, to). */
export function inside(ranges: readonly Range[], from: number, to: number): Range[] {
  return ranges.flatMap(([begin, end]): Range[] => {
    const common: Range = [Math.max(begin, from), Math.min(end, to)];
    return common[0] < common[1] ? [common] : [];
  });
}

/** Number of steps. */
export function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** `steps 3 to 9`, `steps 3 to 99, with gaps`; both ends belong to it. */
export function stepsText(ranges: readonly Range[]): string {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return 'no step';
  return `steps ${first[0]} to ${last[1] - 1}${ranges.length > 1 ? ', with gaps' : ''}`;
}
