/** The network of the editor on a map: shows the scene, tells what was clicked, and gives the tools what they work on. */
import { onThemeChange } from '../../theme/token-colours.ts';
import { nearestWithin, neighbourInDirection, type Direction, type Point } from '../geometry.ts';
import { LeafletView } from '../leaflet-view.ts';
import type { TileSource } from '../tile-source.ts';
import { EditorCanvas } from './editor-canvas.ts';
import type { EditorMapEvents, EditorScene, MapPart, SceneArc, Tool } from './editor-scene.ts';
import { GeomanTools } from './geoman-tools.ts';
import { isLineInside } from './is-line-inside.ts';
import { ProjectedScene } from './projected-scene.ts';

const REACH = { mouse: 9, touch: 22 };
/** Sensors are caught by roads from further away than they are clicked. */
const SNAP_SENSOR = 40;
/** An end within this many pixels of a junction is put onto it. */
const SNAP_JUNCTION = 12;
/** Junctions that a line in hand is drawn to; where more are in sight it is put onto the others when it is let go of. */
const MOST_TARGETS = 400;

type Place = readonly [latitude: number, longitude: number];

export class EditorMap {
  private readonly view: LeafletView;
  private readonly canvas: EditorCanvas;
  private readonly tools: GeomanTools;
  private readonly stopTheme: () => void;
  private projected = new ProjectedScene({ segments: [], junctions: [], sensors: [], rings: [] });
  private arcs: readonly SceneArc[] = [];
  private selected: MapPart | null = null;
  /** Under the keyboard's mark, and under the pointer: neither takes the place of the other. */
  private marked: MapPart | null = null;
  private hovered: MapPart | null = null;
  private tool: Tool = 'SELECT';
  private canEdit = false;
  private frameRequest = 0;
  private hasFitted = false;
  private isDestroyed = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly options: { readonly tiles: TileSource | null; readonly drivesOnLeft: boolean },
    private readonly events: EditorMapEvents,
  ) {
    this.view = new LeafletView(container, options.tiles, false, {
      onChange: () => this.paint(),
      onClick: (point, isTouch) => this.click(point, isTouch ? REACH.touch : REACH.mouse),
      onPointer: (point) => this.hover(point === null ? null : this.partForTool(point, REACH.mouse)),
    });
    const map = this.view.leaflet;
    this.canvas = new EditorCanvas(container, this.view);
    map.on('moveend', () => this.giveTargets());
    map.on('zoomend', () => this.giveHandles());
    this.tools = new GeomanTools(map, {
      onDrawn: (line) => this.drawn(line),
      onBent: (line) => this.bent(line),
      snap: (place) => this.snapped(place),
      onDropped: (place) => this.dropped(place),
      isEnd: (place) => this.junctionAt(place) !== null,
    });
    this.stopTheme = onThemeChange(() => {
      this.canvas.readColours();
      this.repaint();
    });
    void this.canvas.loadFont().then(() => this.repaint());
  }

  setScene(scene: EditorScene): void {
    this.projected = this.projected.next(scene);
    if (!this.hasFitted && scene.junctions.length + scene.sensors.length > 0) this.fit();
    this.giveTargets();
    this.giveHandles();
    this.repaint();
  }

  /** Weights of a graph over the sensors of the scene, drawn as arcs. */
  setArcs(arcs: readonly SceneArc[]): void {
    this.arcs = arcs;
    this.repaint();
  }

  setState(state: { readonly selected: MapPart | null; readonly tool: Tool; readonly canEdit: boolean }): void {
    this.selected = state.selected;
    this.tool = state.tool;
    this.canEdit = state.canEdit;
    this.container.dataset['tool'] = state.tool;
    this.giveTargets();
    this.giveHandles();
    this.tools.setDrawing(state.canEdit && state.tool === 'DRAW');
    this.repaint();
  }

  /** Moves the keyboard's mark to the next junction or sensor in a direction. */
  moveMark(direction: Direction): MapPart | null {
    const { junctions, sensors, scene } = this.projected;
    const positions = new Float64Array([...junctions, ...sensors]);
    const parts: MapPart[] = [
      ...scene.junctions.map(({ id }): MapPart => ({ kind: 'JUNCTION', id })),
      ...scene.sensors.map(({ id }): MapPart => ({ kind: 'SENSOR', id })),
    ];
    const start = parts.findIndex((part) => this.isMarked(part));
    const { width, height } = this.view.size;
    const next =
      start < 0
        ? nearestWithin(positions, { x: width / 2, y: height / 2 }, Number.POSITIVE_INFINITY)
        : neighbourInDirection(positions, start, direction);
    const part = parts[next < 0 ? start : next] ?? null;
    this.marked = part;
    const place = part === null ? null : this.placeOf(part);
    if (place !== null) this.view.bringIntoView(place[0], place[1]);
    this.repaint();
    return part;
  }

  clearMark(): void {
    if (this.marked === null) return;
    this.marked = null;
    this.repaint();
  }

  zoomBy(levels: number): void {
    this.view.zoomBy(levels);
  }

  fit(): void {
    const { junctions, sensors } = this.projected.scene;
    this.hasFitted = true;
    this.view.fit([...junctions, ...sensors].map(({ latitude, longitude }) => [latitude, longitude]));
  }

  /** Brings a part into sight, where it is not. */
  show(part: MapPart): void {
    const place = this.placeOf(part);
    if (place !== null && !this.isInSight(part)) this.view.bringIntoView(place[0], place[1]);
  }

  /** A segment of which a stretch is seen is in sight: what was just clicked stays under the pointer. */
  private isInSight({ kind, id }: MapPart): boolean {
    const line = kind === 'SEGMENT' ? this.projected.scene.segments.find((each) => each.id === id)?.line : undefined;
    if (line === undefined) return false;
    const points: Point[] = [];
    for (let at = 0; at + 1 < line.length; at += 2) points.push(this.view.project(line[at] ?? 0, line[at + 1] ?? 0));
    return isLineInside(points, this.view.size);
  }

  finishDrawing(): void {
    this.tools.finishDrawing();
  }

  dropDrawing(): boolean {
    return this.tools.dropDrawing();
  }

  destroy(): void {
    this.isDestroyed = true;
    cancelAnimationFrame(this.frameRequest);
    this.stopTheme();
    this.tools.destroy();
    this.view.destroy();
  }

  private isMarked(part: MapPart): boolean {
    const here = this.marked ?? this.selected;
    return here?.kind === part.kind && here.id === part.id;
  }

  private placeOf({ kind, id }: MapPart): Place | null {
    const { segments, junctions, sensors } = this.projected.scene;
    if (kind === 'SEGMENT') {
      const line = segments.find((segment) => segment.id === id)?.line;
      const middle = line === undefined ? 0 : 2 * Math.floor(line.length / 4);
      return line === undefined ? null : [line[middle] ?? 0, line[middle + 1] ?? 0];
    }
    const point = (kind === 'JUNCTION' ? junctions : sensors).find((each) => each.id === id);
    return point === undefined ? null : [point.latitude, point.longitude];
  }

  private click(point: Point, reach: number): void {
    if (this.tool === 'DRAW' && this.canEdit) return;
    const [latitude, longitude] = this.view.placeOf(point);
    if (this.canEdit && this.tool === 'JUNCTION') this.events.onAddJunction(latitude, longitude);
    else if (this.canEdit && this.tool === 'SPLIT') {
      const segment = this.segmentAt(point, reach);
      if (segment !== null) this.events.onSplit(segment.id, latitude, longitude);
    } else if (this.canEdit && this.tool === 'SENSOR' && this.selected?.kind === 'SENSOR') {
      const segment = this.segmentAt(point, SNAP_SENSOR);
      if (segment !== null) this.events.onPlaceSensor(this.selected.id, segment.id, latitude, longitude);
    } else this.events.onSelect(this.projected.partAt(point, reach, this.side));
  }

  private partForTool(point: Point, reach: number): MapPart | null {
    if (this.tool === 'DRAW' || this.tool === 'JUNCTION') return null;
    if (this.tool === 'SELECT') return this.projected.partAt(point, reach, this.side);
    const segment = this.segmentAt(point, this.tool === 'SENSOR' ? SNAP_SENSOR : reach);
    return segment === null ? null : { kind: 'SEGMENT', id: segment.id };
  }

  private segmentAt(point: Point, reach: number): ({ readonly id: string } & Point) | null {
    return this.projected.segmentAt(point, reach, this.side);
  }

  private get side(): 1 | -1 {
    return this.options.drivesOnLeft ? -1 : 1;
  }

  private junctionAt([latitude, longitude]: Place, reach = SNAP_JUNCTION, but: string | null = null): string | null {
    return this.projected.junctionAt(this.view.project(latitude, longitude), reach, but);
  }

  private drawn(line: readonly number[]): void {
    const from = this.junctionAt([line[0] ?? 0, line[1] ?? 0]);
    const to = this.junctionAt([line.at(-2) ?? 0, line.at(-1) ?? 0]);
    this.events.onDraw(line, from, to);
  }

  /** An end that moved is a junction that moved, or that was put onto another. */
  private bent(line: readonly number[]): void {
    const segment = this.selectedSegment();
    if (segment === undefined || line.join() === segment.line.join()) return;
    const { ends } = segment;
    for (const [end, index] of [
      [ends[0], 0],
      [ends[1], line.length - 2],
    ] as const) {
      const place: Place = [line[index] ?? 0, line[index + 1] ?? 0];
      const before = index === 0 ? segment.line.slice(0, 2) : segment.line.slice(-2);
      if (place[0] !== before[0] || place[1] !== before[1]) this.moveJunction(end, place);
    }
    const via = line.slice(2, -2);
    if (via.join() !== segment.line.slice(2, -2).join()) this.events.onBend(segment.id, via);
    this.giveHandlesSoon();
  }

  private moveJunction(junction: string, place: Place): void {
    const into = this.junctionAt(place, SNAP_JUNCTION, junction);
    if (into !== null) this.events.onMergeJunction(junction, into);
    else this.events.onMoveJunction(junction, place[0], place[1]);
  }

  private snapped(place: Place): Place {
    const part = this.selected;
    const point = this.view.project(place[0], place[1]);
    if (part?.kind === 'SENSOR') {
      const near = this.segmentAt(point, SNAP_SENSOR);
      return near === null ? place : this.view.placeOf(near);
    }
    const junction = this.projected.junctionAt(point, SNAP_JUNCTION, part?.id ?? null);
    return junction === null ? place : (this.placeOf({ kind: 'JUNCTION', id: junction }) ?? place);
  }

  private dropped(place: Place): void {
    const part = this.selected;
    if (part?.kind === 'SENSOR') {
      const segment = this.segmentAt(this.view.project(place[0], place[1]), SNAP_SENSOR);
      if (segment !== null) this.events.onPlaceSensor(part.id, segment.id, place[0], place[1]);
    } else if (part?.kind === 'JUNCTION') this.moveJunction(part.id, place);
    this.giveHandlesSoon();
  }

  private selectedSegment() {
    const { selected } = this;
    if (selected?.kind !== 'SEGMENT') return undefined;
    return this.projected.scene.segments.find(({ id }) => id === selected.id);
  }

  /** What was refused goes back to where it was. */
  private giveHandlesSoon(): void {
    setTimeout(() => {
      if (!this.isDestroyed) this.giveHandles();
    }, 50);
  }

  private giveHandles(): void {
    const { selected } = this;
    const isBending = this.canEdit && this.tool === 'SELECT';
    this.tools.setLine(isBending ? (this.selectedSegment()?.line ?? null) : null);
    const isCarried = isBending && selected !== null && selected.kind !== 'SEGMENT';
    this.tools.setHandle(isCarried ? this.placeOf(selected) : null);
  }

  private giveTargets(): void {
    const isSnapping = this.canEdit && (this.tool === 'DRAW' || this.selected?.kind === 'SEGMENT');
    const { west, east, south, north } = this.view.bounds;
    const ownEnds: readonly string[] = this.tool === 'DRAW' ? [] : (this.selectedSegment()?.ends ?? []);
    const inView = !isSnapping
      ? []
      : this.projected.scene.junctions.filter(
          ({ id, latitude, longitude }) =>
            latitude > south && latitude < north && longitude > west && longitude < east && !ownEnds.includes(id),
        );
    this.tools.setTargets(inView.slice(0, MOST_TARGETS).map(({ latitude, longitude }) => [latitude, longitude]));
  }

  private hover(part: MapPart | null): void {
    if (part?.kind === this.hovered?.kind && part?.id === this.hovered?.id) return;
    this.hovered = part;
    this.container.classList.toggle('is-over-sensor', part !== null);
    this.repaint();
  }

  private repaint(): void {
    if (this.isDestroyed) return;
    cancelAnimationFrame(this.frameRequest);
    this.frameRequest = requestAnimationFrame(() => this.paint());
  }

  private paint(): void {
    const shown = {
      projected: this.projected,
      arcs: this.arcs,
      selected: this.selected,
      isSelectedCentred: this.canEdit && this.tool === 'SELECT',
      drivesOnLeft: this.options.drivesOnLeft,
    };
    this.canvas.paint(shown, [this.marked, this.hovered]);
  }
}
