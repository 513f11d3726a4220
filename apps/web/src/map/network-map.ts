/**
 * A network of sensors on a map: takes plain data, keeps the state of the marks (values, selection, focus, hover) and
 * paints them on one canvas above the view, so that recolouring hundreds of sensors is one pass over one canvas.
 */
import { onThemeChange, tokenColours } from '../theme/token-colours.ts';
import type { ColourOf } from '../theme/token-colours.ts';
import { nearestWithin, neighbourInDirection } from './geometry.ts';
import type { Direction, Point } from './geometry.ts';
import { followLasso, insideLine } from './lasso.ts';
import { LeafletView } from './leaflet-view.ts';
import type { TileSource } from './leaflet-view.ts';
import { PLAIN_PANE } from './map-data.ts';
import type { MapNetwork, MapPane } from './map-data.ts';
import { paintMap } from './paint-map.ts';
import { pointsOf, samePoints, sameSensors } from './same-network.ts';

export interface SensorHit {
  readonly nodeIndex: number;
  readonly x: number;
  readonly y: number;
}

export interface NetworkMapOptions {
  readonly tiles: TileSource | null;
  readonly drivesOnLeft: boolean;
  /** Whether titles of the panes lie along the upper edge, so that the network is fitted below them. */
  readonly hasTitles: boolean;
  /** Node index of the sensor that was clicked. */
  readonly onSelect: (nodeIndex: number, isFurther: boolean) => void;
  /** Node indices of the sensors that a line was drawn around; without it none can be drawn. */
  readonly onLasso?: ((nodeIndices: readonly number[], isFurther: boolean) => void) | undefined;
  /** Sensor under the pointer with its place in the container; null when there is none. */
  readonly onHover: (hit: SensorHit | null) => void;
}

const REACH = { mouse: 10, touch: 22 };

