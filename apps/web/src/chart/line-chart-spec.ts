/** What a line chart shows: plain data, no uPlot types. */

export interface AxisTick {
  readonly at: number;
  readonly label: string;
}

export interface LineSpec {
  readonly key: string;
  /** Custom property of the colour. */
  readonly token: string;
  /** One value for each x; null is a gap. */
  readonly values: readonly (number | null)[];
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Joins the points on both sides of a gap; for curves that are sampled now and then, never for measurements. */
  readonly joinsGaps?: boolean;
  /** Written at the end of the curve: a name in ink, then a value in quiet ink. */
  readonly endLabel?: { readonly name: string; readonly value: string };
  /** Position of a point to ring, e.g. the best one. */
  readonly ringAt?: number | null;
}

/** The ground between two lines, filled. */
interface BandSpec {
  /** Keys of the lines. */
  readonly upper: string;
  readonly lower: string;
  /** Custom property of the colour, of which a fifth is laid on the ground. */
  readonly token: string;
}

export interface RuleSpec {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly token: string;
  readonly dash?: readonly number[];
  readonly width?: number;
  readonly label?: string;
}

export interface LineChartSpec {
  readonly x: readonly number[];
  readonly lines: readonly LineSpec[];
  readonly bands?: readonly BandSpec[];
  readonly rules?: readonly RuleSpec[];
  /** Ends of the x axis; the data's own when left out. */
  readonly xRange?: readonly [number, number];
  readonly xTicks: (from: number, to: number, width: number) => readonly AxisTick[];
  /** Name of the x axis, at its right end. */
  readonly xName?: string;
  readonly yScale: 'linear' | 'log';
  readonly yRange?: readonly [number, number];
  /** Values that the y axis must show besides the lines, e.g. reference lines. */
  readonly yIncludes?: readonly number[];
  readonly formatY: (value: number) => string;
  /** x from which the ground is shaded: what has not happened yet. */
  readonly shadeFrom?: number;
  /** Room right of the plot for the labels on the curves. */
  readonly gutter?: number;
}
