/** The one owner of a uPlot chart: builds it in the product's style, and only swaps data where the structure stays. */
import uPlot from 'uplot';
import { onThemeChange, tokenColours } from '../theme/token-colours.ts';
import { xRangeOf, yRangeOf } from './chart-ranges.ts';
import { paintAxisName, paintEndLabels, paintRings, paintRules, paintShade } from './chart-marks.ts';
import type { MarkStyle } from './chart-marks.ts';
import type { LineChartSpec } from './line-chart-spec.ts';
import { linearTicks, logTicks } from './value-ticks.ts';

const AXIS_WIDTH = 44;
const AXIS_HEIGHT = 24;

/** What forces a new chart: anything that uPlot takes at construction alone. */
function structureOf(spec: LineChartSpec): string {
  const lines = spec.lines.map((line) => [line.key, line.token, line.width, line.dash?.join(), line.joinsGaps]);
  return JSON.stringify([lines, spec.bands, spec.yScale, spec.gutter]);
}

export class LineChart {
  private plot: uPlot;
  private style: MarkStyle;
  private structure: string;
  private readonly observer: ResizeObserver;
  private readonly stopTheme: () => void;

  constructor(
    private readonly container: HTMLElement,
    private spec: LineChartSpec,
    /** Index of the point under the cursor, null when it left. */
    private readonly onCursor: (index: number | null) => void,
  ) {
    this.structure = structureOf(spec);
    this.style = this.readStyle();
    this.plot = this.build();
    this.observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = container;
      if (width > 0 && height > 0 && (width !== this.plot.width || height !== this.plot.height)) {
        this.plot.setSize({ width, height });
      }
    });
    this.observer.observe(container);
    this.stopTheme = onThemeChange(() => this.rebuild());
    void document.fonts.load(`11px ${this.style.font}`).then(() => this.plot.redraw(false, true));
  }

  update(spec: LineChartSpec): void {
    this.spec = spec;
    const structure = structureOf(spec);
    if (structure !== this.structure) {
      this.structure = structure;
      this.rebuild();
    } else {
      this.plot.setData(this.data());
    }
  }

  /** Puts the cursor on a point, as the keyboard does. */
  pointAt(index: number): void {
    const x = this.spec.x[index];
    if (x !== undefined) this.plot.setCursor({ left: this.plot.valToPos(x, 'x'), top: this.plot.height / 3 });
  }

  destroy(): void {
    this.stopTheme();
    this.observer.disconnect();
    this.plot.destroy();
  }

  private rebuild(): void {
    this.plot.destroy();
    this.style = this.readStyle();
    this.plot = this.build();
  }

  private readStyle(): MarkStyle {
    const font = getComputedStyle(this.container).getPropertyValue('--font-tight').trim() || 'sans-serif';
    return { colour: tokenColours(), font };
  }

  private data(): uPlot.AlignedData {
    return [[...this.spec.x], ...this.spec.lines.map((line) => [...line.values])];
  }

  /** Place of a line among uPlot's series, of which the first is x. */
  private seriesOf(key: string): number {
    return 1 + this.spec.lines.findIndex((line) => line.key === key);
  }

  private build(): uPlot {
    const { style } = this;
    const isLog = this.spec.yScale === 'log';
    const axisStyle = {
      stroke: style.colour('--ink-3'),
      font: `11px ${style.font}`,
      border: { show: true, stroke: style.colour('--line-strong'), width: 1 },
    };
    const xTicks = (plot: uPlot) => this.spec.xTicks(...xRangeOf(this.spec), plot.bbox.width / devicePixelRatio);
    const yTicks = (plot: uPlot, low: number, high: number): number[] =>
      isLog ? logTicks(low, high) : linearTicks(low, high, Math.max(2, plot.height / 48));
    const lineStyle = (token: string, width = 1.6): { stroke: string; width: number } => ({
      stroke: style.colour(token),
      width,
    });
    return new uPlot(
      {
        width: Math.max(1, this.container.clientWidth),
        height: Math.max(1, this.container.clientHeight),
        padding: [12, this.spec.gutter ?? 14, 0, 0],
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false, setScale: false }, points: { size: 7 } },
        scales: {
          x: { time: false, range: () => xRangeOf(this.spec) },
          y: { distr: isLog ? 3 : 1, range: () => yRangeOf(this.spec) },
        },
        axes: [
          {
            ...axisStyle,
            size: AXIS_HEIGHT,
            gap: 3,
            grid: { show: false },
            ticks: { stroke: style.colour('--line-strong'), width: 1, size: 4 },
            splits: (plot) => xTicks(plot).map((tick) => tick.at),
            values: (plot) => xTicks(plot).map((tick) => tick.label),
            filter: (_plot, splits) => splits,
          },
          {
            ...axisStyle,
            size: AXIS_WIDTH,
            gap: 6,
            border: { show: false },
            grid: { stroke: style.colour('--line'), width: 1 },
            ticks: { show: false },
            splits: (plot, _axis, low, high) => yTicks(plot, low, high),
            values: (_plot, splits) => splits.map(this.spec.formatY),
            filter: (_plot, splits) => splits,
          },
        ],
        series: [
          {},
          ...this.spec.lines.map((line) => ({
            ...lineStyle(line.token, line.width),
            ...(line.dash ? { dash: [...line.dash] } : {}),
            spanGaps: line.joinsGaps ?? false,
            points: { show: false },
          })),
        ],
        bands: (this.spec.bands ?? []).map(({ upper, lower, token }) => ({
          series: [this.seriesOf(upper), this.seriesOf(lower)],
          fill: `color-mix(in srgb, ${style.colour(token)} 22%, transparent)`,
        })),
        hooks: {
          drawClear: [(plot) => paintShade(plot, this.spec, style)],
          draw: [
            (plot) => {
              paintRules(plot, this.spec, style);
              paintRings(plot, this.spec, style);
              paintAxisName(plot, this.spec, style);
              paintEndLabels(plot, this.spec, style);
            },
          ],
          setCursor: [(plot) => this.onCursor(plot.cursor.idx ?? null)],
        },
      },
      this.data(),
      this.container,
    );
  }
}