export class NetworkMap {
  private readonly view: LeafletView;
  private readonly canvas = document.createElement('canvas');
  private readonly stopTheme: () => void;
  private network: MapNetwork = { sensors: [], segments: [], links: [] };
  private points: ReturnType<typeof pointsOf> = [];
  private panes: readonly MapPane[] = [PLAIN_PANE];
  private split = 0.5;
  private selected = -1;
  private chosen: readonly number[] = [];
  private isLassoOn = false;
  private lasso: readonly Point[] = [];
  private stopLasso: (() => void) | null = null;
  private focused = -1;
  private hovered = -1;
  private colour: ColourOf;
  private positions = new Float64Array(0);
  private lines: Float64Array[] = [];
  private frameRequest = 0;
  private isDestroyed = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly options: NetworkMapOptions,
  ) {
    this.colour = tokenColours();
    this.canvas.className = 'network-map-canvas';
    this.canvas.setAttribute('aria-hidden', 'true');
    this.view = new LeafletView(container, options.tiles, options.hasTitles, {
      onChange: () => {
        this.project();
        this.paint();
      },
      onClick: (point, isTouch, isFurther) => this.selectAt(point, isTouch ? REACH.touch : REACH.mouse, isFurther),
      onPointer: (point) => this.setHovered(point ? nearestWithin(this.positions, point, REACH.mouse) : -1),
    });
    container.append(this.canvas);
    if (options.onLasso !== undefined) this.stopLasso = this.followLasso(options.onLasso);
    this.stopTheme = onThemeChange(() => {
      this.colour = tokenColours();
      this.repaint();
    });
    void document.fonts.load(`11px ${this.font()}`).then(() => this.repaint());
  }

  /** Shows all of a network in another place; of one that lies where the earlier did, the view stays the person's. */
  setNetwork(network: MapNetwork): void {
    if (!sameSensors(this.network.sensors, network.sensors)) {
      this.setHovered(-1);
      this.focused = -1;
    }
    this.network = network;
    const points = pointsOf(network);
    if (!samePoints(this.points, points)) this.view.fit(points);
    this.points = points;
    this.project();
    this.repaint();
  }

  setPanes(panes: readonly MapPane[]): void {
    this.panes = panes;
    this.repaint();
  }

  /** Share of the width at which the second of two panes begins. */
  setSplit(share: number): void {
    this.split = share;
    this.repaint();
  }

  setSelected(nodeIndex: number | null): void {
    this.selected = this.network.sensors.findIndex((sensor) => sensor.index === nodeIndex);
    this.repaint();
  }

  /** Sensors that are ringed beside the selected one, by node index. */
  setChosen(nodeIndices: readonly number[]): void {
    const wanted = new Set(nodeIndices);
    this.chosen = this.network.sensors.flatMap(({ index }, position) => (wanted.has(index) ? [position] : []));
    this.repaint();
  }

  /** Whether a press draws a line around sensors; with Shift it always does. */
  setLasso(isOn: boolean): void {
    this.isLassoOn = isOn;
    this.container.classList.toggle('is-drawing', isOn);
  }

  /** Moves the keyboard's mark to the neighbour in a direction; returns the node index it is on now. */
  moveFocus(direction: Direction): number | null {
    const start = this.focused >= 0 ? this.focused : this.selected;
    const next = start < 0 ? this.nearestToCentre() : neighbourInDirection(this.positions, start, direction);
    this.focused = next < 0 ? start : next;
    const sensor = this.network.sensors[this.focused];
    if (sensor) this.view.bringIntoView(sensor.latitude, sensor.longitude);
    this.repaint();
    return sensor?.index ?? null;
  }

  clearFocus(): void {
    this.focused = -1;
    this.repaint();
  }

  zoomBy(levels: number): void {
    this.view.zoomBy(levels);
  }

  /** Shows the whole network. */
  fit(): void {
    this.view.fit();
  }

  destroy(): void {
    this.isDestroyed = true;
    cancelAnimationFrame(this.frameRequest);
    this.stopTheme();
    this.stopLasso?.();
    this.canvas.remove();
    this.view.destroy();
  }

  private selectAt(point: Point, reach: number, isFurther: boolean): void {
    const sensor = this.network.sensors[nearestWithin(this.positions, point, reach)];
    if (sensor) this.options.onSelect(sensor.index, isFurther);
  }

  private followLasso(onLasso: NonNullable<NetworkMapOptions['onLasso']>): () => void {
    return followLasso(this.container, {
      begins: (event) => this.isLassoOn || event.shiftKey,
      onLine: (line) => {
        this.lasso = line;
        this.repaint();
      },
      onEnd: (line, isFurther) => {
        const inside = insideLine(this.positions, line);
        onLasso(
          inside.flatMap((position) => this.network.sensors[position]?.index ?? []),
          isFurther,
        );
      },
    });
  }

  private setHovered(position: number): void {
    if (position === this.hovered) return;
    this.hovered = position;
    this.container.classList.toggle('is-over-sensor', position >= 0);
    const sensor = this.network.sensors[position];
    const [x, y] = this.positions.subarray(position * 2, position * 2 + 2);
    const hit = sensor && x !== undefined && y !== undefined ? { nodeIndex: sensor.index, x, y } : null;
    this.options.onHover(hit);
    this.repaint();
  }

  private nearestToCentre(): number {
    const { width, height } = this.view.size;
    return nearestWithin(this.positions, { x: width / 2, y: height / 2 }, Number.POSITIVE_INFINITY);
  }

  private project(): void {
    const { sensors, segments } = this.network;
    if (this.positions.length !== sensors.length * 2) this.positions = new Float64Array(sensors.length * 2);
    sensors.forEach((sensor, i) => {
      const point = this.view.project(sensor.latitude, sensor.longitude);
      this.positions[i * 2] = point.x;
      this.positions[i * 2 + 1] = point.y;
    });
    this.lines = segments.map(({ geometry }) => {
      const line = new Float64Array(geometry.length);
      for (let i = 0; i + 1 < geometry.length; i += 2) {
        const point = this.view.project(geometry[i] as number, geometry[i + 1] as number);
        line[i] = point.x;
        line[i + 1] = point.y;
      }
      return line;
    });
  }

  private font(): string {
    return getComputedStyle(this.container).getPropertyValue('--font-tight').trim() || 'sans-serif';
  }

  private repaint(): void {
    if (this.isDestroyed) return;
    cancelAnimationFrame(this.frameRequest);
    this.frameRequest = requestAnimationFrame(() => this.paint());
  }

  private paint(): void {
    const { width, height } = this.view.size;
    const ratio = window.devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
    }
    const context = this.canvas.getContext('2d');
    if (!context) throw new Error('This browser gives no 2D canvas, which the map needs.');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { latitude, longitude } = this.view.centre;
    paintMap(context, {
      scene: {
        width,
        height,
        zoom: this.view.zoom,
        network: this.network,
        positions: this.positions,
        lines: this.lines,
        colour: this.colour,
        selected: this.selected,
        chosen: this.chosen,
        focused: this.focused,
        hovered: this.hovered,
        drivesOnLeft: this.options.drivesOnLeft,
      },
      frame: {
        width,
        height,
        font: this.font(),
        ...this.view.bounds,
        metresPerPixel: this.view.metresPerPixel,
        colour: this.colour,
        xOf: (other) => this.view.project(latitude, other).x,
        yOf: (other) => this.view.project(other, longitude).y,
      },
      panes: this.panes,
      split: this.split,
      lasso: this.lasso,
      hasTiles: this.view.tiles !== null,
    });
  }
}
