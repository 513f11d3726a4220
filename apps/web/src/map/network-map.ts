/**
 * A network of sensors on a map: takes plain data, keeps the state of the marks (values, selection, focus, hover) and
 * paints them on one canvas above the view, so that recolouring thousands of sensors is one pass over one canvas.
 */
import { onThemeChange, tokenColours } from '../theme/token-colours.ts';
import type { ColourOf } from '../theme/token-colours.ts';
import { nearestWithin, neighbourInDirection } from './geometry.ts';
import type { Direction, Point } from './geometry.ts';
import { followLasso, insideLine } from './lasso.ts';
import { LeafletView } from './leaflet-view.ts';
import type { TileSource } from './tile-source.ts';
import { MapCanvases } from './map-canvases.ts';
import { PLAIN_PANE } from './map-data.ts';
import type { MapNetwork, MapPane } from './map-data.ts';
import { paintLasso } from './paint-lasso.ts';
import { paintMarks } from './paint-map.ts';
import { RoadLayer } from './road-layer.ts';
import { pointsOf, samePoints, sameSensors } from './same-network.ts';
import type { MapPlace, SharedView, SharingMap } from './shared-view.ts';

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
  /** Where this map looks together with others. */
  readonly shared?: SharedView | undefined;
}

const REACH = { mouse: 10, touch: 22 };

export class NetworkMap implements SharingMap {
  private readonly view: LeafletView;
  private readonly canvases: MapCanvases;
  private readonly leaveShared: (() => void) | undefined;
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
  private ends: (readonly [number, number])[] = [];
  private roads = new RoadLayer([]);
  private isFollowing = false;
  private frameRequest = 0;
  private isDestroyed = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly options: NetworkMapOptions,
  ) {
    this.colour = tokenColours();
    this.view = new LeafletView(container, options.tiles, options.hasTitles, {
      onChange: () => {
        this.canvases.forgetGround();
        this.project();
        this.paint();
        if (!this.isFollowing) options.shared?.tell(this, this.view.place);
      },
      onClick: (point, isTouch, isFurther) => this.selectAt(point, isTouch ? REACH.touch : REACH.mouse, isFurther),
      onPointer: (point) => this.setHovered(point ? nearestWithin(this.positions, point, REACH.mouse) : -1),
    });
    this.canvases = new MapCanvases(this.view);
    container.append(...this.canvases.all);
    if (options.onLasso !== undefined) this.stopLasso = this.followLasso(options.onLasso);
    const repaintAll = (): void => {
      this.canvases.forgetGround();
      this.repaint();
    };
    this.stopTheme = onThemeChange(() => {
      this.colour = tokenColours();
      repaintAll();
    });
    void document.fonts.load(`11px ${this.font()}`).then(repaintAll);
    this.leaveShared = options.shared?.join(this);
  }

  /** Shows all of a network in another place; of one that lies where the earlier did, the view stays the person's. */
  setNetwork(network: MapNetwork): void {
    if (!sameSensors(this.network.sensors, network.sensors)) {
      this.setHovered(-1);
      this.focused = -1;
    }
    this.network = network;
    this.roads = new RoadLayer(network.segments);
    this.canvases.forgetGround();
    const order = new Map(network.sensors.map((sensor, position) => [sensor.index, position]));
    this.ends = network.links.flatMap((link) => {
      const [from, to] = [order.get(link.from), order.get(link.to)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    });
    const points = pointsOf(network);
    if (!samePoints(this.points, points)) {
      // Where others look already, or a link says to look, is where this map begins.
      const place = this.options.shared?.place ?? null;
      this.isFollowing = place !== null;
      this.view.fit(points);
      this.isFollowing = false;
      if (place !== null) this.goTo(place);
    }
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

  /** Looks where another map does. */
  goTo(place: MapPlace): void {
    this.isFollowing = true;
    this.view.goTo(place);
    this.isFollowing = false;
  }

  /** What is in sight, on the map's ground. */
  picture(): HTMLCanvasElement {
    this.paint();
    return this.canvases.picture(this.colour);
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
    this.leaveShared?.();
    for (const canvas of this.canvases.all) canvas.remove();
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
    const { sensors } = this.network;
    if (this.positions.length !== sensors.length * 2) this.positions = new Float64Array(sensors.length * 2);
    sensors.forEach((sensor, i) => {
      const point = this.view.project(sensor.latitude, sensor.longitude);
      this.positions[i * 2] = point.x;
      this.positions[i * 2 + 1] = point.y;
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
    const { drivesOnLeft } = this.options;
    this.canvases.paintGround(this.roads, { colour: this.colour, font: () => this.font(), drivesOnLeft });
    const context = this.canvases.marksContext();
    paintMarks(
      context,
      {
        ...{ width, height, from: 0, to: width },
        zoom: this.view.zoom,
        network: this.network,
        positions: this.positions,
        ends: this.ends,
        colour: this.colour,
        selected: this.selected,
        chosen: this.chosen,
        focused: this.focused,
        hovered: this.hovered,
      },
      this.panes,
      this.split,
    );
    paintLasso(context, this.lasso, this.colour);
  }
}
